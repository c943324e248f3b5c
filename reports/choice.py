"""For whom certificates are made, and in which order."""

from dataclasses import dataclass
from typing import Literal

from racecontrol.domain.entry import bib_order
from racecontrol.domain.refusal import Refused
from racecontrol.scoring.columns import category_code
from racecontrol.scoring.standings import Standings

Order = Literal["", "place", "bib"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Everybody for whom all of it holds; "" and None: whatever.

    `bibs`: in this order, unless `order` says another; `places`: the first and the last, by the race's own rule,
    overall, or where a category is given in that. `order` "": of bibs as given, else as lists are printed.
    """

    bibs: tuple[str, ...] | None = None
    race: str = ""
    category: str = ""
    places: tuple[int, int] | None = None
    order: Order = ""


def chosen(standings: Standings, choice: Choice) -> list[int]:
    """The rows of `standings`. Raises Refused for what is not in this event, one sentence each."""
    faults = _faults(standings, choice)
    if faults:
        raise Refused(faults)
    if choice.bibs is None or choice.order == "place":
        rows = [int(row) for row in standings.order]
    else:
        rows = [standings.field.index[bib] for bib in dict.fromkeys(choice.bibs)]
    wanted = None if choice.bibs is None else {standings.field.index[bib] for bib in choice.bibs}
    found = [row for row in rows if (wanted is None or row in wanted) and _fits(standings, row, choice)]
    if choice.order == "bib":
        found.sort(key=lambda row: bib_order(standings.entry(row).bib))
    return found


def place_range(text: str) -> tuple[int, int]:
    """`1-100`, `3`, `50-` for all from the fiftieth on. Raises Refused."""
    first, dash, last = text.partition("-")
    try:
        span = int(first), int(last) if last else 1 << 31 if dash else int(first)
    except ValueError:
        span = 0, 0
    if not 1 <= span[0] <= span[1]:
        raise Refused(f"{text!r} are no places; write 1-100, 3, or 50-")
    return span


def _faults(standings: Standings, choice: Choice) -> list[str]:
    faults = [
        f"bib {bib!r} has no entry; check the number" for bib in choice.bibs or () if bib not in standings.field.index
    ]
    races = [race.code for race in standings.field.setup.races]
    if choice.race and choice.race not in races:
        faults.append(f"race {choice.race!r} is not in this event; write one of {', '.join(races)}")
    categories = list(dict.fromkeys(code for _, code in standings.field.categories))
    if choice.category and choice.category not in categories:
        faults.append(f"category {choice.category!r} is not in this event; write one of {', '.join(categories)}")
    return faults


def _fits(standings: Standings, row: int, choice: Choice) -> bool:
    if choice.race and standings.race(row).code != choice.race:
        return False
    if choice.category and category_code(standings, row) != choice.category:
        return False
    if choice.places is None:
        return True
    place = int(standings.places["place_category" if choice.category else "place"][row])
    return choice.places[0] <= place <= choice.places[1]
