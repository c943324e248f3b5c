"""Brings the catalogues in ui/languages up to date with the texts of the code, and tells what is left to translate.

A text for people is written out where it is said: in `tr(`, `N_(`, `said(`, and as title and help of a `Column(`. New
texts come in as unfinished, texts that are gone go.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("ui", "racecontrol", "hardware", "reports")
LANGUAGES = {"zh": "zh_CN", "ru": "ru_RU"}
FORMS = {"zh": 1, "ru": 3}
"""So many forms a text that counts has, as racecontrol.domain.said.PLURALS chooses them."""

SPACED = ("ru",)
"""Written with spaces between words: a text that begins with one is put behind another text."""

SAYS = {"tr": (0,), "N_": (0,), "said": (0,), "Column": (1, 5)}
"""Which arguments of a call are texts for people."""
NAMED = {"Column": ("help",)}


def catalogue_path(key: str) -> Path:
    return ROOT / "ui" / "languages" / f"{key}.ts"


def texts() -> dict[str, str]:
    """Every text for people -> the first file that says it, in the order of the code."""
    found: dict[str, str] = {}
    # what `bench` says is for who works on the program
    for path in (path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py")) if "bench" not in str(path)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                for text in _said(node):
                    found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def _said(call: ast.Call) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    for place in SAYS.get(name, ()):
        if place < len(call.args):
            yield from _literals(call.args[place])
    yield from (text for named in call.keywords if named.arg in NAMED.get(name, ()) for text in _literals(named.value))


def _literals(node: ast.expr) -> Iterator[str]:
    """The text, or both of `"this" if so else "that"`; none of a name, whose text is marked where it is written."""
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
        yield node.value


def read(path: Path) -> dict[str, tuple[str, bool]]:
    """Source text -> its translation, and whether that is finished."""
    if not path.is_file():
        return {}
    said: dict[str, tuple[str, bool]] = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None:
            said[message.findtext("source", "")] = (translation.text or "", not translation.attrib)
    return said


def write(path: Path, language: str, found: Mapping[str, str], said: Mapping[str, tuple[str, bool]]) -> None:
    """The catalogue of all found texts, with what was said of each already."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "racecontrol"
    for text, where in found.items():
        translated, finished = said.get(text, ("", False))
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=where)
        ElementTree.SubElement(message, "source").text = text
        target = ElementTree.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
        target.text = translated
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def faults(key: str, found: Mapping[str, str], said: Mapping[str, tuple[str, bool]]) -> Iterator[str]:
    """What is wrong with a catalogue, text by text."""
    for text, where in found.items():
        if text not in said:
            yield f"{key}: missing ({where}): {text!r}"
            continue
        translated, finished = said[text]
        if not finished or not translated:
            yield f"{key}: unfinished ({where}): {text!r}"
        elif why := _unlike(key, text, translated):
            yield f"{key}: {why} ({where}): {text!r}: {translated!r}"
    yield from (f"{key}: no text of the code any more: {text!r}" for text in said if text not in found)


def _unlike(key: str, text: str, translated: str) -> str:
    """Why a translation cannot stand for its text; "" when it can."""
    forms = FORMS[key] if "|" in text else 1
    if translated.count("|") + 1 != forms:
        return f"not {forms} forms"
    wanted = _fields(text.rsplit("|", 1)[-1])
    if any(_fields(form) != wanted for form in translated.split("|")):
        return "other fields"
    if text[0] == " " and translated[0] != " " and key in SPACED:
        return "no space before it"
    return ""


def _fields(text: str) -> set[str]:
    return {f"{name}!{conversion}:{spec}" for _, name, spec, conversion in Formatter().parse(text) if name is not None}


def main() -> int:
    found = texts()
    left = 0
    for key, language in LANGUAGES.items():
        path = catalogue_path(key)
        write(path, language, found, read(path))
        for fault in faults(key, found, read(path)):
            print(fault)
            left += 1
    print(f"{len(found)} texts, {left} left to do")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
