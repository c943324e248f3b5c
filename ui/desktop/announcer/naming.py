"""Who it is, as texts of a card: bib, name, how it is said, where from, what is marked."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from racecontrol.announcing.view import Person
from racecontrol.domain.nations import nations
from ui.desktop.announcer.card import Piece
from ui.desktop.i18n import spoken, tr
from ui.desktop.theme import SHAPES

FAVOURITE, PINNED = "★", "◆"


def country(code: str) -> str:
    """The name of a nation in the language of the window; the code where it has none."""
    return _countries(spoken()).get(code, code)


@cache
def _countries(language: str) -> dict[str, str]:
    return {one.wa or one.iso3: getattr(one, language, one.en) for one in nations()}


def how_said(who: Person) -> str:
    """How the name is said or written in Latin letters; "" where the name itself says so."""
    return who.say or who.latin


def _apart(who: Person) -> bool:
    """`say` and `latin` are not the same letters, whatever their tones: one of them would not be enough."""
    return bool(who.latin) and _letters(who.say) != _letters(who.latin)


def _letters(text: str) -> list[str]:
    plain = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    return sorted(one for one in plain.casefold() if one.isalpha())


def names(who: Person, role: str = "name") -> tuple[Piece, ...]:
    latin = Piece(who.latin, "latin", "muted") if _apart(who) else Piece(how_said(who), "latin", "accent")
    return Piece(who.bib, "line" if role != "hero" else "latin", "muted", least="0000"), Piece(who.name, role), latin


def marks_of(who: Person) -> Iterator[Piece]:
    if who.mark == "called":
        yield Piece(f"{SHAPES['ok']} {tr('called')}", "word", "ok")
    if who.pinned:
        yield Piece(f"{PINNED} {tr('pinned')}", "word", "accent", 1)
    if who.favourite:
        yield Piece(f"{FAVOURITE} {tr('favourite')}", "word", "accent", 2)
    if who.skipped:
        yield Piece(f"{SHAPES['off']} {tr('skipped')}", "word", "off", 1)


def origin(who: Person) -> tuple[Piece, ...]:
    return (
        Piece(who.say if _apart(who) else "", "line", "accent", 1),
        Piece(country(who.nation), "line", "text", 2),
        Piece(who.club, "line", "muted", 6),
    )
