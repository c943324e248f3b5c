"""Views as cards: which words stand where, in the language of the window. Knows no widget."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from racecontrol.announcing.view import Coming, Finished, Leader, Leaders, Milestone, Person, View
from racecontrol.domain.said import Said
from racecontrol.domain.setup import Event, Sex
from racecontrol.domain.time import MINUTE, SECOND, clock, of_day, official
from ui.desktop.announcer.card import Card, Cell, Line, Piece
from ui.desktop.announcer.naming import country, how_said, marks_of, names, origin
from ui.desktop.i18n import N_, number, tr
from ui.desktop.saying import in_words
from ui.desktop.theme import SHAPES

SEXES: dict[Sex, str] = {"M": N_("Men"), "W": N_("Women"), "X": N_("Sex X")}

OF_SEX: dict[Sex, frozenset[str]] = {
    "M": frozenset(("m", "men", "man", "male")),
    "W": frozenset(("w", "women", "woman", "female", "f")),
    "X": frozenset(("x", "sex x")),
}
"""Categories that are nothing but the sex, in small letters."""

SOON = 20 * SECOND
"""Who is nearer than that has the accent's colour."""

LATE = 15 * SECOND
"""Who should have been at the finish so long ago stands behind those who come."""

JUST, WITHIN = 10 * MINUTE, 20 * MINUTE
"""Leaders who have finished so short a time ago, or are due there so soon, stand first."""

BEFORE = 3
"""Of the last splits, the finish among them: from there on it is the end of a race."""

ROWS, ROWS_OF_MANY = 3, 6
"""Of a milestone at most; one that names several needs more."""

LEADER_WIDTH = 205
"""Pixels that a leader needs at least."""


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


# what is said of a runner


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
        Line((*names(who), *marks_of(who))),
        Line(
            (
                shape,
                *origin(who),
                Piece(_category(who), "line", "muted", 5),
                Piece(place, "word", "text", 1),
                Piece(of_sex, "word"),
                Piece(teller.race(who.race), "line", "muted", 3),
                Piece(_groups(who), "line", "watch", 4),
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
        Line((*names(who, "hero" if newest else "name"), *marks_of(who))),
        Line(tuple(piece for _, piece in _result(one, teller))),
        Line((*origin(who), Piece(_groups(who), "line", "watch", 2))),
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


def _result(one: Finished, teller: Teller) -> Iterator[tuple[str, Piece]]:
    """Each with what it is."""
    who = one.who
    by_gun = one.basis == "gun"
    ms, other = (one.gun_ms, one.net_ms) if by_gun else (one.net_ms, one.gun_ms)
    yield "time", Piece(tr("no gun yet") if ms is None else clock(ms), "time")
    if one.status != "OK":
        yield "status", Piece(f"{SHAPES['act']} {one.status}", "word", "act")
    if one.place:
        yield "place", Piece(_in_group(tr("Place"), one.place), "time")
    if one.place_sex and who.sex:
        yield "sex", Piece(_in_group(tr(SEXES[who.sex]), one.place_sex), "latin")
    if one.place_category and (category := _category(who)):
        yield "category", Piece(_in_group(category, one.place_category), "latin")
    yield "race", Piece(teller.race(who.race), "line", "muted", 1)
    if other is not None:
        said = tr("net {time}", time=clock(other)) if by_gun else tr("gun {time}", time=clock(other))
        yield "other", Piece(said, "line", "muted", 3)


def _category(who: Person) -> str:
    """Empty where it is only the sex, which is said already."""
    words = OF_SEX.get(who.sex or "X", frozenset())
    return "" if who.sex and who.category.casefold() in {*words, tr(SEXES[who.sex]).casefold()} else who.category


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
    """Who has not been at the split yet has no rank there, only a gap at an earlier one."""
    there = one.split == contest.split
    gap = behind(one.elapsed, one.gap) if one.gap > 0 else clock(one.elapsed)
    more = ""
    if one.due is not None and not one.finished:
        more = f"{SHAPES['off']} {teller.time(one.due)}"
    rank = Piece(f"{one.rank}.", "gap", "muted") if there else Piece(SHAPES["off"], "word", "off")
    name = Line((rank, Piece(one.who.name, "leader")))
    said = (Line((Piece(how_said(one.who), "line", "accent"),)),) if how_said(one.who) else ()
    apart = Piece(gap, "gap") if there else Piece(tr("{gap} at {split}", gap=gap, split=one.split), "line", "muted")
    last = Line((apart, Piece(more, "line", "muted", 1), Piece(one.who.nation, "line", "muted", 2)))
    return Cell(one.who.bib, (name, *said, last), one.who.mark == "called")


def near(one: Leaders, view: View, now: int) -> int:
    """0: of this race and sex the first ones finish now, or soon; 1: they are on the way; 2: that is over."""
    clocks = {clock.race: clock.gun for clock in view.clocks}
    splits, gun, first = view.splits.get(one.race, ()), clocks.get(one.race), one.runners[0]
    if first.finished:
        return 0 if gun is not None and now - (gun + first.elapsed) < JUST else 2
    last = bool(splits) and first.split in splits[-BEFORE:]
    return 0 if last and first.due is not None and first.due - now < WITHIN else 1


def milestone(one: Milestone, teller: Teller) -> Card:
    bib = one.who.bib if one.who else ""
    told = Piece(f"{teller.time(one.at)[:5]}  {_sentence(one.text)}", "milestone")
    lines = [Line((told,), ROWS if one.who else ROWS_OF_MANY)]
    if one.who is not None and how_said(one.who):
        lines.append(Line((Piece(how_said(one.who), "line", "accent"),)))
    return Card(one.key, (Cell(bib, tuple(lines), bool(one.who and one.who.mark == "called")),))


def pinned(who: Person, what: Finished | Line, teller: Teller) -> Card:
    """Small; `what`: the result of who has finished, else a line that says where the runner is."""
    where = Line(tuple(_small_result(what, teller))) if isinstance(what, Finished) else what
    marks = marks_of(replace(who, pinned=False))
    return Card(
        f"{who.race}:{who.bib}",
        (Cell(who.bib, (Line((*names(who, "leader"), *marks)), where), who.mark == "called"),),
    )


def expected(due: int, who: Person, teller: Teller) -> Line:
    """When a runner is expected at the finish."""
    when = Piece(f"{SHAPES['off']} {tr('expected at {at}', at=teller.time(due))}", "word", "off")
    return Line((when, Piece(teller.race(who.race), "line", "muted", 1)))


def _small_result(one: Finished, teller: Teller) -> Iterator[Piece]:
    """Time and place always have room, what else is known as far as it has."""
    spare = {"category": 4, "other": 3, "race": 2, "sex": 1}
    for name, piece in _result(one, teller):
        yield replace(piece, role="line" if name in ("other", "race") else "word", spare=spare.get(name, 0))


def _sentence(text: str) -> str:
    said = in_our_words(text)
    return said[:1].upper() + said[1:]
