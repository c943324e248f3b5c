"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import read_bytes, replacing


def test_a_file_takes_its_place_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_bytes(b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_when_writing_fails_the_old_file_stays_and_no_draft_is_left(tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_bytes(b"old")

    def fail() -> None:
        with replacing(path) as file:
            file.write(b"half of")
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        fail()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_where_nothing_can_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(Refused, match=r"nowhere/a\.csv: cannot be written \(No such"),
        replacing(tmp_path / "nowhere" / "a.csv"),
    ):
        pass
    with pytest.raises(Refused, match="is a folder; name the file in it"), replacing(tmp_path):
        pass


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"cannot be read \(Is a directory\); check the file"):
        read_bytes(tmp_path)
