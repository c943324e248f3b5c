"""What is open of one race, in a few lines: to be read before its results are made official."""

from collections.abc import Iterator

from racecontrol.scoring.field import Field
from racecontrol.scoring.problem_rules.problem import Problem, joined
from ui.desktop.docks.problems_lines import ALIKE, FOLDED, LEVELS, Line, Work, level
from ui.desktop.i18n import number, tr
from ui.desktop.saying import in_words
from ui.desktop.theme import SHAPES

TOLD = 5
"""So many lines are told."""

BIBS = 3
"""So many bibs are named of those that are told in one line."""

MINOR = LEVELS[-1][1]


def concerns(problem: Problem, field: Field, race: str) -> bool:
    """Whether it can touch the results of that race: by its runners, else its wave, else its point. What is of no one
    place touches every race, and so does a start: which race uses which, nobody has said."""
    setup = field.setup
    if problem.bibs:
        rows = (field.index[bib] for bib in problem.bibs if bib in field.index)
        return any(setup.races[field.race[row]].code == race for row in rows)
    if problem.wave:
        return any(wave.code == problem.wave for wave in setup.waves_of(race))
    places = {one.code: one.point for one in setup.decoders}
    code = problem.point or places.get(problem.decoder, "")
    point = next((one for one in setup.points if one.code == code), None)
    passed = {split.point for one in setup.races if one.code == race for split in one.splits}
    return point is None or point.kind == "start" or code in passed


def open_text(work: Work | None, race: str) -> str:
    """How many are to act on and to watch, and the worst of them, each in a line; minor ones are not told."""
    if work is None:
        return tr("Which problems are open is not known yet. Wait for the list of problems.")
    lines = list(_lines(work, race))
    if not lines:
        return tr("No problem of this race is open, but for minor ones.")
    problems = [problem for _, mine in lines for problem in mine]
    counts = [(tone, word, sum(level(one)[0] == tone for one in problems)) for _, tone, word in LEVELS]
    counted = ", ".join(f"{number(n)} {tr(word)}" for tone, word, n in counts if n and tone != MINOR)
    told = [tr("Still open in this race: {told}.", told=counted), *(_said(*one) for one in lines[:TOLD])]
    if more := sum(len(mine) for _, mine in lines[TOLD:]):
        told.append(tr("and {n} more in Problems", n=number(more)))
    return "\n".join(told)


def _lines(work: Work, race: str) -> Iterator[tuple[Line, list[Problem]]]:
    """Each line of the work list with those of its problems that are told; few of many stand one by one."""
    for line in work.open:
        mine = [one for one in line.problems if level(one)[0] != MINOR and concerns(one, work.field, race)]
        if len(mine) >= FOLDED:
            yield line, mine
        else:
            yield from ((line, [one]) for one in mine)


def _said(line: Line, mine: list[Problem]) -> str:
    shape, first = SHAPES[level(mine[0])[0]], mine[0]
    if len(mine) == 1:
        return f"{shape} {in_words(joined(first.what))}"
    bibs = [bib for one in mine for bib in one.bibs]
    named = ", ".join(bibs[:BIBS]) + (" ..." if len(bibs) > BIBS else "")
    return f"{shape} {tr(ALIKE[first.kind], n=number(len(mine)))}" + (f": {named}" if named else "")
