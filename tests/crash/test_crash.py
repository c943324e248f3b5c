"""The short form of `make crash`."""

import sys
from pathlib import Path

import pytest

from tests.crash.faults import Fault, play, unplugged
from tests.crash.harness import crash, shim
from tests.crash.loads import Boxes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="decoders talk over pseudo-terminals")


def test_what_was_reported_survives_kill_9(tmp_path: Path) -> None:
    tally = crash(4, 1, None, tmp_path)
    assert tally.faults == []
    assert tally.stored >= tally.reported > 0


def test_what_was_reported_survives_a_power_cut(tmp_path: Path) -> None:
    with shim() as library:
        if library is None:
            pytest.skip("no C compiler, so no disk that forgets")
        tally = crash(4, 1, library, tmp_path)
    assert tally.faults == []
    assert tally.stored >= tally.reported > 0


def test_decoders_that_are_unplugged_lose_nothing(tmp_path: Path) -> None:
    race, stick = tmp_path / "race", tmp_path / "stick"
    race.mkdir()
    stick.mkdir()
    _, faults = play(Fault(unplugged, lambda: Boxes(4, 2, (0.5, 1.5))), race, stick)
    assert faults == []
