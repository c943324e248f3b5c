"""The set-up assistant: from nothing to a race, by key and mouse; and today's set-up changed with a preview."""

import sqlite3
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hardware import wiring
from racecontrol.domain.facts import Configured, Gun
from racecontrol.domain.setup import Category, CourseRecord, Decoder, Duration, Point, Race, Setup, Split, Wave
from racecontrol.domain.time import HOUR
from racecontrol.exchange import event_toml
from racecontrol.session import Session
from tests.ui.conftest import Crew, looking_on, small_setup
from ui.desktop.assistant import devices, fields, files
from ui.desktop.assistant.assistant import Assistant
from ui.desktop.assistant.draft import Draft
from ui.desktop.assistant.mistakes import in_words, mistakes
from ui.desktop.assistant.offers import SAMPLES, SETS, begun_from, empty, sample
from ui.desktop.assistant.pages import CONTENTS
from ui.desktop.assistant.sheet import Sheet, SheetGrid
from ui.desktop.assistant.summary import Changing, Making
from ui.desktop.assistant.tables import DECODERS, POINTS, RACES, SPLITS, TABLES
from ui.desktop.bridge import Bridge
from ui.desktop.theme import LOOK, ROW

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
DAY = date(2026, 5, 10)
PAGE = {content.id: number for number, content in enumerate(CONTENTS)} | {"summary": len(CONTENTS)}


class Writer:
    """A person at the assistant: every key goes to whatever has the focus."""

    def __init__(self, assistant: Assistant, qtbot: QtBot) -> None:
        self.assistant, self.qtbot = assistant, qtbot

    @property
    def setup(self) -> Setup:
        return self.assistant.draft.setup

    @property
    def said(self) -> str:
        return self.assistant.said.text()

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.focus, key, modifier)

    def page(self, name: str) -> None:
        """By Ctrl+PgUp and Ctrl+PgDown."""
        way = PAGE[name] - self.assistant.list.currentRow()
        self.press(Qt.Key.Key_PageDown if way > 0 else Qt.Key.Key_PageUp, CTRL, abs(way))
        assert self.assistant.stack.currentIndex() == PAGE[name]

    def sheet(self, table: str) -> Sheet:
        page = self.assistant.page
        assert page is not None
        return page.sheets[page.content.tables.index(table)]

    def type(self, text: str) -> None:
        """Into the current cell, ended with Enter."""
        sheet = self.assistant.page.current  # type: ignore[union-attr]
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: isinstance(self.focus, QLineEdit | QComboBox))
        self.qtbot.keyClicks(self.focus, text)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(sheet.hasFocus)

    def fill(self, *cells: str) -> None:
        """From the current cell to the right; "" leaves a cell as it is."""
        for number, text in enumerate(cells):
            if text:
                self.type(text)
            if number < len(cells) - 1:
                self.press(Qt.Key.Key_Right)

    def add(self, *cells: str) -> None:
        self.press(Qt.Key.Key_Insert)
        self.press(Qt.Key.Key_Home)
        self.fill(*cells)

    def click(self, text: str) -> None:
        key = next(one for one in self.assistant.findChildren(QPushButton) if one.text() == text and one.isVisible())
        self.qtbot.mouseClick(key, Qt.MouseButton.LeftButton)


@pytest.fixture
def writer(qtbot: QtBot, tmp_path: Path) -> Iterator[Writer]:
    """A new race in a window of its own."""
    bridge = Bridge()
    assistant = Assistant(empty(DAY, ZoneInfo("Asia/Shanghai")), bridge, None, tmp_path)
    qtbot.addWidget(assistant)
    assistant.resize(1200, 700)
    assistant.show()
    assistant.activateWindow()
    qtbot.waitUntil(assistant.isActiveWindow)
    assistant.take_keys()
    yield Writer(assistant, qtbot)
    assistant.close_down()
    bridge.close()


def begin(writer: Writer, number: int = 1) -> None:
    writer.page("event")
    writer.click(SAMPLES[number].title)


def test_from_nothing_to_a_race_file(writer: Writer, tmp_path: Path, qtbot: QtBot) -> None:
    writer.type("Hill Run 2026")
    writer.press(Qt.Key.Key_Down, times=3)
    writer.type("Kunming")
    writer.page("points")
    writer.add()
    writer.add()
    writer.add("K5", "5 km")
    assert [(one.code, one.kind) for one in writer.setup.points] == [
        ("START", "start"),
        ("FINISH", "finish"),
        ("K5", "split"),
    ]
    writer.press(Qt.Key.Key_Up, ALT)
    assert [one.code for one in writer.setup.points] == ["START", "K5", "FINISH"]
    writer.page("races")
    writer.add("T", "10 km", "10 km")
    writer.add("F", "Family run", "5000", "", "", "no")
    races = writer.sheet("races")
    races.go(0)
    writer.sheet("splits").setFocus()
    writer.add("", "", "5 km", "00:12:00")
    splits = (Split("K5", "K5", 5000, Duration(720_000)), Split("FIN", "FINISH", 10_000))
    assert writer.setup.races == (
        Race("T", "10 km", 10_000, splits),
        Race("F", "Family run", 5000, (Split("FIN", "FINISH", 5000),), competitive=False),
    )
    writer.page("waves")
    writer.add("", "T", "8:00:00")
    writer.add("", "", "8:10:00")
    assert writer.setup.waves == (
        Wave("A", ("T",), Duration(8 * HOUR)),
        Wave("B", ("F",), Duration(8 * HOUR + 600_000)),
    )
    writer.page("categories")
    writer.click("M and W")
    assert writer.setup.categories == (Category("M", "M"), Category("W", "W"))
    writer.page("decoders")
    writer.add("", "fin", "", "ultra", "socket://10.0.0.5")
    assert writer.setup.decoders == (Decoder("STA-A", "FINISH", "ultra", "socket://10.0.0.5"),)
    writer.page("summary")
    making = writer.assistant.summary
    assert isinstance(making, Making)
    assert making.state.text() == "● Everything fits together."
    assert making.file.text() == str(tmp_path / "hill-run-2026.race")
    entries = tmp_path / "entries.csv"
    entries.write_text("bib,race,sex\n1,T,M\n2,F,W\n", "utf-8")
    making.entries.setFocus()
    qtbot.keyClicks(making.entries, str(entries))
    with qtbot.waitSignal(making.made) as made:
        writer.press(Qt.Key.Key_Return)
    path = made.args[0]
    with Session.open(path) as session:
        assert session.setup == writer.setup
        assert sorted(session.field.state.entries) == ["1", "2"]
    assert event_toml.load(tmp_path / "event.toml") == writer.setup


def test_what_cannot_be_is_told_while_it_is_typed_and_not_taken(writer: Writer) -> None:
    begin(writer)
    writer.page("races")
    writer.press(Qt.Key.Key_Right, times=2)
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.keyClicks(writer.focus, "ten")
    told = "■ Distance, m: 'ten' is no distance; write metres, as 21097.5, or 21.0975 km."
    assert writer.said == told
    writer.press(Qt.Key.Key_Return)
    assert isinstance(writer.focus, QLineEdit)  # it stays, to be mended
    assert writer.said == told
    writer.press(Qt.Key.Key_Escape)
    assert writer.setup.races[0].distance_m == 10_000
    assert not writer.said.startswith("■")


def test_what_was_wrong_when_the_cell_was_left_is_not_taken_and_said(writer: Writer) -> None:
    begin(writer)
    writer.page("races")
    writer.press(Qt.Key.Key_Right, times=2)
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.keyClicks(writer.focus, "ten")
    sheet = writer.sheet("races")
    first = sheet.visualRect(sheet.sheet.index(0, 0)).center()
    writer.qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert writer.said.endswith("or 21.0975 km. It stays 10000.")
    assert writer.setup.races[0].distance_m == 10_000


def test_what_does_not_fit_is_marked_at_its_cell_at_its_page_and_in_the_summary(writer: Writer) -> None:
    begin(writer)
    writer.page("races")
    writer.sheet("splits").go(0, "point")
    writer.type("K6")
    sheet = writer.sheet("splits").sheet
    assert (sheet.text(0, 1), sheet.tone(0, 1)) == ("■ K6", "act")
    text = "■ Race T: split K5: point: 'K6' is not on the page Points; add it, or write one of START, K5, FINISH"
    assert writer.said.rstrip(".") == text
    assert writer.assistant.list.item(PAGE["races"]).text() == "Races  1  ■ 1"
    writer.page("summary")
    making = writer.assistant.summary
    assert isinstance(making, Making)
    assert making.state.text().rstrip(".") == text
    assert not making.make.isEnabled()
    writer.click("Undo (Ctrl+Z)")
    assert making.make.isEnabled()


def test_every_step_is_taken_back_and_done_again(writer: Writer) -> None:
    nothing = writer.setup
    begin(writer, 0)
    marathon = writer.setup
    writer.page("points")
    writer.press(Qt.Key.Key_Delete, CTRL)
    assert [one.code for one in writer.setup.points][:2] == ["K5", "K10"]
    writer.press(Qt.Key.Key_D, CTRL)
    assert [one.code for one in writer.setup.points][:2] == ["K5", "K1"]
    after = writer.setup
    writer.press(Qt.Key.Key_Z, CTRL, 2)
    assert writer.setup == marathon
    writer.press(Qt.Key.Key_Z, CTRL, 5)
    assert writer.setup == nothing
    assert not writer.assistant.undo.isEnabled()
    writer.press(Qt.Key.Key_Y, CTRL)
    writer.press(Qt.Key.Key_Z, CTRL | SHIFT, 2)
    assert writer.setup == after
    assert not writer.assistant.redo.isEnabled()
    writer.click("Undo (Ctrl+Z)")
    writer.type("K6")
    assert not writer.assistant.redo.isEnabled()


def test_what_names_a_point_follows_when_its_code_changes(writer: Writer) -> None:
    begin(writer)
    writer.page("points")
    writer.press(Qt.Key.Key_Down)
    writer.type("MID")
    assert writer.setup.races[0].splits[0].point == "MID"
    assert [one.point for one in writer.setup.decoders] == ["START", "MID", "FINISH", "FINISH"]
    writer.page("races")
    writer.type("X")
    assert writer.setup.waves[0].races == ("X",)
    assert mistakes(writer.setup) == []


def test_course_records_follow_their_race_and_go_with_it(writer: Writer) -> None:
    begin(writer)
    record = CourseRecord(writer.setup.races[0].code, "W", Duration(2 * HOUR))
    writer.assistant.draft.put(replace(writer.setup, records=(record,)))
    writer.page("races")
    writer.type("X")
    assert writer.setup.records == (replace(record, race="X"),)
    races = TABLES["races"]
    extra = races.put(writer.setup, (*writer.setup.races, replace(writer.setup.races[0], code="Y")))
    assert extra.records == writer.setup.records
    assert races.put(extra, extra.races[1:]).records == ()
    assert races.put(extra, extra.races[:1]).records == extra.records


def test_a_word_is_begun_and_the_list_ends_it(writer: Writer) -> None:
    begin(writer)
    writer.page("points")
    writer.press(Qt.Key.Key_Right, times=2)
    writer.press(Qt.Key.Key_Return)
    assert isinstance(writer.focus, QComboBox)
    assert [writer.focus.itemText(i) for i in range(writer.focus.count())] == ["start", "split", "announcer", "finish"]
    writer.press(Qt.Key.Key_Down)
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.waitUntil(writer.sheet("points").hasFocus)
    assert writer.setup.points[0].kind == "split"
    writer.type("an")
    assert writer.setup.points[0].kind == "announcer"


def test_typing_begins_the_cell_and_del_empties_it(writer: Writer) -> None:
    begin(writer)
    writer.page("decoders")
    sheet = writer.sheet("decoders")
    sheet.go(0, "baudrate")
    writer.qtbot.keyClicks(sheet, "9")
    writer.qtbot.keyClicks(writer.focus, "600")
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.waitUntil(sheet.hasFocus)
    assert writer.setup.decoders[0].baudrate == 9600
    writer.press(Qt.Key.Key_Delete)
    assert writer.setup.decoders[0].baudrate is None
    sheet.go(0, "point")
    writer.press(Qt.Key.Key_Delete)
    assert writer.setup.decoders[0].point == "START"
    assert writer.said.endswith("It stays START.")


def test_an_event_toml_is_read_by_its_path_or_dropped(writer: Writer, tmp_path: Path) -> None:
    path = Path("docs/example/event.toml").absolute()
    box = writer.assistant.file
    box.setFocus()
    writer.qtbot.keyClicks(box, f'"{path}"')
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.waitUntil(lambda: writer.setup.event.name == "Lakeside Run")
    assert writer.setup == event_toml.load(path)
    writer.press(Qt.Key.Key_Z, CTRL)
    bad = tmp_path / "bad.toml"
    bad.write_text('[event]\nname = "x\n', "utf-8")
    drop(box, bad)
    writer.qtbot.waitUntil(lambda: writer.said.startswith("■ Bad.toml:2: "))
    race = tmp_path / "a.race"
    box.setText(str(race))
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.waitUntil(lambda: writer.said == "■ A.race: is a race file; here belongs a file of text.")


def drop(target: QWidget, path: Path) -> None:
    """As a file manager does it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(QPointF(4, 4), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    target.dropEvent(event)


def test_nothing_is_made_of_files_that_cannot_be(writer: Writer, tmp_path: Path) -> None:
    begin(writer)
    writer.page("summary")
    making = writer.assistant.summary
    assert isinstance(making, Making)
    entries = tmp_path / "entries.csv"
    entries.write_text("bib,race\n1,Z\n", "utf-8")
    making.entries.setText(str(entries))
    writer.click("Make the race and open it (Enter)")
    writer.qtbot.waitUntil(lambda: making.answer.text().startswith("■ Entries.csv:2: race: 'Z' is not a race"))
    making.entries.clear()
    making.file.setText(str(tmp_path / "no folder" / "a.race"))
    writer.click("Make the race and open it (Enter)")
    writer.qtbot.waitUntil(lambda: "there is no such folder" in making.answer.text())
    making.file.setText(str(tmp_path / "a.txt"))
    writer.click("Make the race and open it (Enter)")
    writer.qtbot.waitUntil(lambda: "ends with .race; write a.race" in making.answer.text())
    (tmp_path / "event.toml").write_bytes(event_toml.dump(small_setup()).encode())
    making.file.setText(str(tmp_path / "a.race"))
    writer.click("Make the race and open it (Enter)")
    writer.qtbot.waitUntil(lambda: "holds another set-up" in making.answer.text())
    assert sorted(one.name for one in tmp_path.iterdir()) == ["entries.csv", "event.toml"]
    assert making.make.isEnabled()


def changing(crew: Crew) -> Writer:
    """The assistant on the open race."""
    crew.press(Qt.Key.Key_Comma, CTRL)
    assistant = crew.window.reception.assistant
    assert assistant is not None
    crew.qtbot.waitUntil(assistant.isActiveWindow)
    crew.qtbot.waitUntil(lambda: assistant.page is not None and assistant.page.current.hasFocus())
    return Writer(assistant, crew.qtbot)


def test_the_set_up_of_an_open_race_counts_after_it_was_shown_what_changes(crew: Crew) -> None:
    writer = changing(crew)
    assert not writer.assistant.isModal()
    writer.page("decoders")
    writer.sheet("decoders").go(0, "port")
    writer.type("socket://127.0.0.1:1")
    writer.page("summary")
    summary = writer.assistant.summary
    assert isinstance(summary, Changing)
    assert len(crew.facts(Configured)) == 1
    writer.press(Qt.Key.Key_Return)
    crew.wait(lambda: summary.asking.isVisible() and summary.asking.confirm.isEnabled())
    told = "Decoder STA-A: port: socket://127.0.0.1:1 instead of nothing."
    assert summary.asking.said.text().startswith(told)
    crew.wait(summary.asking.reason.hasFocus)
    crew.qtbot.keyClicks(writer.focus, "new cable")
    writer.press(Qt.Key.Key_Return)
    crew.wait(lambda: len(crew.facts(Configured)) == 2)
    assert crew.session.log[-1].why == "new cable"
    assert crew.session.setup == writer.setup
    crew.wait(lambda: summary.answer.text() == "The set-up counts now.")
    assert not summary.ask.isEnabled()


def test_what_would_be_missing_is_told_before(crew: Crew) -> None:
    writer = changing(crew)
    writer.page("races")
    writer.press(Qt.Key.Key_Delete, CTRL)
    writer.page("waves")
    writer.press(Qt.Key.Key_Delete, CTRL)
    writer.page("summary")
    writer.press(Qt.Key.Key_Return)
    summary = writer.assistant.summary
    assert isinstance(summary, Changing)
    crew.wait(lambda: summary.asking.isVisible() and summary.asking.said.text().startswith("■ "))
    assert "60 " in summary.asking.said.text()
    assert summary.asking.confirm.isHidden()
    writer.press(Qt.Key.Key_Escape)
    assert len(crew.facts(Configured)) == 1
    assert summary.asking.isHidden()
    assert writer.assistant.isVisible()


def test_what_was_written_stays_when_the_assistant_is_left(crew: Crew) -> None:
    writer = changing(crew)
    writer.type("Hill Run")
    writer.press(Qt.Key.Key_Escape)
    assert not writer.assistant.isVisible()
    assert crew.session.setup.event.name == "Lakeside Run"
    crew.qtbot.waitUntil(crew.window.isActiveWindow)
    again = changing(crew)
    assert again.assistant is writer.assistant
    assert again.setup.event.name == "Hill Run"
    again.press(Qt.Key.Key_Escape)
    crew.qtbot.waitUntil(crew.window.isActiveWindow)
    crew.session.do(Configured(replace(crew.session.setup, decoders=())))
    crew.wait(lambda: bool(crew.window.findChildren(QMessageBox)))  # it is told, in a window that this screen activates
    crew.window.activateWindow()
    crew.qtbot.waitUntil(crew.window.isActiveWindow)
    fresh = changing(crew)
    assert fresh.setup == crew.session.setup


def test_the_gun_fires_while_the_assistant_has_the_keys(crew: Crew) -> None:
    writer = changing(crew)
    writer.press(Qt.Key.Key_F4)
    writer.press(Qt.Key.Key_F5)
    crew.wait(lambda: len(crew.facts(Gun)) == 1)
    before = writer.setup
    writer.page("points")
    writer.press(Qt.Key.Key_Insert)
    writer.press(Qt.Key.Key_Z, CTRL)
    assert writer.setup == before
    assert len(crew.session.log) == 3  # Ctrl+Z is no undo of the race here


def test_the_set_up_is_written_and_what_says_the_same_is_left_alone(crew: Crew, tmp_path: Path) -> None:
    writer = changing(crew)
    writer.page("summary")
    summary = writer.assistant.summary
    assert isinstance(summary, Changing)
    path = crew.session.path.with_name("event.toml")
    assert summary.file.text() == str(path)
    crew.qtbot.waitUntil(summary.file.hasFocus)
    writer.press(Qt.Key.Key_Return)
    crew.wait(lambda: summary.answer.text() == f"● Written: {path}")
    assert event_toml.load(path) == crew.session.setup
    path.write_text("# a note\n" + path.read_text("utf-8"), "utf-8")
    writer.press(Qt.Key.Key_Return)
    crew.wait(lambda: summary.answer.text().endswith("says the same already."))
    assert path.read_text("utf-8").startswith("# a note")
    summary.file.setText(str(crew.session.path))
    writer.press(Qt.Key.Key_Return)
    crew.wait(lambda: "ends with .toml" in summary.answer.text())
    assert sqlite3.connect(crew.session.path).execute("pragma integrity_check").fetchone() == ("ok",)


def test_where_the_race_can_only_be_looked_at_its_set_up_cannot_be_changed(crew: Crew) -> None:
    with Session.open(crew.session.path) as other, looking_on(crew, other) as window:
        assert not window.actions_by_id["race.setup"].isEnabled()
        assert window.actions_by_id["race.open"].isEnabled()


@pytest.mark.parametrize("chosen", SAMPLES, ids=lambda one: one.file)
def test_every_sample_fits_together(chosen: object) -> None:
    assert mistakes(sample(chosen)) == []  # type: ignore[arg-type]


def test_a_sample_takes_day_zone_and_name_of_the_event() -> None:
    event = replace(empty(DAY, ZoneInfo("Europe/Riga")).event, name="Riga", place="Riga")
    assert begun_from(SAMPLES[2], event).event == replace(
        sample(SAMPLES[2]).event, name="Riga", place="Riga", date=DAY, timezone=ZoneInfo("Europe/Riga")
    )


def test_the_sample_with_a_family_run_is_the_example_of_the_manual() -> None:
    assert sample(SAMPLES[2]) == event_toml.load(Path("docs/example/event.toml"), wiring.faults)


@pytest.mark.parametrize("chosen", SETS, ids=lambda one: one.title)
def test_every_set_of_categories_has_one_for_each_age(chosen: object) -> None:
    made = chosen.make()  # type: ignore[attr-defined]
    setup = replace(sample(SAMPLES[1]), categories=tuple(made))
    assert mistakes(setup) == []
    youngest = min(one.min_age or 0 for one in made)
    for sex in ("M", "W"):
        for age in range(youngest, 100):
            fit = [c for c in made if c.sex == sex and (c.min_age or 0) <= age <= (c.max_age or 999)]
            assert len(fit) == 1, (sex, age, fit)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda one: one.name)
def test_the_model_of_every_table_is_sound(table: object, qtbot: QtBot) -> None:
    draft = Draft(sample(SAMPLES[3]))
    grid = SheetGrid(table, draft)  # type: ignore[arg-type]
    QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for setup in (sample(SAMPLES[3]), empty(DAY, ZoneInfo("UTC")), sample(SAMPLES[1])):
        draft.put(setup)
        grid.look(mistakes(setup))
    assert grid.rowCount() == (len(table.fields) if grid.upright else len(grid.rows))  # type: ignore[attr-defined]


@pytest.mark.parametrize("chosen", SAMPLES, ids=lambda one: one.file)
def test_every_cell_reads_back_what_it_shows(chosen: object) -> None:
    setup = sample(chosen)  # type: ignore[arg-type]
    for table in TABLES.values():
        for number in range(len(setup.races) if table is SPLITS else 1):
            for row in table.rows(setup, number):
                for field in table.fields:
                    value = getattr(row, field.key)
                    assert field.parse(field.show(value)) == value, (table.name, field.key)


@settings(max_examples=200)
@given(st.floats(0.001, 9_999_999).map(lambda value: round(value, 3)), st.integers(0, 10**9))
def test_distances_and_spans_read_back_what_they_show(metres: float, span: int) -> None:
    assert fields.metres(fields.shown(metres)) == metres
    assert fields.span(fields.shown_span(Duration(span))) == span


@pytest.mark.parametrize(
    ("typed", "metres"), [("10 km", 10_000), ("42.195km", 42_195), ("2024 m", 2024), ("21097.5", 21_097.5)]
)
def test_distances_are_typed_in_metres_or_kilometres(typed: str, metres: float) -> None:
    assert fields.metres(typed) == metres


@pytest.mark.parametrize("typed", ["", "0", "-5", "42,195", "nan", "1e9", "ten"])
def test_what_is_no_distance_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="is no distance; write metres"):
        fields.metres(typed)


def test_a_sentence_about_a_file_is_said_of_the_pages() -> None:
    setup = replace(sample(SAMPLES[1]), waves=())
    assert [one.text for one in mistakes(setup)] == [
        "Race T: no wave starts it; name it in the races on the page Waves."
    ]
    assert in_words("decoder A: point: 'X' is not in [[points]]; add it") == (
        "decoder A: point: 'X' is not on the page Points; add it"
    )
    assert in_words("race T: distance_m: 0 is no distance") == "race T: distance, m: 0 is no distance"


def test_fresh_rows_fit_what_is_there() -> None:
    setup = empty(DAY, ZoneInfo("UTC"))
    for table in (POINTS, POINTS, POINTS, RACES, *(TABLES[name] for name in ("waves", "categories", "awards"))):
        setup = grown(setup, table.name)
    setup = grown(grown(setup, "decoders"), "teams")
    setup = replace(setup, event=replace(setup.event, name="x"))
    assert mistakes(setup) == []
    assert setup.races[0].splits[-1].point == "FINISH"


def grown(setup: Setup, name: str) -> Setup:
    table = TABLES[name]
    assert table.fresh is not None
    return table.put(setup, (*table.rows(setup), table.fresh(setup, 0)))


def test_boxes_that_were_found_take_a_port_or_a_row() -> None:
    from hardware.find import Finding
    from hardware.places import Place

    setup = sample(SAMPLES[1])
    found = [
        Finding(Place("/dev/ttyUSB0"), "found", "IPICO", "ipico", 115200),
        Finding(Place("socket://10.0.0.5"), "found", "Ultra", "ultra", None),
        Finding(Place("/dev/ttyS0"), "silent", "silent"),
    ]
    after = devices.with_found(setup, found).decoders
    assert after[0] == replace(setup.decoders[0], port="/dev/ttyUSB0", baudrate=115200)
    assert after[-1].port == "socket://10.0.0.5"
    assert after[-1].protocol == "ultra"
    assert len({one.code for one in after}) == len(after) == 5
    assert devices.with_found(replace(setup, decoders=after), found).decoders == after
    assert DECODERS.fresh is not None


def test_the_name_of_the_file_comes_from_the_event() -> None:
    event = empty(DAY, ZoneInfo("UTC")).event
    assert files.race_name(replace(event, name="Lakeside Run")) == "lakeside-run-2026.race"
    assert files.race_name(replace(event, name="Кросс 2026!")) == "kross-2026.race"
    assert files.race_name(event) == "race-2026.race"


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "event.toml"
    path.write_text("not toml", "utf-8")
    assert files.write(path, small_setup())
    assert tomllib.loads(path.read_text("utf-8"))["event"]["name"] == "Lakeside Run"
    assert [one.name for one in tmp_path.iterdir()] == ["event.toml"]


def test_a_new_row_is_begun_in_its_first_cell(writer: Writer) -> None:
    begin(writer)
    writer.page("points")
    writer.press(Qt.Key.Key_Right, times=2)
    writer.press(Qt.Key.Key_Insert)
    assert writer.sheet("points").currentIndex().column() == 0


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_refused_text_keeps_its_page(writer: Writer, by_mouse: bool) -> None:
    begin(writer)
    writer.page("races")
    writer.press(Qt.Key.Key_Right, times=2)
    writer.press(Qt.Key.Key_Return)
    writer.qtbot.keyClicks(writer.focus, "ten")
    pages = writer.assistant.list
    if by_mouse:
        there = pages.visualItemRect(pages.item(4)).center()
        writer.qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=there)
    else:
        writer.press(Qt.Key.Key_PageDown, CTRL)
    assert writer.assistant.stack.currentIndex() == PAGE["races"] == pages.currentRow()
    assert writer.said.startswith("■ Distance")
    assert writer.focus.text() == "ten"


def test_undo_is_there_on_the_summary_too(writer: Writer) -> None:
    begin(writer)
    after = writer.setup
    writer.page("summary")
    writer.press(Qt.Key.Key_Z, CTRL)
    assert writer.setup != after
    writer.press(Qt.Key.Key_Y, CTRL)
    assert writer.setup == after


def test_an_open_race_is_offered_no_sample_and_larger_text_fits(crew: Crew) -> None:
    desk = changing(crew)
    assert not any(key.text() == SAMPLES[0].title for key in desk.assistant.findChildren(QPushButton))
    for _ in range(3):
        crew.window.enlarge(1)
    try:
        sheet = desk.assistant.pages[0].sheets[0]
        assert sheet.verticalHeader().defaultSectionSize() == LOOK.px(ROW) > ROW
        assert desk.assistant.minimumSizeHint().width() < 1366
    finally:
        for _ in range(3):
            crew.window.enlarge(-1)


def test_choices_are_said_in_words(writer: Writer) -> None:
    begin(writer)
    writer.page("categories")
    writer.click("M and W")
    assert writer.sheet("categories").sheet.text(0, 4) == "race day"


def test_points_are_offered_in_the_order_of_the_course() -> None:
    setup = small_setup()
    added = (Point("K2", "2 km", "split"), *reversed(setup.points), Point("TENT", "Tent", "announcer"))
    race = setup.races[0]
    race = replace(race, splits=(Split("K2", "K2", 2000), *race.splits))
    assert fields.points(replace(setup, points=added, races=(*setup.races[1:], race))) == (
        ["START", "K2", "K5", "FINISH", "TENT"]
    )
