"""What is in sight in the announcer's window: the newest, one frame, clocks with room, names as they are said."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from racecontrol.announcing.view import Clock, Leader, Leaders, Person
from racecontrol.domain.facts import Called
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from tests.ui.announcers import GUN, Announcer, announcing, framed, texts
from ui.desktop.announcer.card import PAD, _fitted
from ui.desktop.announcer.clocks import races
from ui.desktop.announcer.deck import Deck
from ui.desktop.announcer.telling import finished as finished_card
from ui.desktop.announcer.telling import leaders, teller

FIRST = GUN + 40 * MINUTE


@pytest.fixture
def announcer(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Announcer]:
    """Nine have finished, ten seconds apart; 12 is the newest."""
    with announcing(tmp_path / "lake.race", qtbot, remembered) as one:
        one.finish(*((bib, FIRST + (bib - 4) * 10 * SECOND) for bib in range(4, 13)))
        yield one


def test_one_frame_only_in_the_panel_that_has_the_keys(announcer: Announcer) -> None:
    announcer.press(Qt.Key.Key_Down)
    announcer.type("p")
    announcer.crew.wait(lambda: announcer.bibs("pinned") == ["12"])
    assert framed(announcer) == {("finished", "12")}
    announcer.press(Qt.Key.Key_Right)
    assert framed(announcer) == {("leaders", "4")}, "who stands there too, has no second one"
    announcer.press(Qt.Key.Key_Left)
    assert framed(announcer) == {("finished", "12")}


def test_a_pinned_finisher_keeps_time_and_place(announcer: Announcer) -> None:
    """Also when so many came since that he is in no list any more."""
    announcer.press(Qt.Key.Key_Down)
    announcer.type("p")
    announcer.crew.wait(lambda: announcer.bibs("pinned") == ["12"])
    later = announcer.crew.clock.now + MINUTE
    announcer.finish(*((bib, later + bib * 30 * SECOND) for bib in range(13, 61)))
    assert "12" not in announcer.bibs("finished")
    said = announcer.says("pinned", "12")
    assert "0:41:20" in said
    assert "Place 9." in said
    (cell,) = announcer.card("pinned", "12").cells
    window = announcer.window
    for size in ((1366, 768), (1920, 1080)):
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*size)
        QApplication.processEvents()
        cards, worn = announcer.panel("pinned"), window._worn
        fitted = _fitted(cell.lines[1].pieces, cards.viewport().width() - 2 * worn.px(PAD), worn)
        assert all(wide >= worn.metrics(piece.role).horizontalAdvance(piece.text) for piece, wide in fitted)
        assert {"0:41:20", "Place 9."} <= {piece.text for piece, _ in fitted}


def _look_down(announcer: Announcer) -> None:
    """To the oldest one that is shown."""
    for _ in range(9):
        announcer.press(Qt.Key.Key_Down)
    assert announcer.panel("finished").verticalScrollBar().value() > 0
    above = announcer.panel("finished").above()
    assert above > 0
    assert announcer.window.stage._titles["finished"].text() == f"Just finished   ↑ {above} newer above: Home"


def test_who_was_called_further_down_leaves_the_newest_on_top(announcer: Announcer) -> None:
    _look_down(announcer)
    chosen = announcer.window.stage.bib
    announcer.press(Qt.Key.Key_Space)
    assert announcer.panel("finished").verticalScrollBar().value() == 0
    announcer.crew.wait(lambda: announcer.crew.facts(Called) == [Called((chosen,), "called")])
    announcer.finish((13, announcer.crew.clock.now + 20 * SECOND))
    assert announcer.panel("finished").in_sight("13")
    announcer.press(Qt.Key.Key_Space)
    announcer.crew.wait(lambda: announcer.crew.facts(Called)[1:] == [Called((chosen,), "none")])


def test_the_list_goes_back_to_the_newest_when_who_is_looked_at_is_gone(announcer: Announcer) -> None:
    _look_down(announcer)
    later = announcer.crew.clock.now + MINUTE
    announcer.finish(*((bib, later + bib * 30 * SECOND) for bib in range(13, 61)))
    assert announcer.bibs("finished")[0] == "60"
    assert announcer.panel("finished").verticalScrollBar().value() == 0
    assert announcer.panel("finished").in_sight("60")
    assert not announcer.window.stage.bib or framed(announcer), "nobody is marked who cannot be seen"


def test_the_lists_go_back_to_the_newest_when_nobody_touches_a_key_for_a_while(announcer: Announcer) -> None:
    stage = announcer.window.stage
    assert stage.rest.interval() == 15_000
    _look_down(announcer)
    stage.rest.setInterval(1)
    announcer.crew.wait(lambda: announcer.panel("finished").verticalScrollBar().value() == 0)
    assert stage.bib == "", "who is out of sight is chosen no more"
    bar = announcer.panel("finished").verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    assert bar.value() > 0
    announcer.crew.wait(lambda: bar.value() == 0)


def test_home_goes_back_to_the_newest_and_nobody_is_chosen(announcer: Announcer) -> None:
    _look_down(announcer)
    announcer.press(Qt.Key.Key_Home)
    assert announcer.panel("finished").verticalScrollBar().value() == 0
    assert announcer.window.stage.bib == ""
    assert announcer.window.stage._titles["finished"].text() == "Just finished"
    announcer.press(Qt.Key.Key_Down)
    assert announcer.window.stage.bib == "12"


def test_who_is_late_stands_below_those_who_come(announcer: Announcer) -> None:
    crew = announcer.crew
    announcer.hear("K5-A", [(30, GUN + 22 * MINUTE), (31, GUN + 22 * MINUTE + 5 * SECOND)])
    announcer.up_to_date()
    assert announcer.bibs("coming") == ["30", "31"]
    due = {one.who.bib: one.due for one in announcer.view.coming}
    crew.window.announcer._unsubscribe()
    QApplication.processEvents()
    crew.clock.now = due["30"] + 16 * SECOND
    assert crew.clock.now < due["31"] + 15 * SECOND
    crew.wait(lambda: announcer.bibs("coming") == ["31", "30"])


# the head


def _clock(name: str, gun: int | None, finished: int, running: int) -> Clock:
    return Clock(name[:1], name, gun, None, finished + running, finished, running)


def test_races_that_are_over_stand_behind_those_that_are_running(announcer: Announcer) -> None:
    clocks = (_clock("5 km", GUN, 60, 0), _clock("Marathon", GUN, 3, 900), _clock("Fun run", None, 0, 0))
    said = races(replace(announcer.view, clocks=clocks), GUN + HOUR)
    assert said == ("Marathon 1:00:00  3 / 903", "5 km 1:00:00  60 / 60")


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_clocks_have_room_and_the_event_gives_way(announcer: Announcer, size: tuple[int, int]) -> None:
    window, head = announcer.window, announcer.window.head
    window._clock.stop()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    QApplication.processEvents()
    many = tuple(f"{name} 1:41:07  412 / 981" for name in ("Marathon", "Half marathon", "10 km", "5 km", "Relay"))
    head.name("The long name of the Lakeside Marathon 2026", "REHEARSAL")
    head.show_clocks("10:41:07", many, "")
    assert " ".join(head.races.text().split()) == " ".join(" ".join(many).split()), "all of them"
    assert len(head.races.text().split("\n")) == 2
    assert head.title.text() == "REHEARSAL"
    head.show_clocks("10:41:07", many[2:3], "")
    assert "Lakeside Marathon" in head.title.text()
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    head.show_clocks("10:41:07", many, "")
    QApplication.processEvents()
    for row in head.races.text().split("\n"):
        assert head.races.fontMetrics().horizontalAdvance(row) <= head.races.width()


# leaders and milestones


def _first(race: str, split: str, elapsed: int, due: int | None = None, finished: bool = False) -> Leaders:
    who = Person(race, race, "李伟", latin="Li Wei", say="Lǐ Wěi", sex="M")
    return Leaders(race, "M", split, 5000, (Leader(who, 1, split, elapsed, 0, due, finished),), 9, 1)


def test_leaders_of_the_race_that_finishes_now_stand_first(announcer: Announcer) -> None:
    now = GUN + HOUR
    splits = {"M": ("A", "B", "C", "FIN"), "F": ("FIN",), "H": ("B", "FIN")}
    long_ago, way = _first("F", "FIN", 20 * MINUTE, finished=True), _first("M", "A", 50 * MINUTE, now + MINUTE)
    clocks = tuple(_clock(race, GUN, 1, 1) for race in splits)
    view = replace(announcer.view, leaders=(long_ago, way), splits=splits, clocks=clocks)
    deck = Deck(teller(view, announcer.crew.session.setup.event))

    def order(*some: Leaders) -> list[str]:
        return [card.key for card in deck.cards(replace(view, leaders=some), now)["leaders"]]

    assert order(long_ago, way) == ["M:M", "F:M"]
    soon = _first("H", "B", 45 * MINUTE, now + 15 * MINUTE)
    assert order(long_ago, way, soon) == ["H:M", "M:M", "F:M"]
    just = _first("F", "FIN", 55 * MINUTE, finished=True)
    assert order(way, just) == ["F:M", "M:M"]
    assert order(way, _first("H", "B", 20 * MINUTE, now + 30 * MINUTE)) == ["M:M", "H:M"]


def test_leaders_and_milestones_say_how_a_name_is_said(announcer: Announcer) -> None:
    announcer.finish((1, announcer.crew.clock.now + SECOND))
    assert "Lǐ Wěi" in announcer.says("finished", "1")
    assert "Li Wei" not in announcer.says("finished", "1"), "the same letters are said once"
    assert "Lǐ Wěi" in announcer.says("milestones", "1")
    told = teller(announcer.view, announcer.crew.session.setup.event)
    assert "Lǐ Wěi" in texts(leaders(_first("T", "K5", MINUTE), told))


def test_who_is_expected_among_the_leaders_has_no_old_rank(announcer: Announcer) -> None:
    there = _first("T", "FIN", 30 * MINUTE, finished=True)
    late = Leader(Person("9", "T", "Nine", sex="M"), 3, "K5", 15 * MINUTE, 41 * SECOND, GUN + 32 * MINUTE)
    told = teller(announcer.view, announcer.crew.session.setup.event)
    first, expected = leaders(replace(there, runners=(*there.runners, late)), told).cells
    assert first.lines[0].pieces[0].text == "1."
    assert [piece.text for piece in expected.lines[0].pieces] == ["○", "Nine"]
    assert expected.lines[1].pieces[0].text == "+0:41 at K5"


def test_a_category_that_is_only_the_sex_is_not_said_again(announcer: Announcer) -> None:
    said = announcer.says("finished", "12")
    assert "Men 9." in said
    assert "M 9." not in said
    told = teller(announcer.view, announcer.crew.session.setup.event)
    newest = announcer.view.finished[0]
    other = replace(newest, who=replace(newest.who, category="M40"))
    assert "M40 9." in texts(finished_card(other, told, newest=True))
