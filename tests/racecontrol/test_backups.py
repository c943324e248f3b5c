"""Back-ups while the race runs: which are kept, and what happens where none can be made."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from racecontrol.backups import HOURS, NEWEST, Backups, surplus
from racecontrol.session import Session
from tests.builders import GUN, event

NOON = datetime(2017, 12, 31, 12)


def name(at: datetime) -> Path:
    return Path(f"a-{at:%Y-%m-%d-%H-%M-%S}.race")


def test_the_newest_stay_and_one_of_each_hour_before() -> None:
    copies = [name(NOON - timedelta(minutes=10 * n)) for n in range(40)]
    kept = [copy for copy in copies if copy not in surplus(copies)]
    assert kept[:NEWEST] == copies[:NEWEST]
    hours = [copy.name[2:15] for copy in kept[NEWEST:]]
    assert hours == sorted(set(hours), reverse=True)
    assert len(hours) == 7  # from 11 to 5 o'clock


def test_no_more_than_a_day_of_hours() -> None:
    copies = [name(NOON - timedelta(hours=n)) for n in range(100)]
    assert len(copies) - len(surplus(copies)) == NEWEST + HOURS


def test_a_file_that_we_did_not_name_stays() -> None:
    copies = [*(name(NOON - timedelta(seconds=n)) for n in range(20)), Path("a-before-the-gun.race")]
    assert Path("a-before-the-gun.race") not in surplus(copies)


def test_a_backup_is_a_whole_race_file(tmp_path: Path) -> None:
    with Session.create(tmp_path / "a.race", event(), lambda: GUN) as session:
        copy = Backups(session).now()
        assert copy == tmp_path / "a.backups" / "a-2017-12-31-08-00-00.race"
        with Session.open(copy) as other:
            assert other.log == session.log


@pytest.mark.expected_log("no back-up of a.race")
def test_where_none_can_be_made_the_crew_is_told_and_the_race_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.backups").write_text("in the way")
    with Session.create(tmp_path / "a.race", event(), lambda: GUN) as session:
        backups = Backups(session)
        assert backups.now() is None
        assert backups.trouble.startswith("No back-up could be made (")
        (tmp_path / "a.backups").unlink()
        assert backups.now() is not None
        assert backups.trouble == ""
