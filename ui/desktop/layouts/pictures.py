"""The page as it will be printed, for a sample or a runner of the race. Off the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QImage

from racecontrol.domain.refusal import Refused
from racecontrol.scoring.standings import Standings
from reports.items import PROOF, Layout
from reports.variables import samples, source, values
from ui.desktop.certificate_pages import picture, sample
from ui.desktop.i18n import tr
from ui.desktop.layouts.faults import Fault, drawable, found

Whom = Literal["sample", "long", "longest", "nobody", "bib"]
"""`long`: longer than any name should be; `longest`: in this race; `nobody`: without a name."""

LONG = {
    "name": "Александра-Константиновна Преображенская-Воскресенская",
    "latin_name": "Aleksandra-Konstantinovna Preobrazhenskaya-Voskresenskaya",
    "family_name": "Преображенская-Воскресенская",
    "given_name": "Александра-Константиновна",
    "club": "Спортивный клуб любителей марафонского бега имени братьев Знаменских",
    "bib_nation_club": "20417  ·  RUS  ·  Спортивный клуб любителей марафонского бега имени братьев Знаменских",
}
"""Nobody's; to see what becomes of the page."""


@dataclass(frozen=True, slots=True)
class Question:
    """`pixels`: the room for the picture."""

    layout: Layout
    language: str
    whom: Whom
    bib: str
    standings: Standings | None
    pixels: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """`image`: None where there is no page; `told`: why it shows somebody else than was asked for."""

    image: QImage | None
    faults: tuple[Fault, ...]
    told: str = ""


def shown(question: Question) -> Shown:
    wrong = found(question.layout)
    page = drawable(question.layout, wrong)
    if page is None:
        return Shown(None, wrong)
    said, told = _values(question)
    try:
        return Shown(picture(sample(page, question.language, said), *question.pixels), wrong, told)
    except Refused as refused:
        return Shown(None, wrong, refused.text)


def _values(question: Question) -> tuple[Mapping[str, str], str]:
    """The text of every variable, and why they are not those of whom was asked for."""
    language = question.layout.language(question.language)
    usual, standings = samples(language), question.standings
    if question.whom == "long":
        return usual | LONG, ""
    if question.whom == "nobody":
        nameless = dict.fromkeys(("name", "latin_name", "family_name", "given_name"), "")
        return usual | nameless | {"unnamed": "-"}, ""
    if question.whom == "sample":
        return usual, ""
    row = _row(question) if standings is not None else None
    if standings is None or row is None:
        if question.whom == "longest":
            return usual, tr("Nobody has been entered yet: this is a sample.")
        return usual, tr("Nobody has bib {bib}: this is a sample.", bib=question.bib)
    own = values(source(standings), row, None, language)
    return own | {key: usual[key] for key in PROOF}, ""


def _row(question: Question) -> int | None:
    assert question.standings is not None
    runners = question.standings.field
    if question.whom == "bib":
        return runners.index.get(question.bib)
    return max(range(len(runners)), key=lambda row: _room(runners.entries[row].name), default=None)


def _room(name: str) -> int:
    """About how wide: a Chinese character is as wide as two Latin letters."""
    return sum(2 if letter >= "\u1100" else 1 for letter in name)
