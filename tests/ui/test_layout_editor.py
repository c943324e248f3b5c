"""The layout editor, by mouse and keys, in a real window on a real race."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from racecontrol.domain.facts import Gun
from reports.items import Code, Image, Layout, Text
from reports.layout import SHIPPED, dump, load, shipped
from tests.ui.conftest import Crew, at
from ui.desktop import i18n
from ui.desktop.layouts import geometry
from ui.desktop.layouts.boxes import Colour, File, Number
from ui.desktop.layouts.editor import Editor
from ui.desktop.layouts.words_box import VariableMenu, WordsBox

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """Mouse and keys in the editor."""

    def __init__(self, crew: Crew, editor: Editor) -> None:
        self.crew, self.editor, self.qtbot = crew, editor, crew.qtbot

    @property
    def layout(self) -> Layout:
        return self.editor.layout_now

    @property
    def item(self) -> Any:
        return self.layout.items[self.editor.current]

    def text(self, number: int) -> Text:
        item = self.layout.items[number]
        assert isinstance(item, Text)
        return item

    def number(self, text: str) -> int:
        """Of the item that says it."""
        return next(n for n, item in enumerate(self.layout.items) if getattr(item, "text", None) == text)

    def point(self, x: float, y: float) -> QPoint:
        return self.editor.canvas.at(x, y).toPoint()

    def choose(self, number: int) -> None:
        """By its middle on the page."""
        place = geometry.area(self.layout.items[number])
        middle = self.point((place.left + place.right) / 2, (place.top + place.bottom) / 2)
        self.qtbot.mouseClick(self.editor.canvas, LEFT, pos=middle)
        assert self.editor.current == number

    def drag(self, start: QPoint, by: QPoint, *, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        canvas = self.editor.canvas
        self.qtbot.mousePress(canvas, LEFT, hold, start)
        self.move(start + by / 2, hold)
        self.move(start + by, hold)

    def move(self, to: QPoint, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """As a hand does it, with the button down."""
        from PySide6.QtCore import QEvent, QPointF
        from PySide6.QtGui import QMouseEvent

        canvas = self.editor.canvas
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(to), QPointF(canvas.mapToGlobal(to)), Qt.MouseButton.NoButton, LEFT, hold
        )
        QApplication.sendEvent(canvas, event)

    def drop(self, at: QPoint) -> None:
        self.qtbot.mouseRelease(self.editor.canvas, LEFT, pos=at)

    def key(self, key: Qt.Key, hold: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """In whatever has the keys."""
        self.qtbot.keyClick(self.editor.focusWidget() or self.editor, key, hold)

    def value(self, key: str) -> Any:
        kind = Layout if self.editor.current < 0 else type(self.item)
        return self.editor.form.rows(kind).values[key]

    def line(self, language: str = "") -> QLineEdit:
        return cast(WordsBox, self.value("text")).lines[language]

    def type_path(self, path: Path) -> None:
        self.crew.wait(self.editor.strip.isVisible)
        box = self.editor.strip.path
        box.selectAll()
        self.qtbot.keyClicks(box, str(path))
        self.qtbot.keyClick(box, Qt.Key.Key_Return)

    def open(self, name: str) -> None:
        """Until its page is shown."""
        self.editor.keeper.open(name)
        self.drawn()

    def drawn(self) -> None:
        self.crew.wait(lambda: not self.editor._drawing._asking and not self.editor.canvas._image.isNull())

    def pixel(self, x: float, y: float) -> QColor:
        """What is seen at a place of the page, in millimetres."""
        shot = self.editor.canvas.grab().toImage()
        return shot.pixelColor(self.point(x, y) * shot.devicePixelRatio())


@pytest.fixture
def hand(crew: Crew) -> Iterator[Hand]:
    """The editor, opened by its action; it begins with what the certificates desk prints."""
    crew.window.actions_by_id["layouts.edit"].trigger()
    assert crew.window._layouts is not None
    editor = crew.window._layouts.editor
    assert editor is not None
    crew.wait(lambda: len(editor.layout_now.items) > 5)
    made = Hand(crew, editor)
    made.drawn()
    yield made
    desk = crew.window._layouts
    assert desk.editor is not None
    desk.editor.keeper.kept = desk.editor.layout_now  # the window of the test goes without asking


def test_it_begins_with_the_layout_of_the_desk_beside_the_window_and_never_modal(hand: Hand) -> None:
    assert hand.layout.items == shipped("formal").items
    assert not hand.editor.isModal()
    assert not hand.editor.unsaved
    assert hand.editor.keeper.path is None, "what comes with the program is a beginning"
    assert "formal" in hand.editor.said.text()


def test_the_mouse_moves_what_it_clicks_and_undo_takes_it_back(hand: Hand) -> None:
    number = hand.number("{name}")
    before = hand.text(number)
    hand.choose(number)
    start = hand.point(100, before.y - 3)
    scale = hand.editor.canvas._scale()
    by = QPoint(0, round(20 * scale))
    hand.drag(start, by, hold=ALT)
    hand.drop(start + by)
    after = hand.text(number)
    assert after.x == before.x
    assert after.y == pytest.approx(before.y + 20, abs=1 / scale)
    assert hand.editor.unsaved
    hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.text(number) == before
    hand.key(Qt.Key.Key_Y, CTRL)
    assert hand.text(number) == after


def test_a_click_moves_nothing_and_esc_takes_a_drag_back(hand: Hand) -> None:
    before = hand.layout
    hand.choose(hand.number("{name}"))
    assert hand.layout == before
    start = hand.point(100, hand.item.y - 3)
    hand.drag(start, QPoint(2, 1), hold=ALT)
    hand.drop(start + QPoint(2, 1))
    assert hand.layout == before, "a cold hand trembles"
    hand.drag(start, QPoint(40, 40))
    hand.key(Qt.Key.Key_Escape)
    hand.drop(start + QPoint(40, 40))
    assert hand.layout == before
    assert not hand.editor.steps.can_undo


def test_a_handle_sizes(hand: Hand) -> None:
    number = hand.number("{name}")
    before = hand.text(number)
    hand.choose(number)
    right = geometry.PULLS.index((1, 0))
    start = hand.point(*geometry.handles(before)[right])
    scale = hand.editor.canvas._scale()
    hand.drag(start, QPoint(round(-30 * scale), 25), hold=ALT)
    hand.drop(start)
    assert hand.text(number).width == pytest.approx(before.width - 30, abs=1 / scale)
    assert (hand.text(number).x, hand.text(number).size, hand.text(number).y) == (before.x, before.size, before.y)


def test_a_drag_snaps_to_the_middle_of_the_page_with_a_guide_and_with_alt_it_does_not(hand: Hand) -> None:
    number = next(n for n, item in enumerate(hand.layout.items) if isinstance(item, Code))
    hand.choose(number)
    code = hand.item
    scale = hand.editor.canvas._scale()
    middle = (hand.layout.width - code.size) / 2
    hand.editor.steps.put(
        hand.layout.__class__(
            2, "one", (Code("qr", "{proof}", middle + 30, 100, code.size),), folder=hand.layout.folder
        )
    )
    hand.choose(0)
    start = hand.point(middle + 30 + 5, 105)
    by = QPoint(round(-30 * scale) + 3, 0)
    hand.drag(start, by)
    assert 105 in hand.editor.canvas.guides.across, "the line is shown while it is dragged"
    hand.drop(start + by)
    assert hand.item.x == middle
    assert hand.editor.canvas.guides.across == ()
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.drag(start, by, hold=ALT)
    assert hand.editor.canvas.guides.across == ()
    hand.drop(start + by)
    assert hand.item.x != middle
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.qtbot.mouseClick(hand.editor.top.snap, LEFT, pos=QPoint(8, hand.editor.top.snap.height() // 2))
    hand.drag(start, by)
    hand.drop(start + by)
    assert hand.item.x != middle, "snapping is switched off"


def test_arrow_keys_move_and_size(hand: Hand) -> None:
    number = hand.number("{name}")
    hand.choose(number)
    before = hand.text(number)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Right, SHIFT)
    hand.key(Qt.Key.Key_Up, ALT)
    assert (hand.text(number).x, hand.text(number).y) == (before.x + 5, pytest.approx(before.y + 0.9))
    hand.key(Qt.Key.Key_Left, CTRL)
    hand.key(Qt.Key.Key_Left, CTRL | SHIFT)
    assert hand.text(number).width == before.width - 6
    hand.key(Qt.Key.Key_Down, CTRL)
    assert hand.text(number).size > before.size
    for _ in range(6):
        hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.text(number) == before
    assert not hand.editor.unsaved


def test_tab_goes_through_the_items_and_keys_double_remove_and_reorder(hand: Hand) -> None:
    hand.editor.canvas.setFocus()
    hand.key(Qt.Key.Key_Tab)
    assert hand.editor.current == 0
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    assert hand.editor.current == 1
    assert hand.editor.items.list.currentRow() == 1
    many, one = len(hand.layout.items), hand.item
    hand.key(Qt.Key.Key_D, CTRL)
    assert (len(hand.layout.items), hand.editor.current) == (many + 1, 2)
    hand.key(Qt.Key.Key_PageUp, CTRL)
    assert hand.editor.current == 1
    assert hand.layout.items[2] == one
    hand.key(Qt.Key.Key_Delete)
    assert len(hand.layout.items) == many
    assert hand.editor.items.list.count() == many
    hand.editor.items.list.setFocus()
    hand.key(Qt.Key.Key_Delete)
    assert len(hand.layout.items) == many - 1, "from the list too"


def test_enter_leads_to_the_fields_and_esc_back(hand: Hand) -> None:
    hand.choose(hand.number("{name}"))
    hand.key(Qt.Key.Key_Return)
    assert hand.line().hasFocus()
    hand.key(Qt.Key.Key_Escape)
    assert hand.editor.canvas.hasFocus()


def test_typing_changes_the_item_in_one_step_and_undo_works_from_within_the_line(hand: Hand) -> None:
    number = hand.number("{name}")
    hand.choose(number)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_End)
    hand.qtbot.keyClicks(hand.line(), " !?")
    assert hand.text(number).text == "{name} !?"
    hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.text(number).text == "{name}"
    assert hand.line().text() == "{name}"
    assert hand.editor.steps.can_redo, "a step of the layout, not of the line"


def test_a_text_is_said_otherwise_in_one_language(hand: Hand) -> None:
    number = hand.number("{name}")
    hand.choose(number)
    hand.qtbot.keyClicks(hand.line("ru"), "Imya {name}")
    assert hand.text(number).text == {"zh": "{name}", "en": "{name}", "ru": "Imya {name}"}
    assert hand.line("").text() == ""
    hand.qtbot.keyClicks(hand.line(""), "x")
    assert hand.text(number).text == "x", "one for all"


def test_languages_and_paper_of_the_page_are_chosen(hand: Hand) -> None:
    assert hand.layout.languages == ("zh", "en", "ru")
    hand.qtbot.mouseClick(hand.value("languages").boxes["ru"], LEFT, pos=QPoint(6, 8))
    assert hand.layout.languages == ("zh", "en")
    assert [hand.editor.top.language.itemData(row) for row in range(hand.editor.top.language.count())] == ["zh", "en"]
    paper = hand.editor.form.paper_box
    paper.paper.setFocus()
    hand.qtbot.keyClicks(paper.paper, "A5")
    hand.qtbot.mouseClick(paper.across, LEFT, pos=QPoint(6, 8))
    assert (hand.layout.width, hand.layout.height) == (210, 148)
    hand.editor.steps.undo()
    hand.choose(hand.number("{name}"))
    assert set(hand.line("zh").parent().lines) == {"", "zh", "en"}  # type: ignore[union-attr]


def test_a_variable_is_put_in_by_its_menu_with_label_and_sample(hand: Hand) -> None:
    number = hand.number("{name}")
    hand.choose(number)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_End)
    menu = cast(WordsBox, hand.value("text")).menu.menu()
    assert isinstance(menu, VariableMenu)
    menu.aboutToShow.emit()
    runner = cast(QMenu, menu.actions()[0].menu())
    bib = next(action for action in runner.actions() if action.text().startswith("Bib "))
    assert "2041" in bib.text()
    bib.trigger()
    assert hand.text(number).text == "{name}{bib}"


def test_numbers_and_colours_are_typed(hand: Hand) -> None:
    number = hand.number("{name}")
    hand.choose(number)
    size = cast(Number, hand.value("size")).box
    size.selectAll()
    hand.qtbot.keyClicks(size, "31")
    colour = cast(Colour, hand.value("ink")).box
    colour.lineEdit().selectAll()  # type: ignore[union-attr]
    before = hand.text(number).ink
    hand.qtbot.keyClicks(colour.lineEdit(), "#00ff0")
    assert hand.text(number).ink == before, "not a colour yet"
    hand.qtbot.keyClicks(colour.lineEdit(), "0")
    assert (hand.text(number).size, hand.text(number).ink) == (31, "#00ff00")


def test_the_picture_is_the_page_that_is_printed(hand: Hand, tmp_path: Path) -> None:
    """A new colour of a box is seen where the box is."""
    from reports.items import Box

    hand.editor.steps.put(Layout(2, "one", (Box("box", 50, 50, 60, 60, 0, fill="#e01020"),), folder=str(tmp_path)))
    hand.drawn()
    hand.crew.wait(lambda: hand.pixel(80, 80).red() > 200 and hand.pixel(80, 80).green() < 60)
    hand.choose(0)
    hand.editor._edit("fill", "#1020e0")
    hand.crew.wait(lambda: hand.pixel(80, 80).blue() > 200)


def test_it_is_saved_and_read_back_equal_and_the_program_s_own_is_untouched(hand: Hand, tmp_path: Path) -> None:
    original = (SHIPPED / "formal.json").read_text("utf-8")
    hand.choose(hand.number("{name}"))
    hand.key(Qt.Key.Key_Down, SHIFT)
    hand.key(Qt.Key.Key_S, CTRL)
    hand.type_path(SHIPPED / "formal.json")
    hand.crew.wait(lambda: "stays as it is" in hand.editor.strip.answer.text())
    path = tmp_path / "mine.json"
    hand.type_path(path)
    hand.crew.wait(path.exists)
    hand.crew.wait(lambda: not hand.editor.unsaved)
    assert load(path) == hand.layout
    assert load(path).items != shipped("formal").items
    assert (SHIPPED / "formal.json").read_text("utf-8") == original
    hand.editor.canvas.setFocus()
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_S, CTRL)
    hand.crew.wait(lambda: not hand.editor.unsaved)
    assert load(path) == hand.layout, "its file is known now"
    assert "mine.json" in hand.editor.windowTitle()


def test_a_file_that_is_there_is_replaced_only_when_asked_twice(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text("precious", "utf-8")
    hand.choose(hand.number("{name}"))
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_S, CTRL | SHIFT)
    hand.type_path(path)
    hand.crew.wait(lambda: "there already" in hand.editor.strip.answer.text())
    assert path.read_text("utf-8") == "precious"
    hand.qtbot.keyClick(hand.editor.strip.path, Qt.Key.Key_Return)
    hand.crew.wait(lambda: not hand.editor.unsaved)
    assert load(path) == hand.layout


def test_a_folder_that_takes_nothing_is_told_and_the_work_stays(hand: Hand, tmp_path: Path) -> None:
    hand.choose(hand.number("{name}"))
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_S, CTRL)
    hand.type_path(tmp_path / "nowhere" / "mine.json")
    hand.crew.wait(lambda: "choose another folder" in hand.editor.strip.answer.text())
    assert hand.editor.unsaved


def test_a_file_is_opened_with_its_faults_and_saved_only_without(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    wrong = Layout(2, "broken", (Text("text", "{naem}", 20, 100, 170, 20), Text("text", "{bib}", 20, 120, 170, 20)))
    path.write_text(dump(wrong), "utf-8")
    hand.key(Qt.Key.Key_O, CTRL)
    hand.type_path(path)
    hand.crew.wait(lambda: len(hand.layout.items) == 2)
    hand.crew.wait(lambda: bool(hand.editor.faults))
    assert hand.editor.faults[0].item == 0
    said = hand.editor.said.text()
    assert said.startswith("■ Item 1, Text  {naem}:")
    assert "did you mean 'name'?" in said
    assert hand.editor.items.list.item(0).text().startswith("1  ■")
    hand.key(Qt.Key.Key_S, CTRL)
    hand.crew.wait(lambda: "Not saved" in hand.editor.said.text())
    assert hand.editor.current == 0, "it is shown where"
    assert "naem" in path.read_text("utf-8")
    hand.line().selectAll()
    hand.qtbot.keyClicks(hand.line(), "{name}")
    hand.crew.wait(lambda: not hand.editor.faults)
    hand.key(Qt.Key.Key_S, CTRL)
    hand.crew.wait(lambda: not hand.editor.unsaved)
    assert load(path) == hand.layout


def test_what_is_no_layout_is_refused_in_a_sentence(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text("{not json", "utf-8")
    before = hand.layout
    hand.key(Qt.Key.Key_O, CTRL)
    hand.type_path(path)
    hand.crew.wait(lambda: "is not a layout" in hand.editor.strip.answer.text())
    assert hand.layout == before


def test_a_background_is_brought_in_beside_the_layout_and_seen(hand: Hand, tmp_path: Path) -> None:
    picture = tmp_path / "elsewhere" / "ground.png"
    picture.parent.mkdir()
    Pillow.new("RGB", (210, 297), (20, 200, 40)).save(picture)
    file = hand.value("background")
    assert isinstance(file, File)
    hand.qtbot.mouseClick(file.choose, LEFT)
    hand.type_path(picture)
    hand.crew.wait(lambda: hand.layout.background == "ground.png")
    assert (Path(hand.layout.folder) / "ground.png").read_bytes() == picture.read_bytes()
    hand.crew.wait(lambda: hand.pixel(3, 3).green() > 180 and hand.pixel(3, 3).red() < 60)
    hand.key(Qt.Key.Key_S, CTRL)
    target = tmp_path / "elsewhere" / "mine.json"
    Pillow.new("RGB", (9, 9), (0, 0, 0)).save(picture)  # another picture has the name there
    hand.type_path(target)
    hand.crew.wait(lambda: not hand.editor.unsaved)
    assert load(target).background == "ground 2.png"
    assert hand.layout == load(target)


def test_a_background_comes_in_whatever_is_chosen_meanwhile(hand: Hand, tmp_path: Path) -> None:
    picture = tmp_path / "elsewhere" / "ground.png"
    picture.parent.mkdir()
    Pillow.new("RGB", (21, 30), (20, 200, 40)).save(picture)
    hand.editor.bring("background")
    hand.choose(hand.number("{name}"))
    hand.type_path(picture)
    hand.crew.wait(lambda: hand.layout.background == "ground.png")
    hand.editor.add("image")
    hand.type_path(picture)
    hand.crew.wait(lambda: isinstance(hand.layout.items[-1], Image))
    assert hand.item.file == "ground.png"
    hand.editor.bring("file")
    hand.editor.remove()
    hand.type_path(picture)
    hand.crew.wait(lambda: isinstance(hand.layout.items[-1], Image))


def test_what_is_no_picture_is_refused_and_not_copied(hand: Hand, tmp_path: Path) -> None:
    notes = tmp_path / "elsewhere" / "notes.png"
    notes.parent.mkdir()
    notes.write_text("not a picture", "utf-8")
    hand.editor.add("image")
    hand.type_path(notes)
    hand.crew.wait(lambda: "save it anew" in hand.editor.strip.answer.text())
    assert not (Path(hand.layout.folder) / "notes.png").exists()
    assert not any(isinstance(item, Image) for item in hand.layout.items)


def test_closing_with_unsaved_work_asks_in_the_window(hand: Hand) -> None:
    hand.choose(hand.number("{name}"))
    hand.key(Qt.Key.Key_Down)
    hand.editor.close()
    assert hand.editor.isVisible()
    assert not QApplication.activeModalWidget()
    assert "not saved" in hand.editor.strip.sentence.text()
    hand.key(Qt.Key.Key_Escape)
    assert hand.editor.isVisible()
    assert hand.editor.unsaved
    hand.editor.close()
    throw = next(key for key in hand.editor.strip.keys if "Throw" in key.text())
    hand.qtbot.mouseClick(throw, LEFT)
    hand.crew.wait(lambda: not hand.editor.isVisible())
    assert not hand.editor.unsaved


def test_the_race_s_window_does_not_close_over_unsaved_work(hand: Hand) -> None:
    hand.choose(hand.number("{name}"))
    hand.key(Qt.Key.Key_Down)
    hand.crew.window.close()
    assert hand.crew.window.isVisible()
    assert hand.editor.strip.isVisible()


def test_a_runner_of_the_race_is_shown_by_the_bib(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = hand.editor.canvas._image.copy()
    hand.qtbot.keyClicks(hand.editor.top.bib, "2")
    hand.drawn()
    hand.crew.wait(lambda: hand.editor.canvas._image != whole)
    hand.qtbot.keyClicks(hand.editor.top.bib, "999")
    hand.crew.wait(lambda: "Nobody has bib 2999" in hand.editor.said.text())


def test_a_long_name_is_seen_shrunk(hand: Hand) -> None:
    before = hand.editor.canvas._image.copy()
    whom = hand.editor.top.whom
    whom.setCurrentIndex(whom.findData("long"))
    whom.activated.emit(whom.currentIndex())
    hand.crew.wait(lambda: hand.editor.canvas._image != before)


def test_the_language_of_the_window_changes_and_the_work_stays(hand: Hand) -> None:
    number = hand.number("{name}")
    hand.choose(number)
    hand.key(Qt.Key.Key_Down)
    moved = hand.layout
    old = hand.editor
    try:
        hand.crew.window.actions_by_id["language.zh"].trigger()
        desk = hand.crew.window._layouts
        assert desk is not None
        hand.crew.wait(lambda: desk.editor is not old)
        assert desk.editor is not None
        assert desk.editor.layout_now == moved
        assert desk.editor.unsaved
        assert desk.editor.isVisible()
        desk.editor.steps.undo()
        assert not desk.editor.unsaved
        assert "撤销" in desk.editor.top.keys[3].text()
    finally:
        i18n.speak(cast(QApplication, QApplication.instance()), i18n.SOURCE)


def test_the_race_goes_on_beside_it(hand: Hand) -> None:
    crew = hand.crew
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:41:00")
    crew.read("STA-A", *range(1, 30), when=at("08:00:40"))
    hand.choose(hand.number("{name}"))
    start = hand.point(100, hand.item.y - 3)
    hand.drag(start, QPoint(0, 30))
    crew.read("FIN-A", 1, 2, 3, 4, when=at("08:41:00"))
    crew.wait(lambda: crew.window.queue.grid.rowCount() >= 4)
    hand.drop(start + QPoint(0, 30))
    assert hand.editor.unsaved
    assert hand.editor.isVisible()


def test_who_may_not_edit_layouts_does_not_see_it(hand: Hand) -> None:
    hand.crew.window.post.want("certificates")
    hand.crew.wait(lambda: not hand.editor.isVisible())
    assert not hand.crew.window.actions_by_id["layouts.edit"].isVisible()
    hand.crew.window.post.want("crew")
    hand.crew.window.actions_by_id["layouts.edit"].trigger()
    assert hand.editor.isVisible()
