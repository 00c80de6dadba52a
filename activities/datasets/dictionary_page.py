"""The data dictionary as a page of Markdown: docs/data-dictionary.md."""

from __future__ import annotations

from collections.abc import Iterator

from activities.datasets.dictionary import Entry, Record, dictionary

HEAD = """\
# Data dictionary 数据字典

Every field of every record: its meaning in both languages, unit, what it means where it is empty, an example. Made from
the models by `python manage.py data_dictionary docs/data-dictionary.md`; a test fails when this page is stale. Fields
marked † are not in the dataset that `manage.py export_dataset` writes. An empty string and no value mean the same.

每个字段的中英文含义、单位、空值含义和示例。本页由模型生成；标 † 的字段不在导出的数据集中。空字符串与空值含义相同。
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(section(record) for record in dictionary())


def section(record: Record) -> str:
    """A kind of records with a table of its fields and one of the values that they know."""
    rows = "\n".join(line(entry) for entry in record.fields)
    known = "".join(values(entry) for entry in record.fields if entry.values)
    return f"""
## {record.name} {record.title["zh"]}

{record.meaning}

| field | kind | meaning | unit | where empty | example |
| --- | --- | --- | --- | --- | --- |
{rows}
{known}"""


def line(entry: Entry) -> str:
    """A field as a row of the table."""
    name = f"`{entry.name}`" + ("" if entry.in_dataset else " †")
    cells = [name, entry.kind, both(entry.meaning), both(entry.unit), both(entry.empty), code(entry.example)]
    return f"| {' | '.join(cells)} |"


def both(words: dict[str, str]) -> str:
    """The words in both languages, one under the other."""
    return "<br>".join(dict.fromkeys(cell(text) for text in words.values() if text))


def cell(text: str) -> str:
    """The text as it may stand in a cell."""
    return text.replace("|", "\\|").replace("\n", "⏎")


def code(text: str) -> str:
    """The text as an example."""
    return f"`{cell(text)}`" if text else ""


def values(entry: Entry) -> str:
    """The values that a field may have, each with what it means."""
    described = "; ".join(values_described(entry))
    return f"\n`{entry.name}`: {described}.\n"


def values_described(entry: Entry) -> Iterator[str]:
    """The values one by one: `host` host (主办) 主办."""
    for value in entry.values:
        yield f"`{value['value']}` {cell(' / '.join(dict.fromkeys(value['label'].values())))}"
