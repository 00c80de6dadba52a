"""What the review page shows of each record: a card with its fields, its state, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from string import ascii_uppercase
from typing import Any

from django.utils.translation import gettext as _

from activities.admin.metrics import amount
from activities.models import Activity, Evidenced, Metric, OrganizationMention, UnionOrganization
from activities.review.card_values import Card, Chip, Chips, Detail, Group, Proposed
from activities.review.sheets import Sheet, is_new, is_open, key_of, place_of
from activities.review.shown_values import shown
from articles.admin_links import record_url
from articles.differences import pieces_to_show
from articles.models import Article, Byline, Reviewed, ReviewStatus
from articles.reviewing import proposals
from articles.sentences_of_readings import in_readers_language


def labels_of(sheet: Sheet) -> dict[str, str]:
    """The label of each activity and figure in the order of the text: A the first activity, 1 the first figure."""
    figures = sorted((metric for group in sheet.metrics.values() for metric in group), key=place_of)
    labels = {key_of(activity): letters(number) for number, activity in enumerate(sheet.activities)}
    return labels | {key_of(metric): str(number) for metric, number in zip(figures, count(1), strict=False)}


def letters(number: int) -> str:
    """A, B … Z, AA, AB …"""
    head, tail = divmod(number, len(ascii_uppercase))
    return (letters(head - 1) if head else "") + ascii_uppercase[tail]


def groups_of(sheet: Sheet) -> list[Group]:
    """The cards of an article: activities with their figures, figures of none, unions, the article itself."""
    labels = labels_of(sheet)
    groups = [
        Group(
            _("Activity %(label)s") % {"label": labels[key_of(activity)]},
            "activity",
            [activity_card(activity, labels), *(metric_card(m, labels) for m in sheet.metrics.get(activity.pk, ()))],
        )
        for activity in sheet.activities
    ]
    if unattached := sheet.metrics.get(None):
        groups.append(Group(_("Figures of no activity"), "metric", [metric_card(m, labels) for m in unattached]))
    if sheet.mentions:
        cards = [organization_card(union, mentions) for union, mentions in sheet.mentions.items()]
        groups.append(Group(_("Organizations"), "organization", cards))
    groups.append(Group(_("The article"), "article", [article_card(sheet.article, sheet.bylines)]))
    return groups


def all_cards(groups: Iterable[Group]) -> Iterator[Card]:
    """The cards in their order."""
    for group in groups:
        yield from group.cards


def activity_card(activity: Activity, labels: dict[str, str]) -> Card:
    """What was done, by whom, when and where."""
    organizers = list(activity.organizer_links.all())
    partners = list(activity.partner_links.all())
    also = "、".join(str(link) for link in activity.also_type_links.all())
    kind = f"{activity.type}（{also}）" if also else str(activity.type)
    date = " · ".join(part for part in (activity.date_text, activity.date_edtf) if part)
    return Card(
        **common(activity, labels),
        title=activity.name,
        aside=_("main") if activity.main else "",
        details=[
            Detail(_("type"), kind),
            Detail(_("date"), date),
            Detail(_("location"), activity.location),
            *([Detail(_("region"), str(activity.region))] if activity.region else []),
        ],
        covers=(key_of(activity),),
        versions=versions_of([activity]),
        chips={
            _("organizers"): Chips(link_chips(organizers), "host"),
            _("partners"): Chips(link_chips(partners), "partner"),
        },
    )


def link_chips(links: Iterable[Any]) -> list[Chip]:
    """The organizers or partners of an activity, small."""
    return [
        Chip(key_of(link), str(link), str(link.get_role_display()) if link.role not in ("host", "partner") else "")
        for link in links
    ]


def metric_card(metric: Metric, labels: dict[str, str]) -> Card:
    """A figure: its value, what it counts, whose it is."""
    is_other = metric.category == Metric.Category.OTHER
    return Card(
        **common(metric, labels),
        title=metric.text,
        aside=amount(metric),
        details=[
            Detail(_("subject"), metric.subject, "" if metric.subject else _("What is counted is missing."), "subject"),
            Detail(
                _("category"),
                str(metric.get_category_display()),
                _("The reading could not tell what it measures.") if is_other else "",
                "category",
            ),
            Detail(
                _("organization"),
                str(metric.organization or ""),
                "" if metric.organization_id else _("Whose figure it is is missing."),
                "organization",
            ),
            *([Detail(_("period"), period_of(metric))] if metric.period or metric.cumulative else []),
        ],
        covers=(key_of(metric),),
        versions=versions_of([metric]),
    )


def period_of(metric: Metric) -> str:
    """The time a figure covers: 今年以来 · cumulative."""
    return " · ".join(part for part in (metric.period, _("cumulative") if metric.cumulative else "") if part)


def organization_card(union: UnionOrganization, mentions: list[OrganizationMention]) -> Card:
    """A union with the words that name it here; one decision is on these words, and on the union while it is new."""
    new = is_new(union)
    records: list[Reviewed] = [*mentions, *([union] if new or union.is_rejected else [])]
    named = [name for name in (union.parent, union.region) if name]
    return Card(
        key=key_of(union),
        kind="organization",
        label="",
        title=union.name,
        aside=_("new") if new else "",
        details=[
            Detail(_("level"), str(union.get_level_display())),
            *([Detail(_("belongs to"), "、".join(str(name) for name in named))] if named else []),
        ],
        status=status_of_many(records),
        covers=(*(key_of(mention) for mention in mentions), key_of(union)),
        versions=versions_of(records),
        url=record_url(union),
        chips={
            _("named as"): Chips(
                [Chip(key_of(m), m.quote, str(m.get_field_display()), m.is_rejected, key_of(m)) for m in mentions]
            )
        },
        notes=(_("Nobody vouches for it yet: is it a union of its own, and is this its name?"),) if new else (),
        signed=signature(newest(mentions)),
        proposals=proposed([*mentions, union]),
    )


def article_card(article: Article, bylines: list[Byline]) -> Card:
    """The article itself: that it is one, with these lines, signed by these people."""
    signers = [
        Chip(key_of(line), str(line.journalist), str(line.get_role_display()), line.is_rejected) for line in bylines
    ]
    return Card(
        **common(article, {}),
        title=article.headline or f"{article.text[:20]}…",
        aside=str(article.get_kind_display()),
        details=[],
        covers=(key_of(article), *(key_of(line) for line in bylines)),
        versions=versions_of([article, *bylines]),
        chips={_("bylines"): Chips(signers)},
    )


def common(record: Reviewed, labels: dict[str, str]) -> dict[str, Any]:
    """What the cards of all single records say."""
    key = key_of(record)
    return {
        "key": key,
        "kind": key.split("-")[0],
        "label": labels.get(key, ""),
        "status": ReviewStatus(record.review_status),
        "url": record_url(record),
        "signed": signature(record),
        "proposals": proposed([record]),
        "notes": notes_of(record),
    }


def notes_of(record: Reviewed) -> tuple[str, ...]:
    """What an editor should know of the record before deciding on it."""
    if isinstance(record, Article):
        sentences = map(in_readers_language, record.page.warnings)
        return tuple(_("Doubtful on its page: %(warning)s") % {"warning": sentence} for sentence in sentences)
    notes = []
    if isinstance(record, Activity) and not record.organizer_links.all():
        notes.append(_("Nobody is named as organizer."))
    if isinstance(record, Evidenced) and record.lost_place:
        lost = _("Its words stand no more in the article, since its text was corrected: “%(quote)s”")
        notes.append(lost % {"quote": record.quote})
    return tuple(notes)


def proposed(records: Iterable[Reviewed]) -> list[Proposed]:
    """What readings propose for the records where an editor's value stands."""
    return [
        Proposed(
            key_of(record),
            one.field,
            one.label,
            "" if one.is_to_reject else shown(record, one.field, one.mine),
            "" if one.is_to_reject else shown(record, one.field, one.read),
            one.is_to_reject,
            [] if one.is_to_reject else pieces_to_show(one.mine, one.read),
        )
        for record in records
        if record.has_proposals
        for one in proposals(record)
    ]


def versions_of(records: Iterable[Reviewed]) -> dict[str, str]:
    """The versions of the records that the page shows, by key: what is decided is on these and no later ones."""
    return {key_of(record): record.version for record in records}


def status_of_many(records: list[Reviewed]) -> ReviewStatus:
    """The state of a card that stands for several records: open while one of them is."""
    current = [record for record in records if not record.is_rejected]
    if not current:
        return ReviewStatus.REJECTED
    if any(is_open(record) for record in current):
        return ReviewStatus.UNREVIEWED
    if any(record.review_status == ReviewStatus.CORRECTED for record in current):
        return ReviewStatus.CORRECTED
    return ReviewStatus.CONFIRMED


def newest(records: Iterable[Reviewed]) -> Reviewed | None:
    """The record that was reviewed last."""
    return max((r for r in records if r.reviewed_at), key=lambda record: record.reviewed_at, default=None)


def signature(record: Reviewed | None) -> str:
    """Who reviewed it: 王敏."""
    if record is None or is_open(record) or record.reviewed_by is None:
        return ""
    return record.reviewed_by.get_full_name() or record.reviewed_by.get_username()
