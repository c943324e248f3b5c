"""What this computer remembers of a race's pages."""

import os
import stat
import sys
from pathlib import Path

import pytest

from racecontrol.domain.refusal import Refused
from ui.network.memory import Memory, keep, kept_in, load
from ui.network.pairing import new_pairing, new_secret


def some() -> Memory:
    pairings = (new_pairing("Tablet", "announcer", 1), new_pairing("墙上的屏幕", "screen", 2))
    return Memory(new_secret(), True, "192.0.2.1", 8000, "/tmp/feed", pairings)


def test_a_race_that_was_never_served_is_off_and_has_nobody(tmp_path: Path) -> None:
    fresh = load(tmp_path / "a.race")
    assert (fresh.on, fresh.pairings, len(fresh.secret)) == (False, (), 32)


def test_it_is_the_same_after_a_restart_and_of_one_race_only(tmp_path: Path) -> None:
    kept = some()
    keep(tmp_path / "a.race", kept)
    assert load(tmp_path / "a.race") == kept
    assert load(tmp_path / ".." / tmp_path.name / "a.race") == kept
    assert load(tmp_path / "b.race").pairings == ()


@pytest.mark.skipif(sys.platform == "win32", reason="no modes of files")
def test_nobody_else_on_this_computer_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        keep(tmp_path / "a.race", some())
    finally:
        os.umask(before)
    assert stat.S_IMODE(kept_in(tmp_path / "a.race").stat().st_mode) == 0o600


def test_no_code_and_no_key_is_written_down(tmp_path: Path) -> None:
    from ui.network.pairing import code_of, key_of

    kept = some()
    keep(tmp_path / "a.race", kept)
    written = kept_in(tmp_path / "a.race").read_text("utf-8")
    for one in kept.pairings:
        assert code_of(kept.secret, one.id) not in written
        assert key_of(kept.secret, one.id) not in written


@pytest.mark.expected_log("cannot be read .* the pairings of this race are forgotten")
@pytest.mark.parametrize("text", ["", "{", "[]", '{"secret": "00"}', '{"secret": "zz"}'])
def test_a_damaged_file_pairs_nobody(tmp_path: Path, text: str) -> None:
    keep(tmp_path / "a.race", some())
    kept_in(tmp_path / "a.race").write_text(text)
    assert load(tmp_path / "a.race").pairings == ()


def test_where_it_cannot_be_kept_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config").write_text("a file, no folder")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with pytest.raises(Refused, match="the pairings cannot be kept there"):
        keep(tmp_path / "a.race", some())
