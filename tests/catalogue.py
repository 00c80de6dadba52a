"""The Chinese catalogue: which strings the project has, and whether each is translated. No gettext program is needed.

python -m tests.catalogue writes new strings into locale/zh_Hans/LC_MESSAGES/django.po, drops those that are gone,
and compiles it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
APPS = ["unionnews", "articles", "activities"]
SINGLE = {"_", "gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
CALL = re.compile(
    r"\b(gettext|ngettext|_)\((u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")(?:,\s*u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"))?)"
)

Message = tuple[str, str]  # singular, and plural or ""


def messages_of_python(source: str) -> Iterator[Message]:
    """The strings that a module marks for translation: _("metric")."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        words = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        if node.func.id in SINGLE and words:
            yield words[0], ""
        elif node.func.id in PLURAL and len(words) >= 2:
            yield words[0], words[1]


def messages_of_template(source: str) -> Iterator[Message]:
    """The strings that a template marks for translation: {% translate "None" %}."""
    for function, arguments in CALL.findall(templatize(source)):
        words = ast.literal_eval(f"({arguments},)")
        yield words[0], words[1] if function == "ngettext" else ""


def messages() -> dict[Message, list[str]]:
    """All strings of the project, with the files they stand in."""
    found: dict[Message, list[str]] = {}
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*")):
            if path.suffix not in {".py", ".html"} or "migrations" in path.parts:
                continue
            read = messages_of_python if path.suffix == ".py" else messages_of_template
            for message in read(path.read_text(encoding="utf-8")):
                places = found.setdefault(message, [])
                place = path.relative_to(ROOT).as_posix()
                if place not in places:
                    places.append(place)
    return found


def is_translated(entry: polib.POEntry) -> bool:
    """Whether the entry has all the words it needs, and nobody doubts them."""
    return entry.translated() and not entry.fuzzy


def compiled() -> bytes:
    """What the catalogue is when it is compiled."""
    return polib.pofile(str(PO)).to_binary()


def update() -> list[str]:
    """Bring the catalogue up to date; the strings that still need words."""
    catalogue = polib.pofile(str(PO)) if PO.exists() else new_catalogue()
    known = {(entry.msgid, entry.msgid_plural): entry for entry in catalogue}
    found = messages()
    for message in known.keys() - found.keys():
        catalogue.remove(known[message])
    for message, places in found.items():
        entry = known.get(message)
        if entry is None:
            plural = {"msgid_plural": message[1], "msgstr_plural": {0: ""}} if message[1] else {}
            entry = polib.POEntry(msgid=message[0], **plural)
            catalogue.append(entry)
        entry.occurrences = [(place, "") for place in places]
        entry.flags = ["python-format"] if re.search(r"%\(\w+\)[sd]", message[0]) else []
    catalogue.sort(key=lambda entry: (entry.occurrences, entry.msgid))
    catalogue.save(str(PO))
    MO.write_bytes(compiled())
    return [entry.msgid for entry in catalogue if not is_translated(entry)]


def new_catalogue() -> polib.POFile:
    """A catalogue without strings."""
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {
        "Project-Id-Version": "unionnews",
        "Language": "zh_Hans",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    return catalogue


if __name__ == "__main__":
    PO.parent.mkdir(parents=True, exist_ok=True)
    for left in update():
        print("no words yet:", left)
