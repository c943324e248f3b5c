"""Perspectives: which docks stand where, for whom."""

from dataclasses import dataclass

from ui.desktop.docks.table import DOCKS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a dock stands at first. `share`: of the window's width, in hundredths, from left to right; 0: a tab behind
    the dock before it.

    `below`: instead of a place beside the others, so many hundredths of the window's height, below all of them.
    `under`: in the column of the dock before it, under it, with so many hundredths of the column's height.
    """

    dock: str
    share: int = 0
    below: int = 0
    under: int = 0


@dataclass(frozen=True, slots=True)
class Perspective:
    """`places`: of the docks that stand there at first; the others can be called from the menu."""

    id: str
    places: tuple[Place, ...]


PERSPECTIVES: dict[str, Perspective] = {
    one.id: one
    for one in (
        Perspective(
            "crew",
            tuple(Place(dock.id, dock.share, dock.below, dock.under) for dock in DOCKS if dock.id != "certificates"),
        ),
        Perspective(
            "announcer",
            (
                Place("course", 42),
                Place("checkpoints", under=40),
                Place("finish_queue", 58),
                Place("results"),
            ),
        ),
        Perspective("certificates", (Place("certificates", 100),)),
    )
}
