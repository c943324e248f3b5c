"""Predictions a few times a second: never of other entries, and never left old."""

import threading
from dataclasses import replace

from racecontrol.announcing.announce import announce
from racecontrol.domain.state import State
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings
from tests.ui.conftest import at, small_field, small_setup
from ui.foretold import Foretold


def scored(*reads: tuple[str, str, str]) -> Standings:
    """(decoder, bib, time of day) of a small race."""
    from tests.ui.conftest import chip

    entries = {entry.bib: entry for entry in small_field(5)}
    log = ReadLog()
    instants = [at(time) for *_, time in reads]
    log.extend([code for code, *_ in reads], [chip(int(bib)) for _, bib, _ in reads], instants, instants)
    return standings(lay_out(State(small_setup(), entries, {"A": at("08:00:00")})), log.view())


def test_while_quick_they_are_of_the_standings_asked_for() -> None:
    told = Foretold(_never, quick=60)
    one, other = scored(), scored(("STA-A", "1", "08:00:01"))
    assert told.of(replace(other, field=one.field)) is not told.of(one)


def test_slow_ones_of_a_moment_ago_are_given_and_new_ones_made_beside() -> None:
    again = threading.Event()
    told = Foretold(again.set, quick=-1)
    before = scored(("STA-A", "1", "08:00:01"))
    one = told.of(before)
    assert told.of(before) is one
    then = replace(scored(("STA-A", "1", "08:00:01"), ("K5-A", "1", "08:20:00")), field=before.field)
    assert told.of(then) is one
    assert again.wait(20)
    newest = told.of(then)
    assert newest.last_at[0] == at("08:20:00")
    assert told.of(then) is newest, "nothing is asked for twice"


def test_of_other_entries_they_are_made_at_once() -> None:
    told = Foretold(_never, quick=-1)
    one, other = scored(), scored()
    assert told.of(one) is not told.of(other)


def test_a_mark_makes_none_anew() -> None:
    told = Foretold(lambda: None, quick=-1)
    before = scored()
    one = told.of(before)
    assert told.of(replace(before, field=replace(before.field, state=replace(before.field.state)))) is one


def _never() -> None:
    raise AssertionError("nothing was to be made beside")


def test_who_finishes_is_told_whatever_was_foretold() -> None:
    told = Foretold(_never)
    before = scored(("STA-A", "1", "08:00:01"), ("K5-A", "1", "08:20:00"))
    after = scored(("STA-A", "1", "08:00:01"), ("K5-A", "1", "08:20:00"), ("FIN-A", "1", "08:40:00"))
    now = at("08:40:01")
    old = told.of(before)
    view = announce(replace(after, field=before.field), now, told=old)
    assert [one.who.bib for one in view.finished] == ["1"]
    assert view.coming == ()
