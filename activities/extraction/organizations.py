"""The union organizations that an article names: found, put together, each with its level and the union above it."""

from __future__ import annotations

from activities.extraction.definitions import find_definitions
from activities.extraction.employers import NAMELESS_PARTS, Belonging
from activities.extraction.gazetteer import Gazetteer
from activities.extraction.hierarchy import Hierarchy
from activities.extraction.namings import Sort
from activities.extraction.organization_mentions import find_namings, spelled_out
from activities.extraction.places import Surroundings
from activities.extraction.records import ArticleText, Evidence, Field, Mention, Organization
from activities.extraction.resolving import resolve
from activities.extraction.rolls import Entry, Roll, order_of

__all__ = ["find_organizations"]


def find_organizations(article: ArticleText, gazetteer: Gazetteer, home: str = "") -> tuple[Organization, ...]:
    """The union organizations of an article, in the order in which it names them.

    `home` is the code of the place the page comes from (`places.find_home`): it decides where the article is silent,
    which 朝阳区 is meant, and which city 市总工会.
    """
    texts = {field: text for field in Field if (text := article.of(field))}
    definitions = {field: find_definitions(text) for field, text in texts.items()}
    full = {one.short: one.full for of_field in definitions.values() for one in of_field.values()}
    namings = [
        spelled_out(naming, full)
        for field, text in texts.items()
        for naming in find_namings(text, field, gazetteer, definitions[field])
    ]
    if not namings:
        return ()
    around = Surroundings(texts, gazetteer, home)
    roll = resolve(namings, around, gazetteer)
    belonging = Belonging(roll, texts)
    _name_parts(roll, belonging)
    hierarchy = Hierarchy(roll, around, gazetteer, belonging)
    return tuple(_organization(entry, article, hierarchy) for entry in sorted(roll, key=lambda entry: entry.first))


def _name_parts(roll: Roll, belonging: Belonging) -> None:
    """整备一车间工会 becomes 清河机务段整备一车间工会, under 清河机务段工会."""
    for entry in roll:
        if entry.sort is Sort.EMPLOYER and entry.body.endswith(NAMELESS_PARTS) and not entry.naming.places:
            owner = belonging.owner(entry)
            if owner and not entry.body.startswith(owner.body):
                entry.name = joined(owner.body, entry.body) + entry.naming.ending


def joined(owner: str, part: str) -> str:
    """The part's name behind its owner's, what both have once: 洛阳机务段 and 机务段运用车间."""
    size = next((size for size in range(len(part), 0, -1) if owner.endswith(part[:size])), 0)
    return owner + part[size:]


def _organization(entry: Entry, article: ArticleText, hierarchy: Hierarchy) -> Organization:
    """The entry as a record, with the evidence of all its namings."""
    namings = sorted(entry.namings, key=order_of)
    mentions = {
        (naming.field, naming.span): Mention(entry.name, Evidence.cut(article, naming.field, naming.span))
        for naming in namings
    }
    forms = [*(naming.form for naming in namings), *sorted(entry.shorts)]
    aliases = dict.fromkeys(form for form in forms if form != entry.name)
    return Organization(
        entry.name,
        hierarchy.level(entry),
        hierarchy.parent(entry),
        tuple(aliases),
        hierarchy.region(entry),
        tuple(mentions.values()),
    )
