"""What the models' help texts leave open: an example of each field, its unit, and what it means where it is empty.

A key is model.field, or *.field for fields that many models have.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Note(NamedTuple):
    """An example, what no value means (for fields that may have none), the unit (for those that have one)."""

    example: str
    empty: Any = ""
    unit: Any = ""


NOT_SAID = _("the article does not say")
NOT_PRINTED = _("the page prints none")
UNKNOWN = _("not known")
CODE_POINTS = _("Unicode code points")
PLACE = _("place in the order, from 0")

NOTES: dict[str, Note] = {
    "*.id": Note("17"),
    "*.created": Note("2024-07-02T01:30:00Z", unit=_("time, UTC")),
    "*.modified": Note("2024-07-03T08:12:45Z", unit=_("time, UTC")),
    "*.origin": Note("read"),
    "*.review_status": Note("confirmed"),
    "*.reviewed_by": Note("3", _("nobody reviewed it yet, or the account is gone")),
    "*.reviewed_at": Note("2024-07-03T08:12:45Z", _("nobody reviewed it yet"), _("time, UTC")),
    "*.locked_fields": Note('["value", "unit"]', _("every field may follow the reading")),
    "*.as_read": Note('{"value": "7000", "unit": "人"}', _("an editor added it")),
    "*.dismissed": Note('{"value": "7000"}', _("no editor dismissed a reading of it")),
    "*.read_no_longer": Note("false"),
    "*.has_proposals": Note("false"),
    "*.article": Note("42"),
    "*.field": Note("text"),
    "*.lost_place": Note("false"),
    "*.start": Note("95", unit=CODE_POINTS),
    "*.end": Note("107", unit=CODE_POINTS),
    "*.activity": Note("8", _("it belongs to no activity of the article")),
    "*.organization": Note("25", _("the article does not say whose it is")),
    "*.type": Note("4"),
    "*.position": Note("0", unit=PLACE),
    "*.role": Note("host"),
    "*.page": Note("5", _("the file became no page")),
    "page.name": Note("20240702_03.txt"),
    "page.sha256": Note("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
    "page.newspaper": Note("劳动午报", UNKNOWN),
    "page.published_on": Note("2024-07-02", _("not known; then nothing read from the page is dated to a year")),
    "page.published_from": Note("printed"),
    "page.page_number": Note("03", NOT_PRINTED),
    "page.banner": Note("工会在身边", NOT_PRINTED),
    "page.text": Note("工会在身边\n“清凉驿站”开进工地…"),
    "page.encoding": Note("gb18030"),
    "page.cleaned": Note('[["\\u0007", 120]]', _("every character stands as it came")),
    "page.furniture": Note('[["banner", 0, 5]]', _("every line belongs to an article")),
    "page.warnings": Note('["the page prints a date that is none: 2月30日"]', _("nothing was doubtful")),
    "page.reader_version": Note("1"),
    "article.position": Note("2", unit=PLACE),
    "article.kind": Note("report"),
    "article.kicker": Note("街区建会抓覆盖 行业建会抓规范", NOT_PRINTED),
    "article.headline": Note("“清凉驿站”开进工地", _("a photo without a headline")),
    "article.subhead": Note("首批42个站点投用", NOT_PRINTED),
    "article.text": Note("7月1日，区总工会走访5家企业…", _("a headline alone")),
    "article.layout": Note('{"headline": [[38, 61]]}', _("an editor wrote it")),
    "journalist.name": Note("郝强"),
    "journalist.newspaper": Note("劳动午报", UNKNOWN),
    "byline.journalist": Note("6"),
    "byline.role": Note("reporter"),
    "byline.page_start": Note("63", _("an editor added it"), CODE_POINTS),
    "byline.page_end": Note("66", _("an editor added it"), CODE_POINTS),
    "byline.quote": Note("郝 强", _("an editor added it")),
    "region.code": Note("110102016"),
    "region.name": Note("陶然亭街道"),
    "region.level": Note("township"),
    "region.parent": Note("33", _("a province: it belongs to no other division")),
    "region.former": Note("false"),
    "region.successor": Note("35", _("it still exists, or several took its place")),
    "unionorganization.name": Note("陶然亭街道总工会"),
    "unionorganization.level": Note("township"),
    "unionorganization.parent": Note("12", _("nothing tells which union is above it")),
    "unionorganization.region": Note("2044", _("nothing tells where it is")),
    "unionorganization.verified": Note("true"),
    "unionorganization.merged_into": Note("25", _("it stands for itself")),
    "organizationalias.name": Note("经开区总工会"),
    "organizationmention.quote": Note("该区总工会"),
    "partnerorganization.name": Note("柳溪建设集团"),
    "activitytype.code": Note("summer_relief"),
    "activitytype.name_zh": Note("送清凉"),
    "activitytype.name_en": Note("Summer relief"),
    "activity.quote": Note("区总工会走访5家企业，慰问高温下作业的300余名职工"),
    "activity.name": Note("“夏送清凉”慰问活动"),
    "activity.main": Note("true"),
    "activity.date_text": Note("7月1日至3日", NOT_SAID),
    "activity.date_edtf": Note("2024-07-01/2024-07-03", _("the article does not say, or only as 近日")),
    "activity.date_earliest": Note("2024-07-01", _("the date does not tell the year, or not the day it began")),
    "activity.date_latest": Note("2024-07-03", _("the date does not tell the year, or not the day it ended")),
    "activity.location": Note("柳溪建设集团工地", NOT_SAID),
    "activity.region": Note("2044", _("no editor said it; the region of its organizers may tell")),
    "activity.duplicate_of": Note("7", _("no other article is known to tell the same event")),
    "activitypartner.partner": Note("9", _("the partner is a union: see organization")),
    "activitypartner.organization": Note("25", _("the partner is no union: see partner")),
    "activitypartner.role": Note("partner"),
    "metric.quote": Note("慰问高温下作业的300余名职工"),
    "metric.figure_start": Note("112", unit=CODE_POINTS),
    "metric.figure_end": Note("117", unit=CODE_POINTS),
    "metric.text": Note("6700余万元"),
    "metric.value": Note("67000000", unit=_("see unit; money in 元, rates in percent")),
    "metric.value_max": Note("70000000", _("no range"), _("see unit")),
    "metric.qualifier": Note("more_than"),
    "metric.unit": Note("元"),
    "metric.subject": Note("职工", NOT_SAID),
    "metric.category": Note("money"),
    "metric.period": Note("五年来", NOT_SAID),
    "metric.cumulative": Note("true"),
    "importrun.started_at": Note("2024-07-02T01:30:00Z", unit=_("time, UTC")),
    "importrun.finished_at": Note("2024-07-02T01:31:12Z", _("it is running, or was killed"), _("time, UTC")),
    "importrun.user": Note("3", _("started on the command line, or the account is gone")),
    "importrun.arguments": Note('{"paths": ["pages"]}', _("none were given")),
    "importrun.state": Note("finished"),
    "importrun.pages_new": Note("16", unit=_("pages")),
    "importrun.pages_unchanged": Note("0", unit=_("pages")),
    "importrun.pages_updated": Note("0", unit=_("pages")),
    "importrun.pages_failed": Note("1", unit=_("files")),
    "importrun.articles": Note("159", unit=_("articles")),
    "importrun.organizations": Note("391", unit=_("organizations, once an article")),
    "importrun.activities": Note("422", unit=_("activities")),
    "importrun.metrics": Note("1045", unit=_("figures")),
    "importrun.undone_at": Note("2024-07-03T08:12:45Z", _("what it added stands"), _("time, UTC")),
    "importrun.undone_by": Note("3", _("what it added stands, or the account is gone")),
    "importrun.message": Note("interrupted", _("it finished")),
    "importedfile.run": Note("2"),
    "importedfile.name": Note("pages/20240702_03.txt"),
    "importedfile.sha256": Note(
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", _("it could not be read")
    ),
    "importedfile.outcome": Note("new"),
    "importedfile.message": Note("the file is empty", _("it did not fail")),
    "importedfile.warnings": Note('["the page prints a date that is none: 2月30日"]', _("nothing was doubtful")),
}


class NoNote(LookupError):
    """A field that nobody described."""


def note_of(model: str, field: str) -> Note:
    """The note on a field. Raises NoNote: add one above."""
    for key in (f"{model}.{field}", f"*.{field}"):
        if key in NOTES:
            return NOTES[key]
    raise NoNote(f"{model}.{field} has no note in activities/datasets/field_notes.py")
