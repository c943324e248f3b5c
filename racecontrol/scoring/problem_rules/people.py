"""Problems of who wears which chip: two bibs always together, and two bibs that were exchanged."""

from collections.abc import Iterator

import numpy as np

from racecontrol.domain.facts import Swapped
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Race
from racecontrol.domain.time import SECOND
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, at_start, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, nth

CLOSE, APART, MOSTLY = 300, SECOND, 0.8
"""Two chips on one body are within `CLOSE` ms of each other at most of the points and never more than `APART`.

Friends side by side come within a second too, but each on own steps: seldom within 0.3 s at nearly every point. The
few who do are found as well; a picture tells. Stamps of whole seconds say less: then all must be the same.
"""

POINTS, OF_ALL = 3, 0.75
"""Points without the start that are needed, and their share of all points of whoever was seen at more."""

NEIGHBOURS = 2
"""How far apart two chips of one body may stand in the order of a point: others may come between."""

ROW_BITS = 20

FAST, SLOW = 0.05, 0.40
"""A woman's bib among the first twentieth of the men, a man's bib among the slower two fifths of the women."""

LEADING, CLUB, LEAST = 3, 8, 10
"""Looked at: so many first women; clubs with at most so many in the race; where both sexes have so many finishers."""

PAIR = 3
"""A club of so few is evidence of itself."""

AHEAD = 0.92
"""Far ahead is a woman who needs less than this share of the next woman's time."""


def together(seen: Evidence) -> Iterator[Problem]:
    """Two bibs that pass all points in one step: one person carries two chips."""
    first = np.ascontiguousarray(seen.first.T[~at_start(seen.field)])
    pairs, counts = np.unique(_close_pairs(first), return_counts=True)
    pairs = pairs[counts >= POINTS]
    one, other = pairs >> ROW_BITS, pairs & ((1 << ROW_BITS) - 1)
    found = _one_body(first[:, one].T, first[:, other].T) & seen.open[one] & seen.open[other]
    starts = seen.start_at[np.stack([one, other])]
    found &= (starts == NEVER).any(axis=0) | (np.abs(starts[0] - starts[1]) <= 10 * APART)
    for a, b in zip(listed(one[found]), listed(other[found]), strict=True):
        yield _together(seen, a, b)


def swap(seen: Evidence) -> Iterator[Problem]:
    """A leading woman's bib as fast as the first men, and a man's bib of the same club or the next number far back.

    A next number or a larger club alone is weak: she must be ahead of all men or far ahead of the women. So far ahead
    and among the first of all she is told without a man, too.

    Six men stood in the women's first three of five races like that: neighbours took each other's bib at
    registration. The elite is known by sight and left out.
    """
    for race, entered in seen.races():
        rows = entered[seen.finished[entered] & seen.open[entered]]
        women, men = (rows[seen.field.sex[rows] == SEXES.index(sex)] for sex in ("W", "M"))
        if min(len(women), len(men)) < LEAST or not race.competitive:
            continue
        ms = seen.scored.net_ms
        fast, slow = np.quantile(ms[men], FAST), np.quantile(ms[women], 1 - SLOW)
        leading = women[_leads(seen, women) & (ms[women] <= fast)]
        back = men[ms[men] >= slow]
        for woman in listed(leading):
            if seen.field.entries[woman].elite:
                continue
            ahead = _ahead(ms, woman, women, men)
            partner = _of_club(seen, woman, back, rows, CLUB if ahead else PAIR)
            if partner is None and ahead:
                partner = _next_bib(seen, woman, back)
            if partner is not None:
                yield _swap(seen, race, woman, partner, (women, men))
            elif ahead and (ms[men] < ms[woman]).sum() < LEADING:
                yield _unlikely(seen, race, woman, (women, men))


def _leads(seen: Evidence, rows: Ints) -> Flags:
    """Who stands on the podium of her sex, by gun or by net."""
    places = [seen.scored.places[f"{basis}_place_sex"][rows] for basis in ("gun", "net")]
    return np.minimum(*(np.where(place > 0, place, NEVER) for place in places)) <= LEADING


def _close_pairs(first: Ints) -> Ints:
    """Pairs of rows (packed, the lower first) within `CLOSE` at a point, once for each; shape (points, rows)."""
    found = [np.empty(0, np.int64)]
    for column in first:
        rows = np.flatnonzero(column != NEVER)
        at = column[rows]
        base = int(at.min(initial=NEVER))
        order = np.sort(((at - base) << ROW_BITS) | rows)
        time, row = order >> ROW_BITS, order & ((1 << ROW_BITS) - 1)
        for step in range(1, NEIGHBOURS + 1):
            close = np.flatnonzero(time[step:] - time[:-step] <= CLOSE)
            one, other = row[close], row[close + step]
            found.append((np.minimum(one, other) << ROW_BITS) | np.maximum(one, other))
    return np.concatenate(found)


def _one_body(one: Ints, other: Ints) -> Flags:
    """Whether both of each pair move as one; instants of shape (pairs, points)."""
    both = (one != NEVER) & (other != NEVER)
    gaps = np.where(both, np.abs(one - other), 0)
    count = both.sum(axis=1)
    most = np.maximum((one != NEVER).sum(axis=1), (other != NEVER).sum(axis=1))
    whole_seconds = np.where(both, (one % SECOND) | (other % SECOND), 0).max(axis=1, initial=0) == 0
    step = (both & (gaps <= CLOSE)).sum(axis=1) >= np.where(whole_seconds, 1.0, MOSTLY) * count
    return (count >= POINTS) & (count >= OF_ALL * most) & step & (gaps.max(axis=1, initial=0) <= APART)


def _together(seen: Evidence, one: int, other: int) -> Problem:
    there = (seen.first[[one, other]] != NEVER).all(axis=0) & ~at_start(seen.field)
    points = [seen.field.setup.points[n].code for n in where(there)]
    gaps = np.abs(seen.first[one, there] - seen.first[other, there])
    return Problem(
        "together",
        f"together:{seen.bib(one)}:{seen.bib(other)}",
        said(
            "{one} and {other} are always together: one person with two chips?",
            one=seen.who(one),
            other=seen.who(other),
        ),
        said(
            "At {n} points ({points}) {median} apart in the middle, {most} at most",
            n=len(gaps),
            points=series(COMMA, points),
            median=span_text(int(np.median(gaps))),
            most=span_text(int(gaps.max())),
        ),
        said(
            "Look at the finish picture; one person: disqualify who did not run, {commands}",
            commands=" or ".join(command("rule", seen.bib(row), "DQ") for row in (one, other)),
        ),
        bibs=(seen.bib(one), seen.bib(other)),
        point=points[-1],
        since=int(seen.first[one, there].min()),
    )


def _ahead(ms: Ints, woman: int, women: Ints, men: Ints) -> bool:
    """Ahead of all men, or far ahead of all other women."""
    others = ms[women[women != woman]].min()
    return bool((ms[men] > ms[woman]).all() or ms[woman] < AHEAD * others)


def _next_bib(seen: Evidence, woman: int, back: Ints) -> int | None:
    """The man far back with the bib next to hers."""
    bib = seen.bib(woman)
    near = (seen.field.index.get(str(int(bib) + step), -1) for step in (-1, 1)) if bib.isdigit() else ()
    return next((row for row in near if row in back), None)


def _of_club(seen: Evidence, woman: int, back: Ints, rows: Ints, most: int) -> int | None:
    """The only man far back of her club, which has at most so many in the race."""
    entries, hers = seen.field.entries, seen.field.entries[woman]
    if not hers.club:
        return None
    club = [row for row in listed(rows) if entries[row].club == hers.club]
    men = [row for row in club if row in back]
    return men[0] if len(men) == 1 and len(club) <= most else None


def _swap(seen: Evidence, race: Race, woman: int, man: int, sexes: tuple[Ints, Ints]) -> Problem:
    ms, (women, men) = seen.scored.net_ms, sexes
    hers, his = seen.field.entries[woman], seen.field.entries[man]
    proposal = (Swapped(hers.bib, his.bib, "chips"),)
    clubs = said("Club {club}", club=hers.club) if hers.club and hers.club == his.club else said("Next bib")
    return Problem(
        "swap",
        f"swap:{hers.bib}:{his.bib}",
        said("{one} (W) and {other} (M) may wear each other's bib", one=seen.who(woman), other=seen.who(man)),
        said(
            "{clubs}. Bib {one}'s time is {place} among the men of race {race}; "
            "bib {other}'s would be {back} of {n:,} women",
            clubs=clubs,
            race=race.code,
            one=hers.bib,
            place=nth(int((ms[men] < ms[woman]).sum()) + 1),
            other=his.bib,
            back=nth(int((ms[women] < ms[man]).sum()) + 1),
            n=len(women),
        ),
        said(
            "Look at the finish picture; a man with bib {one}: exchange the chips, {command}",
            one=hers.bib,
            command=recording(seen, *proposal),
        ),
        proposal,
        (hers.bib, his.bib),
        since=int(seen.results.finish[woman]),
    )


def _unlikely(seen: Evidence, race: Race, woman: int, sexes: tuple[Ints, Ints]) -> Problem:
    ms, (women, men) = seen.scored.net_ms, sexes
    bib, faster = seen.bib(woman), int((ms[men] < ms[woman]).sum())
    behind = int(ms[women[women != woman]].min() - ms[woman])
    return Problem(
        "swap",
        f"swap:{bib}",
        said("{one} (W) is as fast as the first men: is a man wearing the bib?", one=seen.who(woman)),
        said(
            "Her time is {place} among the men of race {race}; the next woman is {span} {way}",
            place=nth(faster + 1),
            race=race.code,
            span=span_text(behind),
            way=said("behind") if behind >= 0 else said("ahead"),
        ),
        said(
            "Look at the finish picture; a man: find whose bib he should wear, {command}",
            command=command("swap", bib, "BIB", "--chips"),
        ),
        bibs=(bib,),
        since=int(seen.results.finish[woman]),
    )
