"""The course board: where the runners are, in words, as a picture, and who is at a place."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from racecontrol.domain.facts import Closed, Configured, Entered, Gun, Ruling
from racecontrol.domain.setup import Duration, Setup
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring.field import NEVER
from tests.ui.conftest import Crew, at, small_field, small_setup
from ui.desktop.course_data import BINS, Strip, Survey, Track, survey, who_between, who_passed
from ui.desktop.course_data import strip as strip_at
from ui.desktop.docks.course_strip import StripView
from ui.desktop.theme import LOOK

START, TO_K5, K5, TO_FINISH, FINISH = range(5)
CTRL = Qt.KeyboardModifier.ControlModifier
GUN = at("08:00:00")


def with_limits(setup: Setup) -> Setup:
    """The 10 km closes at 5 km after 36 minutes, and after 80 altogether."""
    race, other = setup.races
    k5, finish = race.splits
    race = replace(race, splits=(replace(k5, latest=Duration(36 * MINUTE)), finish), time_limit=Duration(80 * MINUTE))
    return replace(setup, races=(race, other))


def start(crew: Crew, *, limits: bool = False) -> None:
    """Sixty runners, 5 km in 20 minutes and a bit, the first three at 5 km."""
    if limits:
        crew.session.do(Configured(with_limits(small_setup())))
    crew.session.do(Gun("A", GUN, "button"))
    crew.read("STA-A", *range(1, 61), when=GUN + MINUTE)
    crew.read("K5-A", 1, 2, 3, when=GUN + 20 * MINUTE)
    crew.clock.now = GUN + 21 * MINUTE


def scored(crew: Crew) -> Survey:
    """Of the newest standings."""
    frame = crew.window._frame
    assert frame is not None
    return survey(frame.standings)


def shown(crew: Crew, said: str) -> StripView:
    """The first strip, as soon as it says so."""
    board = crew.window.course
    crew.wait(lambda: bool(board.strips) and said in board.strips[0].accessibleDescription())
    return board.strips[0]


def rows(crew: Crew) -> list[list[str]]:
    grid = crew.window.course.list.view.people
    return [[grid.text(row, column) for column in range(grid.columnCount())] for row in range(grid.rowCount())]


def test_before_the_gun_the_waves_wait_at_the_start(crew: Crew) -> None:
    crew.session.do(Ruling("60", "DNS"))
    strip = shown(crew, "10 km: 59 in A wait for 08:00. ")
    assert "nobody entered yet" in crew.window.course.strips[1].accessibleDescription()
    assert strip.accessibleName() == "10 km"
    assert strip.strip is not None
    assert not strip.strip.density.any()
    crew.window.course.open_place(0, START)
    assert crew.window.course.list.said.text() == "10 km, Start: 59"


def test_head_tail_counts_and_overdue_in_words(crew: Crew) -> None:
    start(crew)
    strip = shown(crew, "60 on the course")
    said = strip.accessibleDescription()
    assert said.startswith("10 km: head at 5.")
    assert "finished" not in said
    crew.read("FIN-A", 1, when=GUN + 40 * MINUTE)
    crew.clock.now = GUN + 41 * MINUTE
    assert "59 on the course, 1 finished" in shown(crew, "1 finished").accessibleDescription()
    crew.clock.now = GUN + 2 * HOUR
    said = shown(crew, "59 long overdue").accessibleDescription()
    assert "head" not in said.split(".")[0]  # of those who may be at home there is no head and no tail


def test_runners_move_with_the_clock_and_wait_in_front_of_a_point() -> None:
    track = one_track(since=[0, 0], until=[1000_000, 2000_000], behind=[0.0, 0.0], ahead=[5000.0, 5000.0])
    early, late = strip_at(track, 500_000), strip_at(track, 1500_000)
    assert (early.head, early.tail) == (2500.0, 1250.0)
    assert (late.head, late.tail) == (5000.0, 3750.0)
    assert np.flatnonzero(early.density).tolist() == [BINS // 8, BINS // 4]


def test_who_is_long_overdue_is_neither_head_nor_tail() -> None:
    track = one_track(since=[0, 0], until=[1000_000, 4000_000], behind=[0.0, 0.0], ahead=[5000.0, 5000.0])
    found = strip_at(track, 2400_000)
    assert found.overdue.tolist() == [0, 1, 0]
    assert (found.running, int(found.density.sum())) == (2, 1)
    assert (found.head, found.tail) == (3000.0, 3000.0)


def one_track(since: list[int], until: list[int], behind: list[float], ahead: list[float]) -> Track:
    """A 10 km whose runners have all passed the start only."""
    from ui.desktop.course_data import Mark

    count = len(since)
    marks = tuple(
        Mark(split, "", name, metres, NEVER, NEVER, cutoff, 0)
        for split, name, metres, cutoff in ((-1, "", 0.0, 0), (0, "", 5000.0, NEVER), (1, "", 10000.0, 4000_000))
    )
    arrays = (np.arange(count), np.array(since), np.array(until), np.array(behind), np.array(ahead))
    return Track(small_setup().races[0], marks, (), *arrays, np.zeros(count, np.intp), 0, 0)


@pytest.mark.parametrize(
    ("minutes", "metres", "behind"), [(18, 2500.0, 0), (36, 5000.0, 0), (58, 7500.0, 57), (90, 10000.0, 57)]
)
def test_the_sweep_goes_from_cut_off_to_cut_off(crew: Crew, minutes: int, metres: float, behind: int) -> None:
    start(crew, limits=True)
    crew.wait(lambda: crew.window._frame is not None and scored(crew).tracks[0].marks[1].passed == 3)
    found = strip_at(scored(crew).tracks[0], GUN + minutes * MINUTE)
    assert (found.sweep, found.behind) == (metres, behind)


def test_there_is_no_sweep_without_a_cut_off_nor_while_a_wave_waits(crew: Crew) -> None:
    crew.session.do(Gun("A", GUN, "button"))
    crew.read("STA-A", 1, when=GUN + MINUTE)
    crew.wait(lambda: crew.window._frame is not None and len(scored(crew).tracks[0].rows) == 1)
    assert np.isnan(strip_at(scored(crew).tracks[0], GUN + HOUR).sweep)
    setup = with_limits(small_setup())
    later = replace(setup.waves[1], races=("T", "F"))
    crew.session.do(Configured(replace(setup, waves=(setup.waves[0], later))))
    field = small_field()
    crew.session.do(Entered((*(replace(entry, wave="A") for entry in field[:59]), replace(field[59], wave="B"))))
    crew.wait(lambda: bool(scored(crew).tracks[0].waiting))
    assert np.isnan(strip_at(scored(crew).tracks[0], GUN + HOUR).sweep)


def test_points_tell_head_tail_cut_off_and_mat(crew: Crew) -> None:
    start(crew, limits=True)
    strip = shown(crew, "60 on the course")
    told = strip.told(K5).splitlines()
    assert told[:2] == ["5 km, 5.0 km: 3 passed", "head passed at 08:19:58"]
    assert told[2].startswith("tail expected at 08:")
    assert told[3:] == ["cut-off at 08:36:00, in 0:15:00", "mat: ● ok"]
    told = strip.told(FINISH).splitlines()
    assert told[0] == "Finish, 10.0 km: 0 passed"
    assert told[1].startswith("head expected at 08:")
    assert told[-1] == "mat: ○ no read"
    assert strip.told(TO_FINISH) == "5 km to Finish: 3 there"
    crew.clock.now = GUN + 75 * MINUTE
    crew.read("FIN-A", 1, 2)  # and nobody more at 5 km
    crew.wait(lambda: strip.told(K5).endswith("mat: ■ silent"))


def test_keys_go_along_the_course_and_enter_lists_who_is_there(crew: Crew) -> None:
    start(crew)
    strip = shown(crew, "60 on the course")
    tester = QAbstractItemModelTester(
        crew.window.course.list.view.people, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    crew.press(Qt.Key.Key_J, CTRL)
    assert strip.hasFocus()
    for _ in range(5):  # the last one finds the end
        crew.press(Qt.Key.Key_Right)
    assert strip.place == FINISH
    QApplication.sendEvent(strip, QKeyEvent(QEvent.Type.KeyPress, 0x0416, Qt.KeyboardModifier.NoModifier, "Ж"))
    assert strip.place == FINISH
    crew.press(Qt.Key.Key_Left)
    crew.press(Qt.Key.Key_Return)
    board = crew.window.course
    assert board.list.said.text() == "10 km, 5 km to Finish: 3"
    found = rows(crew)
    assert sorted(row[0] for row in found) == ["1", "2", "3"]
    first = next(row for row in found if row[0] == "1")
    assert (first[1], first[3], first[4][:7]) == ("李伟", "K5 08:19:58", "FIN 08:")
    crew.press(Qt.Key.Key_Down)
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.window.runner.bib == found[1][0])
    board.give_keys()
    crew.press(Qt.Key.Key_Escape)
    assert strip.isVisible()
    assert strip.hasFocus()
    crew.press(Qt.Key.Key_Down)
    assert board.strips[1].hasFocus()
    crew.press(Qt.Key.Key_Up)
    assert (strip.hasFocus(), strip.place) == (True, TO_FINISH)
    assert tester.model() is board.list.view.people


def test_a_click_means_the_point_or_the_stretch(crew: Crew) -> None:
    start(crew)
    strip = shown(crew, "60 on the course")
    board = crew.window.course
    for place, said in ((K5, "10 km, 5 km: 3"), (TO_K5, "10 km, Start to 5 km: 57"), (FINISH, "10 km, Finish: nobody")):
        crew.qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(strip.x_of(place)), 10))
        assert board.list.said.text() == said
        crew.qtbot.mouseClick(board.list.back, Qt.MouseButton.LeftButton)
        assert strip.isVisible()


def test_the_list_grows_while_it_is_open_and_says_who_is_overdue(crew: Crew) -> None:
    start(crew)
    shown(crew, "60 on the course")
    crew.window.course.open_place(0, K5)
    assert [row[0] for row in rows(crew)] == ["3", "2", "1"]
    crew.read("K5-A", 4, when=GUN + 20 * MINUTE + 30 * SECOND)
    crew.wait(lambda: [row[0] for row in rows(crew)] == ["4", "3", "2", "1"])
    crew.clock.now = GUN + 3 * HOUR
    crew.wait(lambda: rows(crew)[0][4].startswith("▲ FIN 08:"))
    assert rows(crew)[0][4].endswith(", overdue")


def test_who_is_where(crew: Crew) -> None:
    start(crew)
    crew.wait(lambda: crew.window._frame is not None and scored(crew).tracks[0].marks[1].passed == 3)
    found = scored(crew)
    bibs = [found.standings.entry(row).bib for row in who_passed(found, 0, 1).tolist()]
    assert bibs == ["3", "2", "1"]
    assert len(who_passed(found, 0, 0)) == 60
    assert len(who_between(found, 0, 0, GUN + 21 * MINUTE)) == 57


def test_more_than_two_hundred_are_told_by_number(crew: Crew) -> None:
    crew.session.do(Entered(small_field(300)[60:]))
    crew.session.do(Gun("A", GUN, "button"))
    crew.read("STA-A", *range(1, 301), when=GUN + 5 * MINUTE)
    crew.clock.now = GUN + 6 * MINUTE
    shown(crew, "300 on the course")
    crew.window.course.open_place(0, TO_K5)
    assert crew.window.course.list.said.text() == "10 km, Start to 5 km: 300 (the first 200 below)"
    assert len(rows(crew)) == 200


def test_a_race_that_is_over_is_one_line_until_it_gets_the_keys(crew: Crew) -> None:
    start(crew)
    crew.read("FIN-A", *range(1, 61), when=GUN + 50 * MINUTE)
    crew.session.do(Closed())
    strip = shown(crew, "60 finished")
    crew.wait(lambda: strip.folded)
    low = strip.minimumSizeHint().height()
    crew.press(Qt.Key.Key_J, CTRL)
    assert not strip.folded
    assert strip.minimumSizeHint().height() > low


def test_another_number_of_races_makes_other_strips(crew: Crew) -> None:
    shown(crew, "60 in A wait")
    setup = small_setup()
    more = replace(setup.races[1], code="G", name="Fun run")
    crew.session.do(Configured(replace(setup, races=(*setup.races, more))))
    board = crew.window.course
    crew.wait(lambda: [strip.accessibleName() for strip in board.strips] == ["10 km", "5 km", "Fun run"])


def test_an_open_list_outlives_its_point(crew: Crew) -> None:
    shown(crew, "60 in A wait")
    board = crew.window.course
    board.open_place(0, FINISH)
    assert board.list.said.text() == "10 km, Finish: nobody"
    setup = small_setup()
    race = setup.races[0]
    crew.session.do(Configured(replace(setup, races=(replace(race, splits=race.splits[1:]), setup.races[1]))))
    crew.wait(lambda: board.shown is not None and len(board.shown.strips[0].track.marks) == 2)
    crew.wait(lambda: board.list.said.text() == "10 km, Finish: nobody")


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3])
def test_the_field_is_painted_where_it_is(crew: Crew, key: Qt.Key) -> None:
    start(crew)
    strip = shown(crew, "60 on the course")
    crew.press(key, CTRL)
    found: Strip | None = strip.strip
    assert found is not None
    image = strip.grab().toImage()
    blue = QColor(LOOK.theme.accent).rgb()
    fields = {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == blue}
    middle = strip.x_of(TO_K5)
    assert any(x > middle for x in fields)
    assert not any(x > strip.x_of(FINISH) - 20 or x < strip.x_of(START) for x in fields)
    crew.press(Qt.Key.Key_1, CTRL)


def test_the_board_stands_above_the_checkpoints(crew: Crew) -> None:
    course, below = crew.window.docks["course"], crew.window.docks["checkpoints"]
    assert course.x() == below.x()
    assert course.y() + course.height() <= below.y()
    assert crew.window.docks["start"].x() < course.x() < crew.window.docks["finish_queue"].x()


def test_runners_without_a_wave_are_told_with_where_it_is_repaired(crew: Crew) -> None:
    setup = small_setup()
    second = replace(setup.waves[0], code="C")
    crew.session.do(Configured(replace(setup, waves=(*setup.waves, second))))
    shown(crew, "10 km: 60 entered, 60 without a wave, so no time: Problems, F3")
    problems = crew.window.problems
    crew.wait(lambda: problems.grid.rowCount() == 1)
    assert problems.grid.text(0, 1) == "▸ 60 runners have no wave, so no time"


@pytest.mark.parametrize("high", [90, 140, 220])
def test_the_word_of_the_sweep_hides_no_bar(crew: Crew, high: int) -> None:
    start(crew, limits=True)
    strip = shown(crew, "60 on the course")
    strip.resize(strip.width(), high)
    strip.ensurePolished()
    assert strip.strip is not None
    assert not np.isnan(strip.strip.sweep)
    image = strip.grab().toImage()
    blue, red = QColor(LOOK.theme.accent).rgb(), QColor(LOOK.theme.act).rgb()
    bars = [y for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == blue]
    line = round(strip._x(strip.strip.sweep))
    word = [
        y for x in range(image.width()) if abs(x - line) > 3
        for y in range(strip._head, int(strip._base) - 10) if image.pixel(x, y) == red
    ]  # fmt: skip
    assert bool(word) == (high > 100)
    assert not word or max(word) < min(bars)
