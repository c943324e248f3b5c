"""The work list: one cause is one line, many alike are folded into one, what is settled stands at the end."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import Logged
from racecontrol.domain.time import local
from racecontrol.domain.wording import minute_text
from racecontrol.scoring.field import Field
from racecontrol.scoring.problem_rules.problem import WEIGHT, Problem, joined
from racecontrol.scoring.problems import all_problems
from racecontrol.scoring.settled import Put, apart
from racecontrol.scoring.standings import Standings
from ui.desktop.docks.problems_keys import todo, without_commands
from ui.desktop.i18n import N_, number, tr
from ui.desktop.saying import in_words
from ui.desktop.theme import SHAPES, Tone

FOLDED = 4
"""So many alike are one line, until somebody unfolds it."""

SHOWN = 200
"""So many of a group are unfolded: nobody reads more of them one by one, and the window stays quick."""

CROWD = 3
"""The bibs of so many are named."""

LEVELS: tuple[tuple[int, Tone, str], ...] = (
    (80, "act", N_("act now")),
    (40, "watch", N_("watch")),
    (0, "off", N_("minor")),
)
"""From this severity on: times of many or a podium; one result; one cell of a list."""

ALIKE = {
    "missing_split": N_("{n} runners finished without all splits"),
    "no_start": N_("{n} runners were not read at the start; their net time is the gun time"),
    "unknown_finish": N_("{n} chips of nobody finished"),
    "unknown_chip": N_("{n} chips of nobody were read"),
    "uneven_pace": N_("{n} runners ran one leg far faster than the others"),
    "too_fast": N_("{n} runners ran a leg faster than the world's best"),
    "short_cut": N_("{n} runners finished without many splits"),
    "early_start": N_("{n} runners started before their gun"),
    "wave_mismatch": N_("{n} runners started with another wave"),
    "other_race": N_("{n} runners were seen where their race does not go"),
    "outside_window": N_("{n} runners passed outside the time of a split"),
    "no_wave": N_("{n} runners have no wave, so no time"),
    "second_finish": N_("{n} runners finished twice"),
    "seen_after": N_("{n} runners were seen after they were out"),
    "late_split": N_("{n} runners passed a split too late for what came next"),
    "together": N_("{n} pairs of bibs are always together"),
    "swap": N_("{n} pairs of bibs may be exchanged"),
}
"""Kinds that are folded, and what many are called together; a dead mat or a wrong clock is a line of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `problems`: the one, or all that are folded into it; `puts`: of settled ones the facts that say so.

    `inside`: the key of the group that it stands in, "" of none. `unfolded`: of a group.
    """

    key: str
    problems: tuple[Problem, ...]
    puts: tuple[Put, ...] = ()
    group: bool = False
    inside: str = ""
    unfolded: bool = False

    @property
    def first(self) -> Problem:
        return self.problems[0]


SETTLED = "settled"
"""The key of the line that all settled ones are folded into."""


@dataclass(frozen=True, slots=True)
class Work:
    """All that is to be shown. `open`: single problems and groups, the worst first; `counts`: open problems by how much
    they hurt; `due`: when the next one that was put off comes back, ms UTC; None: none will."""

    field: Field
    found: tuple[Problem, ...]
    open: tuple[Line, ...]
    settled: tuple[Put, ...]
    counts: Mapping[Tone, int]
    due: int | None

    @property
    def worst(self) -> Problem | None:
        return self.open[0].first if self.open else None

    def now(self, now: int) -> "Work":
        """The same problems at another time."""
        return work(self.field, self.found, now)

    def lines(self, unfolded: Collection[str]) -> Iterator[Line]:
        """From top to bottom."""
        for line in self.open:
            yield from _unfolded(line, line.key in unfolded)
        if self.settled:
            all_ = Line(SETTLED, tuple(put.problem for put in self.settled), self.settled, group=True)
            yield from _unfolded(all_, SETTLED in unfolded)


def look(standings: Standings, log: Sequence[Logged], now: int, between: Callable[[], object] = lambda: None) -> Work:
    """The work list of a scoring; takes time. `between`: called before each part."""
    return work(standings.field, tuple(all_problems(standings, log, between)), now)


def work(field: Field, found: tuple[Problem, ...], now: int) -> Work:
    """`found`: all problems, the worst first."""
    open_, settled = apart(found, field.state, now)
    due = min((put.fact.until for put in settled if put.fact.until is not None), default=None)
    counts: Counter[Tone] = Counter(level(problem)[0] for problem in open_)
    return Work(field, found, tuple(_folded(open_)), tuple(settled), counts, due)


def _folded(problems: Sequence[Problem]) -> Iterator[Line]:
    """Each group where its first one would stand. What was raised, as a podium hangs on it, stands alone."""
    alike: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if _is_one_of_many(problem):
            alike[problem.kind].append(problem)
    for problem in problems:
        members = alike[problem.kind] if _is_one_of_many(problem) else []
        if len(members) < FOLDED:
            yield Line(problem.key, (problem,))
        elif members[0] is problem:
            yield Line(f"{problem.kind}*", tuple(members), group=True)


def _is_one_of_many(problem: Problem) -> bool:
    return problem.kind in ALIKE and problem.severity <= WEIGHT[problem.kind] and len(problem.bibs) <= CROWD


def _unfolded(line: Line, open_: bool) -> Iterator[Line]:
    if not (line.group and open_):
        yield line
        return
    yield Line(line.key, line.problems, line.puts, group=True, unfolded=True)
    if line.puts:
        shown = line.puts[:SHOWN]
        yield from (Line(f"{line.key}/{put.problem.key}", (put.problem,), (put,), inside=line.key) for put in shown)
    else:
        yield from (Line(problem.key, (problem,), inside=line.key) for problem in line.problems[:SHOWN])


def level(problem: Problem) -> tuple[Tone, str]:
    """How much it hurts: tone and word."""
    return next((tone, word) for least, tone, word in LEVELS if problem.severity >= least)


def tone(line: Line) -> Tone:
    return "ok" if line.puts else level(line.first)[0]


def mark(line: Line) -> str:
    """Shape and word."""
    shape = SHAPES[tone(line)]
    if line.puts:
        return f"{shape} {tr('settled')}"
    return f"{shape} {tr(level(line.first)[1])}"


def what(line: Line) -> str:
    """The sentence; folded ones are counted."""
    count, problem = number(len(line.problems)), line.first
    if not line.group:
        told = in_words(problem.what)
        return f"      {told}" if line.inside else told
    arrow = "▾" if line.unfolded else "▸"
    more = tr(" (the first {n} below)", n=SHOWN) if line.unfolded and len(line.problems) > SHOWN else ""
    if line.puts:
        return f"{arrow} {tr('{n} settled, brought back with Enter', n=count)}{more}"
    return f"{arrow} {tr(ALIKE[problem.kind], n=count)}{more}"


def why(line: Line, field: Field) -> str:
    """What stands lighter behind it: the evidence; of a settled one who settled it, when and why."""
    if line.group:
        return ""
    if not line.puts:
        return in_words(line.first.why)
    return f"· {settled_text(line.puts[0], field)}"


def settled_text(put: Put, field: Field) -> str:
    """`by anna at 10:14, put off until 10:30: the mat was off`."""
    event = field.setup.event
    by = tr("by {by} at {at}", by=put.logged.by, at=minute_text(put.logged.at, event))
    until = "" if put.fact.until is None else tr(", put off until {at}", at=minute_text(put.fact.until, event))
    return f"{by}{until}: {put.logged.why}" if put.logged.why else f"{by}{until}"


def place(line: Line, field: Field) -> str:
    """Where it is: race and bib, decoder or point, wave; a group is in many places."""
    if line.group:
        return ""
    problem, parts = line.first, list[str]()
    if 0 < len(problem.bibs) <= CROWD:
        row = field.index.get(problem.bib)
        race = field.entries[row].race if row is not None else ""
        parts.append(f"{race} {', '.join(problem.bibs)}".strip())
    elif problem.bibs:
        parts.append(tr("{n} runners", n=number(len(problem.bibs))))
    if problem.decoder or problem.point:
        parts.append(problem.decoder or problem.point)
    if problem.wave:
        parts.append(tr("wave {wave}", wave=problem.wave))
    return " · ".join(parts)


def since(line: Line, field: Field) -> str:
    """`09:12:05`; of a group the first of those that are unfolded; "" where nobody knows."""
    known = [problem.since for problem in line.problems[:SHOWN] if problem.since is not None]
    if not known or (line.group and line.puts):
        return ""
    return f"{local(min(known), field.setup.event.timezone):%H:%M:%S}"


def whole(line: Line, field: Field) -> str:
    """All of it, for where a cell has no room; with keys in place of the commands for a terminal."""
    if line.group and line.puts:
        return tr("Each comes back by itself when its cause is another one. Right arrow unfolds them.")
    problem = line.first
    told = (in_words(problem.what), without_commands(in_words(problem.why)), todo(problem))
    said = in_words(joined(*filter(None, told)))
    if line.group:
        told = what(line).lstrip("▸▾ ")
        return tr("{all}. Right arrow unfolds them. The first: {said}", all=told, said=said)
    if line.puts:
        return f"{said} {tr('Settled {how}.', how=settled_text(line.puts[0], field))}"
    return said


def title(counts: Mapping[Tone, int]) -> str:
    """For the dock: `Problems: 1 act now, 4 watch, 7 minor`."""
    told = [f"{number(counts[tone])} {tr(word)}" for _, tone, word in LEVELS if counts.get(tone)]
    return tr("Problems: {told}", told=", ".join(told)) if told else tr("Problems: none")
