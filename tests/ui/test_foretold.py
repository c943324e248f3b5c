"""Predictions a few times a second: never of another field, and never left old."""

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


def test_of_the_same_field_they_are_kept_for_a_moment_and_then_made_anew() -> None:
    again = threading.Event()
    told = Foretold(again.set, rest=1e9)
    first = scored(("STA-A", "1", "08:00:01"))
    then = replace(first)
    one = told.of(first)
    assert told.of(first) is one
    assert told.of(then) is one
    assert again.wait(20)
    assert told.of(then) is not one


def test_of_another_field_they_are_made_at_once() -> None:
    told = Foretold(lambda: None, rest=1e9)
    one, other = scored(), scored()
    assert told.of(one) is not told.of(other)


def test_who_finishes_is_told_whatever_was_foretold() -> None:
    told = Foretold(lambda: None, rest=1e9)
    before = scored(("STA-A", "1", "08:00:01"), ("K5-A", "1", "08:20:00"))
    after = scored(("STA-A", "1", "08:00:01"), ("K5-A", "1", "08:20:00"), ("FIN-A", "1", "08:40:00"))
    now = at("08:40:01")
    old = told.of(before)
    view = announce(replace(after, field=before.field), now, told=old)
    assert [one.who.bib for one in view.finished] == ["1"]
    assert view.coming == ()
