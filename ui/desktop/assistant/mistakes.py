"""What is wrong with a draft, each at its cell and in the words of the pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hardware import wiring
from racecontrol.domain.setup import Fault, Setup, faults
from ui.desktop.assistant.tables import TABLES
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.theme import Tone

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")
_FILE_TABLE = re.compile(r"(?:in )?(?:of )?(?:one of )?\[\[(\w+)\]\]")
_KEYS = {field.key: field.title.lower() for table in TABLES.values() for field in table.fields if "_" in field.key}
_FILE_KEY = re.compile(rf"\b({'|'.join(_KEYS)})\b")


@dataclass(frozen=True, slots=True)
class Mistake:
    """`table`, `row`, `key`: its cell, `row` -1: of no row; `race`: of which race the splits are.

    `tone`: "act" hinders the race, "watch" does not.
    """

    table: str
    row: int
    key: str
    text: str
    tone: Tone = "act"
    race: int = 0


def mistakes(setup: Setup) -> list[Mistake]:
    return [
        *_missing(setup),
        *(_placed(fault, "act") for found in (faults(setup), wiring.faults(setup)) for fault in found),
        *(_placed(fault, "watch") for fault in wiring.warnings(setup)),
    ]


def _missing(setup: Setup) -> Iterator[Mistake]:
    """What a file may lack, and a race day may not."""
    if not setup.event.name:
        yield Mistake("event", 0, "name", tr("The event has no name; write it."))
    if not setup.races:
        yield Mistake("races", -1, "", tr("There is no race yet; add one on the page Races, or begin from a sample."))


def _placed(fault: Fault, tone: Tone) -> Mistake:
    (table, row), *rest = [(step[1], int(step[2] or -1)) for step in _STEP.finditer(fault.place)]
    text = as_sentence(in_words(fault.text))
    if rest and rest[0][0] == "splits" and rest[0][1] >= 0:
        return Mistake("splits", rest[0][1], rest[-1][0], text, tone, row)
    return Mistake(table, row, rest[-1][0] if rest else "", text, tone)


def in_words(text: str) -> str:
    """A sentence about a file, said of the pages."""
    text = _FILE_TABLE.sub(lambda found: tr("on the page {page}", page=found[1].capitalize()), text)
    return _FILE_KEY.sub(lambda found: _KEYS[found[1]], text)
