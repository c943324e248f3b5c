"""The two columns of a manual finish: times as they were tapped, bibs as they were written, beside one another by
their order. Every edit makes a new sheet of bibs. Knows no Qt."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from racecontrol.domain.facts import Logged, Passed
from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing

NOBODY = "-"
"""Written in place of a bib that nobody saw."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands beside a time. `bib` "": nobody saw it; `read`: proposed by a read, seen by nobody."""

    bib: str = ""
    read: bool = False


Slots = tuple[Slot, ...]
GAP = Slot()


@dataclass(frozen=True, slots=True)
class Draft:
    """Bibs that are not merged yet. `taps`: the numbers of the taps beside which they were written, by their order."""

    slots: Slots = ()
    taps: tuple[int, ...] = ()


def written(text: str) -> Slots:
    """Bibs with blanks or commas between them; `-` is one that nobody saw."""
    return tuple(GAP if bib == NOBODY else Slot(bib) for bib in text.replace(",", " ").replace(";", " ").split())


def put_in(slots: Slots, row: int, more: Slots) -> Slots:
    """`more` from `row` on: in place of what stands there and of the gaps behind it; what does not fit comes between.

    Behind the end nobody was seen up to there.
    """
    rows = slots + (GAP,) * (row - len(slots))
    behind = row + 1
    while behind < min(len(rows), row + len(more)) and not rows[behind].bib:
        behind += 1
    return rows[:row] + more + rows[behind:]


def down(slots: Slots, row: int) -> Slots:
    """The bibs from `row` on stand one lower: there is a gap at `row`."""
    return slots[:row] + (GAP,) * (row - len(slots) + 1) if row >= len(slots) else (*slots[:row], GAP, *slots[row:])


def up(slots: Slots, row: int) -> Slots | None:
    """The bibs from `row` on stand one higher: the next gap above them closes. None where there is none."""
    gaps = [place for place in range(min(row + 1, len(slots))) if not slots[place].bib]
    return slots[: gaps[-1]] + slots[gaps[-1] + 1 :] if gaps else None


def without(slots: Slots, row: int) -> Slots:
    """The bib at `row` goes, those below it come up."""
    return slots[:row] + slots[row + 1 :]


def moved(slots: Slots, row: int, by: int) -> Slots:
    """The bib at `row` and the one above (`by` -1) or below (1) it exchange their places."""
    other = row + by
    if not (0 <= row < len(slots) and 0 <= other < len(slots)):
        return slots
    rows = list(slots)
    rows[row], rows[other] = rows[other], rows[row]
    return tuple(rows)


def follow(draft: Draft, taps: tuple[int, ...], given: Mapping[int, str], back: Mapping[int, Slot]) -> Draft:
    """The bibs beside `taps`, the times that wait now; they stay beside the times that wait still.

    `given`: by tap, whose passing it became: its row goes. `back`: by tap, the bib that it brings along when it comes,
    after a merge was taken back. A time that was taken away takes a gap along; a bib beside it goes to the next time.
    """
    rows, stay, known = list(draft.slots), set(taps), set(draft.taps)
    for row in reversed(range(min(len(draft.taps), len(rows)))):
        tap = draft.taps[row]
        if tap not in stay and rows[row].bib in ("", given.get(tap)):
            del rows[row]
    for row, tap in enumerate(taps):
        if tap not in known and tap in back:
            rows += [GAP] * (row - len(rows))
            rows.insert(row, back[tap])
    return Draft(tuple(rows), taps)


def last_merge(log: Sequence[Logged], voided: frozenset[int]) -> tuple[Logged, ...]:
    """The passings that the newest merge made and that still count; they stand in the log one behind the other."""
    merged: list[Logged] = []
    for one in reversed(log):
        mine = isinstance(one.fact, Passed) and one.fact.tap is not None
        if merged and not (mine and (one.at, one.by, one.why) == (merged[-1].at, merged[-1].by, merged[-1].why)):
            break
        if mine and one.number not in voided:
            merged.append(one)
    return tuple(reversed(merged))


def draft_file(race: Path) -> Path:
    """Beside the race file: bibs without a passing are no facts, and must be there when the program comes back."""
    return race.with_name(f"{race.name}.bibs")


def save_drafts(race: Path, drafts: Mapping[str, Draft], point: str) -> str:
    """Write the bibs of every point, and the point that is chosen; why it could not be done, "" if it could."""
    told = {
        "point": point,
        "drafts": {
            code: {"taps": draft.taps, "bibs": [[slot.bib, slot.read] for slot in draft.slots]}
            for code, draft in drafts.items()
        },
    }
    try:
        with replacing(draft_file(race)) as file:
            file.write(json.dumps(told, ensure_ascii=False).encode())
    except (Refused, OSError) as fault:
        return str(fault)
    return ""


def saved_drafts(race: Path) -> tuple[dict[str, Draft], str]:
    """By point, the bibs that were written and not merged, and the chosen point. Raises ValueError with a sentence."""
    path = draft_file(race)
    try:
        told = json.loads(path.read_bytes())
        drafts = {
            str(code): Draft(
                tuple(Slot(str(bib), bool(read)) for bib, read in one["bibs"]), tuple(int(tap) for tap in one["taps"])
            )
            for code, one in told["drafts"].items()
        }
        return drafts, str(told["point"])
    except FileNotFoundError:
        return {}, ""
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise ValueError(
            f"{path}: cannot be read ({fault}); bibs that were not merged have to be typed again"
        ) from None
