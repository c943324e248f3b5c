"""What the announcer lives through, in the window, on a real race file with real threads."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Followed, Ruling
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.session import Session
from tests.ui.announcers import GUN, Announcer, announcing, texts
from tests.ui.conftest import Clock, at, small_field

A_MINUTE_LATER = 40 * MINUTE
"""After the gun: the first ones finish."""


@pytest.fixture
def announcer(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Announcer]:
    with announcing(tmp_path / "lake.race", qtbot, remembered) as one:
        yield one


def test_a_sprint_of_four_across_the_line(announcer: Announcer) -> None:
    """Four within half a second: in their order, each with his place; who is not named is counted."""
    line = GUN + 31 * MINUTE
    announcer.finish((8, line), (5, line + 120), (6, line + 310), (7, line + 480))
    named = announcer.bibs("finished")
    assert named[-3:] == ["6", "5", "8"]
    assert "0:31:00 Place 1. Men 1." in announcer.says("finished", "8")
    assert "0:31:01 Place 2. Men 2." in announcer.says("finished", "5")
    assert "First man" in announcer.says("finished", "8")
    assert "Third man" in announcer.says("finished", "6")
    assert len(named) + announcer.view.left_out == 4
    leaders = announcer.card("leaders", "8")
    assert [cell.bib for cell in leaders.cells][:4] == ["8", "5", "6", "7"]
    assert [cell.lines[1].pieces[0].text for cell in leaders.cells][:3] == ["0:31:00", "+0:01", "+0:01"]


def test_twelve_a_second_for_five_minutes(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> None:
    """The window shows those to name, at the pace of a voice, and says how many it leaves out."""
    count = 12 * 300
    with announcing(tmp_path / "lake.race", qtbot, remembered, small_field(count)) as announcer:
        first = GUN + 40 * MINUTE
        announcer.finish(*((bib, first + (bib - 1) * SECOND // 12) for bib in range(1, count + 1)))
        finished = announcer.view.finished
        named = [one.who.bib for one in finished]
        assert announcer.bibs("finished") == named
        apart = [one.left_out for one in finished]
        lines = [text for card in announcer.panel("finished").cards for text in texts(card) if "more not named" in text]
        assert lines == [f"+ {n:,} more not named" for n in apart if n]
        since = int(named[0]) - int(named[-1])
        assert sum(apart[:-1]) + len(named) - 1 == since, "everybody is named or counted"
        assert int(named[0]) + announcer.view.left_out == count
        pace = (finished[0].at - finished[-1].at) / (len(finished) - 1)
        assert 3 * SECOND < pace < 5 * SECOND, "one name in four seconds, not twelve in one"


def test_it_says_how_many_came_since_the_newest_name(announcer: Announcer) -> None:
    line = GUN + 40 * MINUTE
    announcer.finish(*((bib, line + bib * 50) for bib in range(3, 60)))
    left = announcer.view.left_out
    assert left > 0
    assert announcer.window.stage._titles["finished"].text() == f"Just finished   + {left} more since, not named"
    announcer.finish((60, line + 60 * SECOND))
    assert announcer.window.stage._titles["finished"].text() == "Just finished"


def test_the_first_woman(announcer: Announcer) -> None:
    announcer.finish(*((bib, GUN + A_MINUTE_LATER + bib * SECOND) for bib in range(10, 20)))
    assert not any("First woman" in " ".join(texts(card)) for card in announcer.panel("milestones").cards)
    announcer.finish((2, GUN + A_MINUTE_LATER + 25 * SECOND))
    assert announcer.bibs("finished")[0] == "2"
    assert "First woman" in announcer.says("finished", "2")
    told = [" ".join(texts(card)) for card in announcer.panel("milestones").cards]
    assert any("irst woman: Anna Kuusk, 0:40:25" in text for text in told), told
    assert "2" in announcer.bibs("leaders")
    assert "Estonia" in announcer.says("finished", "2")


def test_the_leader_drops_out(announcer: Announcer) -> None:
    announcer.hear("K5-A", [(3, GUN + 15 * MINUTE), (4, GUN + 15 * MINUTE + 41 * SECOND), (5, GUN + 16 * MINUTE)])
    announcer.up_to_date()
    before = announcer.card("leaders", "3")
    assert [cell.bib for cell in before.cells] == ["3", "4", "5"]
    assert [cell.lines[1].pieces[0].text for cell in before.cells] == ["0:15:00", "+0:41", "+1:00"]
    announcer.crew.session.do(Ruling("3", "DNF"))
    announcer.crew.wait(lambda: "3" not in announcer.bibs("leaders"))
    after = announcer.card("leaders", "4")
    assert [cell.bib for cell in after.cells] == ["4", "5"]
    assert [cell.lines[1].pieces[0].text for cell in after.cells] == ["0:15:41", "+0:19"]
    assert "3" not in announcer.bibs("coming")


def test_a_wave_of_ambassadors(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> None:
    """Found, followed by one key and a figure: from then on each of them is named, whoever comes beside them."""
    ambassadors = (21, 27, 33, 39, 45)
    entries = tuple(
        replace(one, extra={"group": "Ambassadors", "story": f"Runs for the school, bib {one.bib}."})
        if int(one.bib) in ambassadors
        else one
        for one in small_field(60)
    )
    with announcing(tmp_path / "lake.race", qtbot, remembered, entries) as announcer:
        crew = announcer.crew
        crew.wait(lambda: crew.window.runner.finding.ready)
        announcer.type("/")
        announcer.type("21")
        announcer.press(Qt.Key.Key_Return)
        assert announcer.window.stage.bib == "21"
        announcer.type("g")
        assert [button.text() for button in announcer.window.following.buttons] == ["1  Ambassadors"]
        announcer.type("1")
        crew.wait(lambda: crew.facts(Followed) == [Followed("group", "Ambassadors")])
        announcer.press(Qt.Key.Key_Escape)
        announcer.press(Qt.Key.Key_Escape)
        line = GUN + 40 * MINUTE
        announcer.finish(*((bib, line + bib * 80) for bib in range(3, 61)))
        named = announcer.bibs("finished")
        assert {str(bib) for bib in ambassadors} <= set(named), named
        said = announcer.says("finished", "33")
        assert "Of group Ambassadors" in said
        assert "Runs for the school, bib 33." in said
        assert "★ favourite" in said
        told = " ".join(text for card in announcer.panel("milestones").cards for text in texts(card))
        assert "All of Ambassadors are in: 5 runners" in told


def test_a_restart_in_the_middle(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> None:
    """History, called marks, pins and what the window was set to are there as before."""
    path = tmp_path / "lake.race"
    line = GUN + 40 * MINUTE
    with announcing(path, qtbot, remembered) as announcer:
        announcer.finish(*((bib, line + bib * 4 * SECOND) for bib in range(3, 13)))
        announcer.press(Qt.Key.Key_Down)
        assert announcer.window.stage.bib == "12"
        announcer.press(Qt.Key.Key_Space)
        announcer.crew.wait(lambda: "● called" in announcer.says("finished", "12"))
        announcer.press(Qt.Key.Key_Down)
        announcer.type("p")
        announcer.crew.wait(lambda: announcer.bibs("pinned") == ["11"])
        announcer.up_to_date()
        before = {key: announcer.panel(key).cards for key in ("finished", "leaders", "milestones", "pinned")}
        now = announcer.crew.clock.now
    with Session.open(path, Clock(at("08:41:00"))) as session:
        assert session.field.state.called == {"12": "called"}
        assert session.field.state.featured == {"11": frozenset({"pinned"})}
    with announcing(path, qtbot, remembered) as again:
        again.crew.clock.now = now
        again.crew.window.announcer.announcing.again()
        again.up_to_date()
        for key, cards in before.items():
            assert again.panel(key).cards == cards, key
        assert "● called" in again.says("finished", "12")
        assert again.card("finished", "12").cells[0].dimmed
