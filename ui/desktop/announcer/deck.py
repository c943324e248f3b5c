"""All cards of a view. What is as before is the same card as before, so that nobody looks at it again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from racecontrol.announcing.view import Finished, View
from racecontrol.scoring.standings import Standings
from ui.desktop.announcer.card import Card
from ui.desktop.announcer.telling import (
    LATE,
    Teller,
    coming,
    countdown,
    finished,
    leaders,
    left_out_card,
    milestone,
    near,
)
from ui.desktop.announcer.whereabouts import kept

T = TypeVar("T")


class Deck:
    """For one teller: who tells otherwise needs another deck."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self._kept: dict[tuple[str, object], tuple[object, Card]] = {}
        self._before: dict[tuple[str, object], tuple[object, Card]] = {}

    def cards(self, view: View, now: int) -> dict[str, list[Card]]:
        """By panel, from top to bottom; who is pinned comes from `pinned`."""
        self._before, self._kept = self._kept, {}
        teller = self.teller
        return {
            "coming": self.coming(view, now),
            "finished": list(self._finished(view.finished)),
            "leaders": [
                self._card("leaders", (one.race, one.sex), one, lambda it: leaders(it, teller))
                for one in sorted(view.leaders, key=lambda one: near(one, view, now))
            ],
            "milestones": [
                self._card("milestones", one.key, one, lambda it: milestone(it, teller)) for one in view.milestones
            ],
        }

    def pinned(self, view: View, standings: Standings | None, found: str) -> list[Card]:
        """Who was found, then who is pinned, wherever they are."""
        if standings is None:
            return []
        bibs, index = dict.fromkeys((found, *(one.bib for one in view.pinned))), standings.field.index
        return [kept(standings, index[bib], view, self.teller) for bib in bibs if bib in index]

    def coming(self, view: View, now: int) -> list[Card]:
        """With their countdowns as they are now; who is late stands below those who come."""
        return [
            replace(
                self._card("coming", one.who.bib, one, lambda it: coming(it, self.teller, now)),
                live=countdown(one, now),
            )
            for one in sorted(view.coming, key=lambda one: one.due < now - LATE)
        ]

    def _finished(self, chosen: tuple[Finished, ...]) -> Iterator[Card]:
        """With a line between two who are named, that says how many are not."""
        for place, one in enumerate(chosen):
            newest = place == 0
            yield self._card(
                "finished", one.who.bib, (one, newest), lambda it: finished(it[0], self.teller, newest=it[1])
            )
            if one.left_out:
                yield left_out_card(one.left_out, one.who.bib)

    def _card(self, panel: str, key: object, source: T, make: Callable[[T], Card]) -> Card:
        known = self._kept.get((panel, key)) or self._before.get((panel, key))
        kept = known if known is not None and known[0] == source else (source, make(source))
        self._kept[panel, key] = kept
        return kept[1]
