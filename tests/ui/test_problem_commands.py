"""The commands that problems propose are commands: the command line takes each as it stands there."""

import shlex

import pytest

from racecontrol.domain.facts import (
    ChipGiven,
    ClockOffset,
    Configured,
    Entered,
    Fact,
    Gun,
    Ignored,
    Logged,
    Moved,
    Passed,
    Ruling,
    Swapped,
    Tested,
    Void,
)
from racecontrol.domain.state import fold
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.problem_rules.commands import recording
from racecontrol.scoring.problem_rules.evidence import gather
from racecontrol.scoring.standings import standings
from tests.builders import GUN, entry, event, read_log
from ui.cli import parser

DAY = 24 * 60 * 60 * 1000


@pytest.mark.parametrize(
    "fact",
    [
        Gun("A", GUN, "typed"),
        Gun("B 2", GUN - DAY, "typed"),
        Ruling("1", "DQ", "TR55.10"),
        Ruling("1", "OK"),
        Moved("1", "M", "A"),
        Moved("1", "M"),
        Swapped("1", "2", "chips"),
        ChipGiven("c9", "1"),
        ChipGiven("c9", ""),
        ClockOffset("F", -62_000),
        ClockOffset("F", 17_000 * DAY, GUN - 17_000 * DAY, GUN),
        ClockOffset("F", -62_000, heard_until=GUN + 2000),
        Tested("F", GUN),
        Tested("F", GUN - DAY, GUN),
        Passed("1", "K5", GUN),
        Ignored("1", "K5", GUN, GUN + 2000),
        Void(5),
    ],
)
def test_a_proposed_command_is_one_that_the_command_line_takes(fact: Fact) -> None:
    log = [Logged(n, GUN, "", "", one) for n, one in enumerate((Configured(event()), Entered((entry("1"),))), 1)]
    seen = gather(standings(lay_out(fold(log)), read_log([]).view()), log)
    program, *words = shlex.split(recording(seen, fact).strip("`"))
    args = parser().parse_args(words)
    assert (program, args.command, str(args.file)) == ("racecontrol", words[0], "FILE.race")
    heard_until = getattr(fact, "heard_until", None)
    assert vars(args).get("heard_until") == (None if heard_until is None else "08:00:02.000")
