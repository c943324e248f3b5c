"""The announcer's window: keys, marks, what it remembers, in whose hands it is."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from racecontrol.announcing.view import Coming, Person
from racecontrol.domain.facts import Called, Featured, Followed, Gun, Tapped, Void
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.session import Session
from tests.ui.announcers import GUN, Announcer, announcing, framed, texts
from tests.ui.conftest import Crew, looking_on
from tests.ui.test_languages import _change, _english, _shown
from ui.desktop import i18n
from ui.desktop.actions import ACTIONS
from ui.desktop.announcer.telling import coming, left, teller
from ui.desktop.announcer.window import BUTTONS
from ui.desktop.i18n import LANGUAGES, catalogue, speak, tr
from ui.desktop.shortcuts import ShortcutSheet
from ui.desktop.theme import LOOK, NIGHT, SUNLIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = GUN + 40 * MINUTE


@pytest.fixture
def announcer(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Announcer]:
    """Nine have finished, ten seconds apart; 12 is the newest."""
    with announcing(tmp_path / "lake.race", qtbot, remembered) as one:
        one.finish(*((bib, FIRST + (bib - 4) * 10 * SECOND) for bib in range(4, 13)))
        yield one


def test_it_is_opened_by_its_key_on_an_empty_race_and_says_what_will_be_there(crew: Crew) -> None:
    crew.press(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    window = crew.window.announcer.window
    assert window is not None
    crew.wait(lambda: window._view is not None)
    assert window.isWindow()
    assert all(not cards.cards for cards in window.stage.lists.values())
    assert window.head.races.text() == "No gun yet"
    shown = window.grab().toImage()
    assert not shown.isNull()


def test_arrow_keys_choose_in_a_panel_and_go_to_the_next(announcer: Announcer) -> None:
    chosen: list[str] = []
    announcer.window.stage.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        announcer.press(key)
    assert chosen == ["12", "11", "12", "12"]
    announcer.press(Qt.Key.Key_Right)
    assert announcer.window.stage.bib == announcer.bibs("leaders")[0] == "4"
    announcer.press(Qt.Key.Key_Left)
    assert announcer.window.stage.bib == "12"


def test_space_calls_and_takes_it_back(announcer: Announcer) -> None:
    announcer.press(Qt.Key.Key_Down)
    announcer.press(Qt.Key.Key_Space)
    announcer.crew.wait(lambda: "● called" in announcer.says("finished", "12"))
    assert announcer.window.news.text() == "Called: 12 Runner12. Space again takes it back."
    assert announcer.card("finished", "12").cells[0].dimmed
    announcer.press(Qt.Key.Key_Space)
    announcer.crew.wait(lambda: "● called" not in announcer.says("finished", "12"))
    assert announcer.crew.facts(Called) == [Called(("12",), "called"), Called(("12",), "none")]


def test_a_key_that_comes_twice_at_once_is_two_marks(announcer: Announcer) -> None:
    announcer.press(Qt.Key.Key_Down)
    announcer.press(Qt.Key.Key_Space)
    announcer.press(Qt.Key.Key_Space)
    announcer.crew.wait(lambda: len(announcer.crew.facts(Called)) == 2)
    assert announcer.crew.facts(Called)[-1] == Called(("12",), "none")


def test_pin_favourite_and_skip_are_facts(announcer: Announcer) -> None:
    announcer.press(Qt.Key.Key_Down)
    announcer.type("p")
    announcer.crew.wait(lambda: announcer.bibs("pinned") == ["12"])
    announcer.type("f")
    announcer.crew.wait(lambda: "★ favourite" in announcer.says("finished", "12"))
    announcer.press(Qt.Key.Key_Down)
    announcer.type("s")
    announcer.crew.wait(lambda: "11" not in announcer.bibs("finished"))
    assert announcer.crew.facts(Featured) == [
        Featured(("12",), "pinned"),
        Featured(("12",), "favourite"),
        Featured(("11",), "skipped"),
    ]
    assert announcer.window.news.text() == "Skipped, never named: 11 Runner11. Ctrl+Z takes it back."


def test_ctrl_z_takes_back_the_newest_mark_of_the_announcer_only(announcer: Announcer) -> None:
    crew = announcer.crew
    announcer.press(Qt.Key.Key_Down)
    announcer.press(Qt.Key.Key_Space)
    announcer.type("p")
    crew.wait(lambda: bool(crew.facts(Featured)))
    crew.session.do(Called(("9",), "seen"))
    crew.session.do(Tapped("FINISH", crew.clock.now))
    facts = {one.number: one.fact for one in crew.session.log}
    announcer.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: len(crew.facts(Void)) == 1)
    announcer.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: len(crew.facts(Void)) == 2)
    voids = [one.fact for one in crew.session.log if isinstance(one.fact, Void)]
    assert [facts[one.fact] for one in voids] == [Featured(("12",), "pinned"), Called(("12",), "called")]
    announcer.press(Qt.Key.Key_Z, CTRL)
    assert announcer.window.news.text() == "There is no mark to take back."
    assert crew.session.field.state.called == {"9": "seen"}


def test_nobody_is_chosen_so_nothing_is_marked(announcer: Announcer) -> None:
    announcer.press(Qt.Key.Key_Escape)
    announcer.press(Qt.Key.Key_Space)
    assert announcer.window.news.text() == "Choose somebody first: arrow keys, a click, or / to find."
    assert announcer.crew.facts(Called) == []


def test_a_mark_that_is_refused_says_why_and_can_be_set_later(announcer: Announcer) -> None:
    announcer.press(Qt.Key.Key_Down)
    announcer.crew.session.looks_only = "this race is open elsewhere, by anna"
    announcer.press(Qt.Key.Key_Space)
    assert announcer.window.news.text() == "This race is open elsewhere, by anna."
    announcer.crew.session.looks_only = ""
    announcer.press(Qt.Key.Key_Space)
    announcer.crew.wait(lambda: len(announcer.crew.facts(Called)) == 1)


def test_where_the_race_can_only_be_looked_at_no_mark_is_offered(crew: Crew) -> None:
    crew.session.do(Gun("A", GUN, "button"))
    with Session.open(crew.session.path) as session, looking_on(crew, session) as main:
        main.announcer.show()
        window = main.announcer.window
        assert window is not None
        crew.wait(window.isVisible)
        offered = {name for name, button in window.buttons.items() if not button.isHidden()}
        assert offered == {"announcer.find", "announcer.options"}
        assert window.news.text() == "This race is open elsewhere, by anna."
        crew.qtbot.keyClick(window, Qt.Key.Key_Space)
        assert crew.facts(Called) == []
        main.announcer.preferences.was_open = False


def test_a_click_chooses_and_a_double_click_calls(announcer: Announcer) -> None:
    finished = announcer.panel("finished")
    second = finished._place(announcer.card("finished", "11"))
    announcer.crew.qtbot.mouseClick(finished.viewport(), Qt.MouseButton.LeftButton, pos=second.center())
    assert announcer.window.stage.bib == "11"
    announcer.crew.qtbot.mouseDClick(finished.viewport(), Qt.MouseButton.LeftButton, pos=second.center())
    announcer.crew.wait(lambda: announcer.crew.facts(Called) == [Called(("11",), "called")])


def test_the_buttons_do_what_the_keys_do_and_are_large(announcer: Announcer) -> None:
    assert tuple(announcer.window.buttons) == BUTTONS
    announcer.press(Qt.Key.Key_Down)
    button = announcer.window.buttons["announcer.called"]
    announcer.window.setWindowState(Qt.WindowState.WindowNoState)
    announcer.window.resize(1366, 768)
    QApplication.processEvents()
    assert button.text() == "Called  Space"
    assert all(one.height() >= 36 for one in announcer.window.buttons.values())
    announcer.crew.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    announcer.crew.wait(lambda: announcer.crew.facts(Called) == [Called(("12",), "called")])


def test_keys_of_the_main_window_mean_nothing_in_it(announcer: Announcer) -> None:
    """No gun is fired, no tap is made and no fact of the crew's is taken back by a slip of the announcer's hand."""
    log = len(announcer.crew.session.log)
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F2, Qt.Key.Key_F7):
        announcer.press(key)
    announcer.press(Qt.Key.Key_Z, CTRL)
    announcer.crew.qtbot.wait(50)
    assert len(announcer.crew.session.log) == log


def test_its_keys_mean_nothing_in_the_main_window(announcer: Announcer) -> None:
    crew = announcer.crew
    announcer.press(Qt.Key.Key_Down)
    crew.window.activateWindow()
    crew.wait(crew.window.isActiveWindow)
    crew.window.header.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_F, Qt.Key.Key_S):
        crew.qtbot.keyClick(crew.window, key)
    crew.qtbot.wait(50)
    assert crew.facts(Featured) == []


def test_searching_by_name_in_any_script_and_leaving_it(announcer: Announcer) -> None:
    crew, window = announcer.crew, announcer.window
    crew.wait(lambda: crew.window.runner.finding.ready)
    announcer.press(Qt.Key.Key_K, CTRL)
    assert window.search.field.hasFocus()
    announcer.type("liwei")
    assert window.search.found.bibs() == ["1"]
    said = " ".join(texts(window.search.found.cards[0]))
    assert "李伟" in said
    assert "Lǐ Wěi" in said
    assert "Li Wei" not in said, "the same letters are said once"
    assert "has not started" in said
    assert "China" in said
    window.search.field.clear()
    announcer.type("12")
    assert window.search.found.bibs()[0] == "12"
    assert "0:41:20" in " ".join(texts(window.search.found.cards[0]))
    announcer.type("p")
    assert crew.facts(Featured) == [], "letters go into the field"
    announcer.press(Qt.Key.Key_Escape)
    assert not window.search.isVisible()
    assert announcer.panel("coming").isVisible()
    assert window.hasFocus()


def test_arrow_keys_choose_among_those_found(announcer: Announcer) -> None:
    crew = announcer.crew
    crew.wait(lambda: crew.window.runner.finding.ready)
    announcer.type("/")
    announcer.type("runner1")
    first, second = announcer.window.search.found.bibs()[:2]
    announcer.press(Qt.Key.Key_Down)
    assert announcer.window.search.found.chosen == second
    announcer.press(Qt.Key.Key_Up)
    assert announcer.window.search.found.chosen == first
    announcer.press(Qt.Key.Key_Return)
    assert not announcer.window.search.isVisible()
    assert announcer.panel("coming").isVisible(), "who is coming is in sight again"
    assert announcer.window.stage.bib == first
    assert announcer.bibs("pinned") == [first], "who was found stays in sight"
    announcer.press(Qt.Key.Key_Space)
    crew.wait(lambda: crew.facts(Called) == [Called((first,), "called")])
    crew.wait(lambda: "● called" in announcer.says("pinned", first))
    announcer.press(Qt.Key.Key_Escape)
    assert announcer.window.stage.bib == ""
    assert announcer.bibs("pinned") == []


def test_leaving_the_search_goes_back_to_who_was_chosen(announcer: Announcer) -> None:
    announcer.crew.wait(lambda: announcer.crew.window.runner.finding.ready)
    announcer.press(Qt.Key.Key_Down)
    announcer.type("/")
    announcer.type("runner7")
    assert framed(announcer) == {("found", "7")}
    announcer.press(Qt.Key.Key_Escape)
    assert announcer.window.stage.bib == "12"
    assert framed(announcer) == {("finished", "12")}


def test_a_country_is_followed_and_not_any_more(announcer: Announcer) -> None:
    crew = announcer.crew
    announcer.finish((2, announcer.crew.clock.now + SECOND))
    announcer.press(Qt.Key.Key_Down)
    assert announcer.window.stage.bib == "2"
    announcer.type("g")
    assert [button.text() for button in announcer.window.following.buttons] == ["1  Estonia"]
    announcer.type("1")
    crew.wait(lambda: crew.facts(Followed) == [Followed("nation", "EST")])
    crew.wait(announcer.window.following.buttons[0].isChecked)
    announcer.type("1")
    crew.wait(lambda: crew.facts(Followed)[1:] == [Followed("nation", "EST", on=False)])
    announcer.press(Qt.Key.Key_Escape)
    assert not announcer.window.following.isVisible()
    announcer.type("1")
    assert len(crew.facts(Followed)) == 2


def test_who_is_coming_counts_down_without_a_new_view(announcer: Announcer) -> None:
    crew = announcer.crew
    announcer.hear("K5-A", [(30, GUN + 22 * MINUTE)])
    announcer.up_to_date()
    (one,) = announcer.view.coming
    assert announcer.bibs("coming") == [one.who.bib] == ["30"]
    assert "○ expected" in announcer.says("coming", "30")
    before = announcer.card("coming", "30")
    assert texts(before)[0] == left(one.due - crew.clock.now)
    announcer.crew.window.announcer._unsubscribe()
    QApplication.processEvents()
    crew.clock.now += 7 * SECOND
    crew.wait(lambda: texts(announcer.card("coming", "30"))[0] == left(one.due - crew.clock.now))
    assert announcer.card("coming", "30") == before, "only what moves with the clock"


@pytest.mark.parametrize(
    ("ms", "text"),
    [(42_000, "0:42"), (41_001, "0:42"), (600_000, "10:00"), (0, "0:00"), (-999, "0:00"), (-5_000, "+0:05")],
)
def test_a_countdown_reads(ms: int, text: str) -> None:
    assert left(ms) == text


def test_who_is_seen_before_the_finish_has_a_filled_shape(announcer: Announcer) -> None:
    told = teller(announcer.view, announcer.crew.session.setup.event)
    who = Person("7", "T", "Runner7", sex="M")
    sure, perhaps = (coming(Coming(who, FIRST, one, "K5", GUN, 3, 2), told, FIRST - 20_000) for one in (True, False))
    assert "○ expected" in texts(perhaps)
    assert "●" in texts(sure)
    assert "○ expected" not in texts(sure)
    assert texts(sure).index("Place 4.") < texts(sure).index("Men 3.")


# how it moves


def test_only_what_moved_slides_and_only_what_changed_is_painted(announcer: Announcer) -> None:
    finished = announcer.panel("finished")
    finished.grab()
    announcer.crew.wait(lambda: not finished.sliding)
    finished.viewport().repaint()
    before = dict(finished._pictures)
    leaders = announcer.panel("leaders")
    stood = dict(leaders._tops)
    announcer.finish((13, announcer.crew.clock.now + 20 * SECOND))
    assert finished.sliding
    assert announcer.bibs("finished")[0] == "13"
    assert finished._now_at(finished.cards[0].key) < 0, "the new one comes from above"
    announcer.crew.wait(lambda: not finished.sliding)
    assert [finished._now_at(card.key) for card in finished.cards] == list(finished._tops.values())
    finished.viewport().repaint()
    kept = [key for key, picture in finished._pictures.items() if before.get(key) is picture]
    assert kept, "who looks as before is not painted again"
    assert not leaders.sliding
    assert leaders._tops == stood


def test_between_two_frames_of_a_slide_everything_stands_where_it_was_painted(announcer: Announcer) -> None:
    finished = announcer.panel("finished")
    announcer.crew.wait(lambda: not finished.sliding)
    announcer.finish((13, announcer.crew.clock.now + 20 * SECOND))
    assert finished.sliding
    stand = [finished._now_at(card.key) for card in finished.cards]
    end = time.monotonic() + 0.03
    while time.monotonic() < end:
        assert [finished._now_at(card.key) for card in finished.cards] == stand


def test_a_view_that_changes_nothing_paints_nothing(announcer: Announcer) -> None:
    announcer.crew.wait(lambda: not any(one.sliding for one in announcer.window.stage.lists.values()))
    for one in announcer.window.stage.lists.values():
        one.viewport().repaint()
    pictures = {key: list(map(id, one._pictures.values())) for key, one in announcer.window.stage.lists.items()}
    view = announcer.view
    announcer.crew.window.announcer.announcing.again()
    announcer.crew.wait(lambda: announcer.view is not view)
    QApplication.processEvents()
    assert not any(one.sliding for one in announcer.window.stage.lists.values())
    for one in announcer.window.stage.lists.values():
        one.viewport().repaint()
    assert {key: list(map(id, one._pictures.values())) for key, one in announcer.window.stage.lists.items()} == pictures


def test_who_looks_further_down_is_not_moved(announcer: Announcer) -> None:
    finished = announcer.panel("finished")
    bar = finished.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = finished.cards[-1]
    stood = finished._place(last).top()
    announcer.finish((13, announcer.crew.clock.now + 20 * SECOND))
    assert finished._place(last).top() == stood
    announcer.press(Qt.Key.Key_End)
    assert bar.value() == 0


# what it remembers


def test_choices_are_made_in_the_strip_and_remembered(announcer: Announcer, remembered: QSettings) -> None:
    window, crew = announcer.window, announcer.crew
    announcer.type("o")
    assert window.strip.isVisible()

    def click(button: QPushButton) -> None:
        crew.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    click(window.strip.slower)
    click(window.strip.panels["leaders"])
    click(window.strip.lights["sunlight"])
    assert window.strip.seconds.text() == "4.5 s"
    assert not announcer.panel("leaders").isVisible()
    assert window._worn.theme is SUNLIGHT
    assert LOOK.theme is not SUNLIGHT, "the main window stays as it is"
    view = announcer.view
    click(window.strip.races["T"])
    assert announcer.bibs("finished") == []
    click(window.strip.races["T"])
    assert announcer.bibs("finished")[0] == "12"
    crew.wait(lambda: announcer.view is not view)
    announcer.press(Qt.Key.Key_Escape)
    assert not window.strip.isVisible()
    window.close()
    crew.window.announcer.show()
    again = announcer.window
    assert again.strip.seconds.text() == "4.5 s"
    assert not again.stage.lists["leaders"].isVisible()
    assert again._worn.theme is SUNLIGHT
    assert remembered.value("announcer/seconds") == "4.5" or float(str(remembered.value("announcer/seconds"))) == 4.5


def test_its_light_follows_the_main_window_until_it_has_its_own(announcer: Announcer) -> None:
    announcer.crew.window.set_theme("night")
    assert announcer.window._worn.theme is NIGHT
    announcer.type("l")
    assert announcer.window._worn.theme.key == "day"
    announcer.crew.window.set_theme("sunlight")
    assert announcer.window._worn.theme.key == "day"
    for _ in range(3):
        announcer.type("l")
    assert announcer.window._worn.theme is SUNLIGHT
    announcer.crew.window.set_theme("day")


def test_letters_grow_with_the_window_and_by_their_keys(announcer: Announcer) -> None:
    window, crew = announcer.window, announcer.crew
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    crew.wait(lambda: window._worn.factor == 1.0)
    assert 28 <= window._worn.font("name").pixelSize() <= 34
    window.resize(1920, 1080)
    crew.wait(lambda: window._worn.factor > 1.3)
    assert window._worn.font("name").pixelSize() >= 44
    window.resize(1366, 768)
    crew.wait(lambda: window._worn.factor == 1.0)
    usual = LOOK.size
    announcer.press(Qt.Key.Key_Plus, CTRL)
    assert window._worn.factor == pytest.approx(1.15)
    announcer.press(Qt.Key.Key_Minus, CTRL)
    announcer.press(Qt.Key.Key_Minus, CTRL)
    assert window._worn.factor == pytest.approx(0.95, abs=0.03)
    assert LOOK.size == usual, "only in this window"


def test_full_screen_and_its_place_are_remembered(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> None:
    path = tmp_path / "lake.race"
    with announcing(path, qtbot, remembered) as announcer:
        announcer.press(Qt.Key.Key_F11)
        assert announcer.window.isFullScreen()
    with announcing(path, qtbot, remembered) as again:
        assert again.window.isFullScreen()
        again.press(Qt.Key.Key_F11)
        assert not again.window.isFullScreen()


def test_it_comes_back_with_the_program_unless_it_was_closed(
    tmp_path: Path, qtbot: QtBot, remembered: QSettings
) -> None:
    path = tmp_path / "lake.race"
    with announcing(path, qtbot, remembered) as announcer:
        assert announcer.crew.window.announcer.preferences.was_open
    assert remembered.value("announcer/open") == "true"
    with announcing(path, qtbot, remembered) as announcer:
        desk = announcer.crew.window.announcer
        announcer.window.close()
        assert not desk.preferences.was_open
        assert desk._leave is None, "nobody looks, so nothing is worked out"
    assert remembered.value("announcer/open") == "false"


TWO_SCREENS = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from racecontrol.session import Session
from tests.ui.conftest import Clock, at, small_setup
from ui.desktop import app
from ui.desktop.main_window import MainWindow

folder = Path(sys.argv[1])
application = app.application()
session = Session.create(folder / "lake.race", small_setup(), Clock(at("07:59:00")))
settings = QSettings(str(folder / "desktop.ini"), QSettings.Format.IniFormat)
settings.setValue("sound", "false")
main = MainWindow(settings)
main.show()
main.attach(app.open_race(session))
for _ in range(2):
    main.announcer.show()
    QApplication.processEvents()
    window = main.announcer.window
    print(main.screen().name(), window.screen().name(), window.isFullScreen())
    window.close()
main.close()
session.close()
app.dispose(main)
"""


def test_it_opens_on_the_other_screen_in_full(tmp_path: Path) -> None:
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x in (("laptop", 0), ("booth", 1366))
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS, str(tmp_path)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == ["laptop booth True"] * 2, done.stderr


# in whose hands


def test_the_announcer_may_use_it_and_the_certificates_desk_not(announcer: Announcer) -> None:
    crew = announcer.crew
    crew.window.post.want("announcer")
    assert announcer.window.isVisible()
    announcer.press(Qt.Key.Key_Down)
    announcer.press(Qt.Key.Key_Space)
    crew.wait(lambda: crew.facts(Called) == [Called(("12",), "called")])
    crew.window.post.want("certificates")
    assert not announcer.window.isVisible()
    shown = [
        one.id for one in ACTIONS if one.id.startswith("announcer.") and crew.window.actions_by_id[one.id].isVisible()
    ]
    assert shown == []
    crew.window.post.want("crew")


def test_f1_shows_all_keys(announcer: Announcer) -> None:
    """On top of this window, its own first."""
    announcer.press(Qt.Key.Key_F1)
    sheet = announcer.crew.window.findChild(ShortcutSheet)
    assert sheet is not None
    announcer.crew.wait(sheet.isVisible)
    assert sheet.windowHandle().transientParent() == announcer.window.windowHandle()
    assert announcer.window.frameGeometry().contains(sheet.geometry().center())
    own = [tr(one.title) for one in ACTIONS if one.within == "announcer"]
    assert [sheet.grid.text(row, 1) for row in range(len(own))] == own
    assert sheet.grid.rowCount() == len(ACTIONS)
    sheet.filter.setText("Ctrl+Shift+A")
    assert sheet.grid.text(0, 1) == "Announcer's window"
    announcer.window.close()
    assert not sheet.isVisible()


# languages


@pytest.mark.parametrize("key", [key for key in LANGUAGES if key != i18n.SOURCE])
def test_no_english_stands_in_it_in_another_language(announcer: Announcer, key: str, qapp: QApplication) -> None:
    crew = announcer.crew
    try:
        announcer.finish((2, crew.clock.now + SECOND))
        announcer.hear("K5-A", [(30, FIRST)])
        announcer.press(Qt.Key.Key_Down)
        for letter in "pf":
            announcer.type(letter)
        announcer.press(Qt.Key.Key_Space)
        crew.wait(lambda: announcer.bibs("pinned") == ["2"])
        announcer.up_to_date()
        old = announcer.window
        _change(crew, key)
        assert announcer.window is not old
        assert announcer.window.isVisible()
        assert announcer.window.stage.bib == "2", "who was chosen stays so"
        announcer.type("o")
        english = _english(catalogue(i18n.FOLDER / f"{key}.ts"), {"10 km", "5 km"})
        found = set(_shown(announcer.window))
        for cards in announcer.window.stage.lists.values():
            found |= {cards._empty, *(text for card in cards.cards for text in texts(card))}
        assert {text for text in found if english(text)} == set()
        country = {"zh": "爱沙尼亚", "ru": "Эстония"}[key]
        assert country in announcer.says("finished", "2")
        announcer.press(Qt.Key.Key_Space)
        crew.wait(lambda: len(crew.facts(Called)) == 2)
    finally:
        speak(qapp, i18n.SOURCE)


@pytest.mark.parametrize("key", LANGUAGES)
def test_titles_buttons_and_news_have_the_room_that_they_need(
    announcer: Announcer, key: str, qapp: QApplication
) -> None:
    """At 1366 x 768, in every language."""
    try:
        if key != i18n.SOURCE:
            _change(announcer.crew, key)
        _has_room(announcer)
    finally:
        speak(qapp, i18n.SOURCE)


def _has_room(announcer: Announcer) -> None:
    window = announcer.window
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    announcer.type("o")
    announcer.press(Qt.Key.Key_Escape)
    announcer.type("o")
    announcer.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    for line in (window.news, window.head.races):
        wide = max(map(line.fontMetrics().horizontalAdvance, line.text().split("\n")))
        assert wide <= line.contentsRect().width(), line.text()
    shown = [one for one in window.findChildren(QPushButton) + window.findChildren(QLabel) if one.isVisible()]
    for one in shown:
        if type(one) in (QPushButton, QLabel):
            assert one.width() >= one.minimumSizeHint().width(), one.text()
            corner = one.mapTo(window, QPoint(one.width(), one.height()))
            assert corner.x() <= window.width(), one.text()
            assert corner.y() <= window.height(), one.text()
