"""Views as cards: which words stand where, in the language of the window. Knows no widget."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from racecontrol.announcing.view import Coming, Finished, Leader, Leaders, Milestone, Person, View
from racecontrol.domain.nations import nations
from racecontrol.domain.said import Said
from racecontrol.domain.setup import Event, Sex
from racecontrol.domain.time import MINUTE, SECOND, clock, of_day, official
from ui.desktop.announcer.card import Card, Cell, Line, Piece
from ui.desktop.i18n import N_, number, spoken, tr
from ui.desktop.saying import in_words
from ui.desktop.theme import SHAPES

SEXES: dict[Sex, str] = {"M": N_("Men"), "W": N_("Women"), "X": N_("Sex X")}

SOON = 20 * SECOND
"""Who is nearer than that has the accent's colour."""

LEADER_WIDTH = 205
"""Pixels that a leader needs at least."""

FAVOURITE, PINNED = "★", "◆"


@dataclass(frozen=True, slots=True)
class Teller:
    """`races`: names by code, more than one only where the race has to be said; `finishes`: the last splits."""

    event: Event
    races: dict[str, str]
    finishes: dict[str, str]

    def time(self, at: int) -> str:
        return of_day(at, self.event.timezone)[:8]

    def race(self, code: str) -> str:
        return self.races.get(code, code) if len(self.races) > 1 else ""


def teller(view: View, event: Event) -> Teller:
    return Teller(
        event,
        {clock.race: clock.name for clock in view.clocks},
        {race: splits[-1] for race, splits in view.splits.items() if splits},
    )


def country(code: str) -> str:
    """The name of a nation in the language of the window; the code where it has none."""
    return _countries(spoken()).get(code, code)


@cache
def _countries(language: str) -> dict[str, str]:
    return {one.wa or one.iso3: getattr(one, language, one.en) for one in nations()}


def in_our_words(text: str) -> str:
    """What the race said, in the language of the window, with nations named in it."""
    return in_words(_with_countries(text))


def _with_countries(text: str) -> str:
    if not isinstance(text, Said):
        return text
    values = {name: _with_countries(one) if isinstance(one, str) else one for name, one in text.values.items()}
    if isinstance(values.get("nation"), str):
        values["nation"] = country(str(values["nation"]))
    return Said(text.template, values)


def left(ms: int) -> str:
    """A countdown: `0:42`; `+0:05` of who is late."""
    seconds = -(-ms // SECOND) if ms > 0 else -ms // SECOND
    return f"{'+' if ms <= -SECOND else ''}{seconds // 60}:{seconds % 60:02}"


def behind(elapsed: int, gap: int) -> str:
    """A gap as the printed times have it: `+0:41`, `+1:02:10`."""
    seconds = official(elapsed) - official(elapsed - gap)
    minutes = f"{seconds // 60}:{seconds % 60:02}"
    return f"+{minutes}" if seconds < 3600 else f"+{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


# who it is


def _names(who: Person, role: str = "name") -> tuple[Piece, ...]:
    return (
        Piece(who.bib, "line" if role != "hero" else "latin", "muted", least="0000"),
        Piece(who.name, role),
        Piece(who.latin, "latin", "muted"),
    )


def _marks(who: Person) -> Iterator[Piece]:
    if who.mark == "called":
        yield Piece(f"{SHAPES['ok']} {tr('called')}", "word", "ok")
    if who.pinned:
        yield Piece(f"{PINNED} {tr('pinned')}", "word", "accent", 1)
    if who.favourite:
        yield Piece(f"{FAVOURITE} {tr('favourite')}", "word", "accent", 2)
    if who.skipped:
        yield Piece(f"{SHAPES['off']} {tr('skipped')}", "word", "off", 1)


def _origin(who: Person) -> tuple[Piece, ...]:
    return (
        Piece("" if who.say == who.latin else who.say, "line", "accent", 1),
        Piece(country(who.nation), "line", "text", 2),
        Piece(who.club, "line", "muted", 6),
    )


def _groups(who: Person) -> str:
    return ", ".join(who.groups)


def _in_group(group: str, place: int) -> str:
    return tr("{group} {place}.", group=group, place=number(place))


# the four panels


def coming(one: Coming, teller: Teller, now: int) -> Card:
    who = one.who
    shape = Piece(SHAPES["ok"], "word", "ok") if one.sure else Piece(f"{SHAPES['off']} {tr('expected')}", "word", "off")
    place = _in_group(tr("Place"), one.ahead + 1) if one.ahead >= 0 else ""
    of_sex = _in_group(tr(SEXES[who.sex]), one.ahead_sex + 1) if one.ahead_sex >= 0 and who.sex else ""
    lines = (
        Line((*_names(who), *_marks(who))),
        Line(
            (
                shape,
                *_origin(who),
                Piece(who.category, "line", "muted", 5),
                Piece(place, "word", "text", 4),
                Piece(of_sex, "word"),
                Piece(teller.race(who.race), "line", "muted", 3),
                Piece(_groups(who), "line", "watch", 3),
            )
        ),
    )
    return Card(
        f"{who.race}:{who.bib}",
        (Cell(who.bib, lines, who.mark == "called"),),
        bar="accent" if who.favourite or who.pinned else "",
        live=countdown(one, now),
    )


def countdown(one: Coming, now: int) -> Piece:
    tone = "muted" if one.due <= now - SECOND else "accent" if one.due - now < SOON else "text"
    return Piece(left(one.due - now), "count", tone, least="00:00")


def finished(one: Finished, teller: Teller, newest: bool) -> Card:
    who = one.who
    lines = [
        Line((*_names(who, "hero" if newest else "name"), *_marks(who))),
        Line(tuple(_result(one, teller))),
        Line((*_origin(who), Piece(_groups(who), "line", "watch", 2))),
    ]
    if one.why:
        lines.append(Line((Piece(_sentence(one.why), "word", "watch"),), 2))
    if who.story:
        lines.append(Line((Piece(who.story, "told" if newest else "line"),), 4 if newest else 2))
    return Card(
        f"{who.race}:{who.bib}",
        (Cell(who.bib, tuple(lines), who.mark == "called"),),
        bar="watch" if one.why else "",
    )


def _result(one: Finished, teller: Teller) -> Iterator[Piece]:
    who = one.who
    by_gun = one.basis == "gun"
    ms, other = (one.gun_ms, one.net_ms) if by_gun else (one.net_ms, one.gun_ms)
    yield Piece(tr("no gun yet") if ms is None else clock(ms), "time")
    if one.status != "OK":
        yield Piece(f"{SHAPES['act']} {one.status}", "word", "act")
    if one.place:
        yield Piece(_in_group(tr("Place"), one.place), "time")
    if one.place_sex and who.sex:
        yield Piece(_in_group(tr(SEXES[who.sex]), one.place_sex), "latin")
    if one.place_category and who.category:
        yield Piece(_in_group(who.category, one.place_category), "latin")
    yield Piece(teller.race(who.race), "line", "muted", 1)
    if other is not None:
        said = tr("net {time}", time=clock(other)) if by_gun else tr("gun {time}", time=clock(other))
        yield Piece(said, "line", "muted", 3)


def left_out_card(count: int, key: str) -> Card:
    """Between two who are named: how many came and are not."""
    said = tr("+ {n} more not named", n=number(count))
    return Card(f"out:{key}", (Cell("", (Line((Piece(said, "small", "watch"),)),)),))


def leaders(one: Leaders, teller: Teller) -> Card:
    said = [tr(SEXES[one.sex]), teller.races.get(one.race, one.race), _where(one, teller)]
    counts = tr("{n} of {all} in", n=number(one.finished), all=number(one.started))
    record = tr("record {time}", time=clock(one.record)) if one.record is not None else ""
    head = Line(
        (
            Piece(said[0], "head"),
            Piece(said[1], "head", spare=1),
            Piece(said[2], "head", "accent"),
            Piece(counts, "small", "muted", 2),
            Piece(record, "small", "muted", 1),
        )
    )
    cells = tuple(_leader(leader, one, teller) for leader in one.runners)
    return Card(f"{one.race}:{one.sex}", cells, head, LEADER_WIDTH)


def _where(one: Leaders, teller: Teller) -> str:
    if one.split == teller.finishes.get(one.race):
        return tr("finish")
    return tr("{km} km", km=f"{one.metres / 1000:g}")


def _leader(one: Leader, contest: Leaders, teller: Teller) -> Cell:
    there = one.split == contest.split
    gap = clock(one.elapsed) if one.rank == 1 else behind(one.elapsed, one.gap)
    more = ""
    if one.due is not None and not one.finished:
        more = f"{SHAPES['off']} {teller.time(one.due)}"
    name = Line((Piece(f"{one.rank}.", "gap", "muted"), Piece(one.who.name, "leader")))
    apart = Piece(gap, "gap") if there else Piece(tr("{gap} at {split}", gap=gap, split=one.split), "line", "muted")
    second = Line((apart, Piece(more, "line", "muted", 1), Piece(one.who.nation, "line", "muted", 2)))
    return Cell(one.who.bib, (name, second), one.who.mark == "called")


def milestone(one: Milestone, teller: Teller) -> Card:
    bib = one.who.bib if one.who else ""
    told = Line((Piece(f"{teller.time(one.at)[:5]}  {_sentence(one.text)}", "milestone"),), 3)
    return Card(one.key, (Cell(bib, (told,), bool(one.who and one.who.mark == "called")),))


def pinned(who: Person, view: View, teller: Teller) -> Card:
    """Wherever this runner is."""
    due = next((one.due for one in view.coming if one.who.bib == who.bib), None)
    came = next((one for one in (*view.finished, *view.queue) if one.who.bib == who.bib), None)
    where = Line((Piece(teller.race(who.race), "line", "muted", 1), *_origin(who)))
    if came is not None:
        where = Line(tuple(_result(came, teller)))
    elif due is not None:
        where = Line((Piece(f"{SHAPES['off']} {tr('expected at {at}', at=teller.time(due))}", "word", "off"),))
    marks = _marks(replace(who, pinned=False))
    return Card(
        f"{who.race}:{who.bib}",
        (Cell(who.bib, (Line((*_names(who, "leader"), *marks)), where), who.mark == "called"),),
    )


def _sentence(text: str) -> str:
    said = in_our_words(text)
    return said[:1].upper() + said[1:]


# the head


def races(view: View, now: int) -> str:
    """`Marathon 1:41:07  412 / 5,981`: clock, finished and started, for each race that has begun; "" before the first
    gun."""
    return "     ".join(
        f"{one.name} {_running(now - one.gun)}  {number(one.finished)} / {number(one.started)}"
        for one in view.clocks
        if one.gun is not None and now >= one.gun
    )


def _running(ms: int) -> str:
    seconds = max(0, ms) // SECOND
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def limits(view: View, now: int) -> str:
    """The time limit that comes next, as long as anybody runs for it."""
    near = [one for one in view.clocks if one.limit is not None and 0 <= one.limit - now < 30 * MINUTE and one.running]
    if not near:
        return ""
    first = min(near, key=lambda one: one.limit or 0)
    return tr("{race}: limit in {left}", race=first.name, left=left((first.limit or 0) - now))
