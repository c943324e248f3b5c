"""The window in each of its languages: nothing is left in English, and changing the language costs nothing."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Gun
from racecontrol.domain.time import MINUTE, SECOND
from tools import texts
from ui.desktop import i18n, main_window
from ui.desktop.actions import ACTIONS
from ui.desktop.attic import Attic
from ui.desktop.i18n import LANGUAGES, N_, catalogue, number, spoken, tr
from ui.desktop.theme import FAMILIES

from .conftest import Crew, at, looking_on
from .test_every_model_and_action import LEFT_OUT, a_small_race

OTHERS = [key for key in LANGUAGES if key != i18n.SOURCE]
UI = Path(i18n.__file__).parent.parent


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The tests after these see an English window."""
    yield
    if (app := QApplication.instance()) is not None:
        i18n.speak(cast(QApplication, app), i18n.SOURCE)


def _change(crew: Crew, key: str) -> None:
    """By its menu, and until the window stands anew."""
    before = crew.window.header
    crew.window.actions_by_id[f"language.{key}"].trigger()
    crew.wait(lambda: crew.window.header is not before)


# the catalogues


@pytest.mark.parametrize("key", OTHERS)
def test_every_text_of_the_code_is_translated_with_its_fields(key: str) -> None:
    faults = list(texts.faults(key, texts.texts(), texts.read(texts.catalogue_path(key))))
    assert not faults, "run tools/texts.py, then translate:\n" + "\n".join(faults)


@pytest.mark.parametrize("key", OTHERS)
def test_menus_have_no_mnemonic_twice(key: str) -> None:
    from ui.desktop.actions import MENUS

    words = catalogue(i18n.FOLDER / f"{key}.ts")
    letters = [words[title][words[title].index("&") + 1].lower() for title in MENUS]
    assert len(set(letters)) == len(letters), letters


def test_a_new_text_comes_unfinished_and_one_that_is_gone_goes(tmp_path: Path) -> None:
    path = tmp_path / "zh.ts"
    texts.write(path, "zh_CN", {"Gun": "a.py", "Net": "a.py"}, {"Gun": ("枪声", True), "Gone": ("旧", True)})
    assert texts.read(path) == {"Gun": ("枪声", True), "Net": ("", False)}
    assert catalogue(path) == {"Gun": "枪声"}


@pytest.mark.parametrize(
    ("text", "translated", "fault"),
    [
        ("{n} of {all}", "{n}", "other fields"),
        ("{n:,} runner|{n:,} runners", "{n:,} бегун", "not 3 forms"),
        (" at {at}", "в {at}", "no space before it"),
        ("Gun", "Выстрел", ""),
    ],
)
def test_a_translation_that_cannot_stand_for_its_text_is_told(text: str, translated: str, fault: str) -> None:
    told = list(texts.faults("ru", {text: "a.py"}, {text: (translated, True)}))
    assert [fault in one for one in told] == ([True] if fault else [])


def test_nothing_is_translated_when_a_file_is_imported() -> None:
    """It would stay in the language of the start."""

    def at_import(node: ast.AST) -> Iterator[ast.Call]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id in ("tr", "in_words"):
                yield child
            yield from at_import(child)

    found = [
        f"{path.relative_to(UI)}:{call.lineno}"
        for path in UI.rglob("*.py")
        for call in at_import(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def test_names_and_numbers_stay_as_they_are(crew: Crew) -> None:
    _change(crew, "ru")
    assert tr("Wave {wave}: gun at {at}.", wave="Start", at="08:00:00") == "Волна Start: выстрел в 08:00:00."
    assert number(48211) == "48,211"
    assert N_("Start") == "Start"


def test_qt_says_its_own_texts_in_the_language(crew: Crew) -> None:
    said = {key: (_change(crew, key), QCoreApplication.translate("QPlatformTheme", "Cancel"))[1] for key in OTHERS}
    assert said == {"zh": "取消", "ru": "Отмена"}
    _change(crew, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# which language


def test_the_language_is_remembered_and_checked_in_the_menu(crew: Crew, qtbot: QtBot) -> None:
    _change(crew, "zh")
    assert crew.window.menuBar().actions()[0].text() == "比赛(&R)"
    assert [key for key in LANGUAGES if crew.window.actions_by_id[f"language.{key}"].isChecked()] == ["zh"]
    assert [crew.window.actions_by_id[f"language.{key}"].text() for key in LANGUAGES] == list(LANGUAGES.values())
    again = main_window.MainWindow(crew.window._settings)
    qtbot.addWidget(again)
    assert spoken() == "zh"
    assert again.menuBar().actions()[0].text() == "比赛(&R)"


def test_a_language_that_is_not_there_is_not_spoken(qtbot: QtBot, remembered: QSettings) -> None:
    remembered.setValue("language", "xx")
    qtbot.addWidget(main_window.MainWindow(remembered))
    assert spoken() in LANGUAGES


@pytest.mark.parametrize(("locale", "key"), [("ru_RU.UTF-8", "ru"), ("zh_CN.UTF-8", "zh"), ("fi_FI.UTF-8", "en")])
@pytest.mark.skipif(sys.platform != "linux", reason="the language of the system is an environment variable on Linux")
def test_the_first_start_takes_the_language_of_the_system(locale: str, key: str) -> None:
    ask = "from ui.desktop.i18n import of_the_system; print(of_the_system())"
    env = {**os.environ, "LC_ALL": locale, "LANGUAGE": "", "LANG": locale}
    said = subprocess.run([sys.executable, "-c", ask], env=env, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == key


# what is shown


class Asked(dict[str, str]):
    """A catalogue that notes what it is asked in vain."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__(words)
        self.missed: set[str] = set()

    def get(self, text: str, default: str | None = None) -> str | None:  # type: ignore[override]
        if text not in self and any(map(str.isalpha, text)):
            self.missed.add(text)
        return super().get(text, default)


def _shown(root: QWidget) -> Iterator[str]:
    """Every text of a window, with tooltips, what a screen reader says, headings, cells and choices."""
    for action in root.findChildren(QAction):
        if not any(isinstance(above, Attic) for above in _above(action)):
            yield from (action.text(), action.toolTip())
    for widget in (root, *root.findChildren(QWidget)):
        if any(isinstance(above, Attic) for above in _above(widget)):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(i) for i in range(widget.count()))
        elif isinstance(widget, QTabWidget):
            yield from (widget.tabText(i) for i in range(widget.count()))
        elif isinstance(widget, QTableView) and widget.model() is not None:
            yield from _cells(widget.model())
        elif isinstance(widget, QDockWidget):
            yield widget.toggleViewAction().text()


def _above(one: QObject) -> Iterator[QObject]:
    above: QObject | None = one
    while above is not None:
        yield above
        above = above.parent()


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(model.columnCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(min(model.rowCount(), 40)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, column).data(role) or "")


def _pieces(template: str) -> list[str]:
    """What stands between its fields."""
    return re.split(r"\{.*?\}", template)


def _made_of(text: str, pieces: list[str]) -> bool:
    """Whether a template of these pieces may have made it."""
    place = len(pieces[0])
    if not (text.startswith(pieces[0]) and text.endswith(pieces[-1])):
        return False
    for piece in pieces[1:-1]:
        if (found := text.find(piece, place)) < 0:
            return False
        place = found + len(piece)
    return place + len(pieces[-1]) <= len(text)


def _english(words: dict[str, str], apart: set[str]) -> Callable[[str], bool]:
    """Whether a text is one of the code's own, as it was before it was translated."""
    plain = {text for text, said in words.items() if text != said and "{" not in text} - apart
    shaped = [
        pieces
        for text, said in words.items()
        for form in text.split("|")
        if text != said and "{" in form and len(re.findall(r"[a-z]{3,}", " ".join(pieces := _pieces(form)))) > 1
    ]

    def english(text: str) -> bool:
        bare = text.lstrip("●▲■○▸▾ ").strip()
        return bare in plain or any(_made_of(bare, pieces) for pieces in shaped)

    return english


def _names(crew: Crew) -> set[str]:
    """What is written alike in every language: the event's own names, and the languages'."""
    setup = crew.session.setup
    splits = {f"{split.code} {basis}" for race in setup.races for split in race.splits for basis in ("gun", "net")}
    points = {name for one in setup.points for name in (one.name, one.code)}
    return points | {one.name for one in setup.races} | splits | set(LANGUAGES.values())


@pytest.mark.parametrize("key", OTHERS)
def test_no_english_stands_where_there_is_a_translation(crew: Crew, key: str) -> None:
    window, clock = crew.window, crew.clock
    crew.press(Qt.Key.Key_F4)
    clock.now = at("08:00:00")
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: bool(crew.facts(Gun)))
    clock.now = at("08:40:00")
    crew.read("STA-A", *range(3, 30), when=at("08:00:30"))
    crew.read("K5-A", *range(1, 20), when=at("08:20:00"))
    crew.read("FIN-A", *range(1, 12), 400, when=at("08:40:00"))
    crew.contact("STA-A", at("08:10:00"))
    crew.wait(lambda: window.problems.worst is not None)
    words = Asked(catalogue(i18n.FOLDER / f"{key}.ts"))
    _change(crew, key)
    i18n._Spoken.words = words
    window._say_anew()
    crew.wait(lambda: window.problems.worst is not None)
    english = _english(words, _names(crew))
    found: set[str] = set()

    def look(root: QWidget) -> None:
        found.update(_shown(root))

    for name in window.docks:
        window.arrangement.show(name)
        crew.qtbot.wait(20)  # painting asks for texts too
        look(window)
    window.show_runner("3")
    look(window)
    for open_one in (
        lambda: window.runner.correct("status"),
        window.start.correct,
        window.results.choose_columns,
        window.entries.edit,
        window.taps.type_sheet,
        window.problems.settle,
    ):
        open_one()
        look(window)
        crew.press(Qt.Key.Key_Escape)
    window.show_shortcuts()
    window.choose_mirror()
    assert window._sheet is not None
    assert window._mirror_sheet is not None
    look(window._sheet)
    look(window._mirror_sheet)
    for menu in window.menuBar().actions():
        found.update(action.text() for action in menu.menu().actions())  # type: ignore[attr-defined]
    assert set(filter(english, found)) == set()
    assert not (missed := sorted(words.missed - _names(crew))), missed


@pytest.mark.parametrize("key", OTHERS)
def test_no_action_answers_in_words_without_a_translation(crew: Crew, key: str) -> None:
    """Each action twice: the first may open a question, the second answer it; what it says, it says in the language."""
    a_small_race(crew)
    words = Asked(catalogue(i18n.FOLDER / f"{key}.ts"))
    _change(crew, key)
    i18n._Spoken.words = words
    for action in ACTIONS:
        if action.id in LEFT_OUT or action.id.startswith(("language.", "role.")):
            continue
        crew.window.queue.view.selectRow(0)
        for close in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
            crew.window.actions_by_id[action.id].trigger()
            QApplication.processEvents()
            crew.press(close)
            QApplication.processEvents()
        crew.window.post.want("crew")
        crew.window.activateWindow()
    apart = _names(crew) | {one.code for one in crew.session.setup.categories}
    assert not (missed := sorted(words.missed - apart)), missed


# changing it


def _stand(crew: Crew) -> dict[str, object]:
    window = crew.window
    return {
        name: (
            window.dockWidgetArea(dock),
            dock.isHidden(),
            dock.isFloating(),
            not dock.visibleRegion().isEmpty(),
            {other.objectName() for other in window.tabifiedDockWidgets(dock)},
        )
        for name, dock in window.docks.items()
    }


def _counts(crew: Crew) -> tuple[int, int, int]:
    counts = crew.live.counts()
    return counts.total_received, counts.total_stored, counts.total_scored


def test_changing_the_language_while_reads_come_in_loses_nothing_and_keeps_the_layout(crew: Crew) -> None:
    window = crew.window
    crew.press(Qt.Key.Key_F4)
    crew.clock.now = at("08:00:00")
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: bool(crew.facts(Gun)))
    crew.clock.now = at("08:40:00")
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.arrangement.show("log")
    window.docks["triggers"].close()
    window.removeDockWidget(window.docks["course"])
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.docks["course"])
    window.docks["course"].show()
    crew.qtbot.wait(50)
    stood, place = _stand(crew), window.geometry()
    docks = dict(window.docks)
    sent = 0
    for key in ("ru", "zh", "en", "ru"):
        for bib in range(1, 11):
            crew.read("FIN-A", sent + bib)
        sent += 10
        _change(crew, key)
        for bib in range(1, 6):
            crew.read("K5-A", sent + bib, when=at("08:20:00"))
    crew.qtbot.wait(50)
    assert _stand(crew) == stood
    assert window.geometry() == place
    assert dict(window.docks) == docks
    crew.wait(lambda: _counts(crew) == (60, 60, 60))
    crew.wait(lambda: window._frame is not None and len(window._frame.standings.reads) == 60)
    crew.wait(lambda: window.queue.view.model().rowCount() >= sent)
    assert "принято" in window.status.counts.toolTip()


def test_no_dock_gets_higher_by_changing_the_language(crew: Crew) -> None:
    """Menu and status line are made anew: until they have their room, the docks must not take it."""
    window = crew.window
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1366, 768)
    window.restore_layout()
    crew.qtbot.wait(50)
    heights = {name: dock.height() for name, dock in window.docks.items() if not dock.visibleRegion().isEmpty()}
    for key in ("zh", "en", "zh", "en"):
        _change(crew, key)
        crew.qtbot.wait(50)
    assert {name: window.docks[name].height() for name in heights} == heights


def test_a_gun_that_is_on_its_way_arrives_in_the_other_language(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.clock.now = at("08:00:00")
    crew.window.actions_by_id["wave.fire"].trigger()
    _change(crew, "zh")
    crew.wait(lambda: bool(crew.facts(Gun)))
    crew.clock.now = at("08:00:00") + 5 * MINUTE + SECOND
    crew.read("K5-A", 1)
    crew.wait(lambda: crew.window.start.cards["A"].state.text().endswith("进行中"))


def test_a_question_that_stands_is_not_answered_by_it(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F4)
    crew.clock.now = at("08:00:00")
    crew.press(Qt.Key.Key_F5)
    crew.wait(lambda: bool(crew.facts(Gun)))
    crew.clock.now = at("08:05:00")
    crew.window.start.correct()
    crew.window.start.correction.time.setText("08:00:10")
    log = len(crew.session.log)
    _change(crew, "ru")
    assert crew.window.start.correction.isHidden()
    crew.press(Qt.Key.Key_Return)
    crew.press(Qt.Key.Key_Escape)
    crew.qtbot.wait(100)
    assert len(crew.session.log) == log


def test_what_was_shown_before_goes_when_it_waits_for_nothing(crew: Crew, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main_window, "ANSWERED_MS", 1)
    gone: list[bool] = []
    crew.window.start.destroyed.connect(lambda: gone.append(True))
    _change(crew, "ru")
    crew.wait(lambda: bool(gone))
    assert crew.window.findChildren(Attic) == []


def test_a_window_that_looks_on_says_so_in_the_language_of_now(crew: Crew) -> None:
    from racecontrol.domain.said import said
    from racecontrol.session import Session

    why = said("this race is open elsewhere, by {other}; work there, or close it there first", other="anna")
    with Session.open(crew.session.path) as session, looking_on(crew, session, why) as window:
        before = window.header
        window.actions_by_id["language.ru"].trigger()
        crew.wait(lambda: window.header is not before)
        assert "Забег открыт в другом месте (anna)" in window.actions_by_id["wave.fire"].toolTip()


@pytest.mark.parametrize(
    "script", [QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.Cyrillic], ids=["zh", "ru"]
)
def test_a_font_of_the_window_has_the_letters(qapp: QApplication, script: QFontDatabase.WritingSystem) -> None:
    assert qapp
    assert set(FAMILIES) & set(QFontDatabase.families(script))
