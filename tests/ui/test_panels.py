"""Panels that nobody sees when a race is opened are made later, and know all that the others know."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Gun
from tests.ui.conftest import Crew, at, filled, small_field
from tests.ui.test_results_dock import bibs
from ui.desktop.docks.table import DOCKS
from ui.desktop.holder import Holder

LATER = [dock.id for dock in DOCKS if dock.later]


@pytest.fixture
def opening(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Crew]:
    """Somebody has won when the race is opened."""
    gun = Gun("A", at("08:00:00"), "button")
    with filled(tmp_path, qtbot, remembered, at("08:40:00"), gun) as crew:
        crew.read("STA-A", 1, 2, when=at("08:00:40"))
        crew.read("FIN-A", 1, 2, when=at("08:39:00"))
        yield crew


@pytest.fixture
def still(opening: Crew) -> Crew:
    """Its clock stands before it has gone once: by itself nothing is made."""
    opening.window._clock.stop()
    return opening


def has(crew: Crew, dock: str) -> bool:
    """Whether its panel is made, and stands in it."""
    holder = crew.window.docks[dock].widget()
    assert isinstance(holder, Holder)
    return dock in crew.window.panels and holder.panel is crew.window.panels[dock]


def test_what_is_seen_at_once_is_there_at_once_and_the_rest_soon(opening: Crew) -> None:
    assert LATER
    assert {dock.id for dock in DOCKS if has(opening, dock.id)} == {dock.id for dock in DOCKS if not dock.later}
    opening.complete()
    assert all(has(opening, dock.id) for dock in DOCKS)


@pytest.mark.parametrize("dock", LATER)
def test_who_looks_at_a_dock_finds_its_panel(still: Crew, dock: str) -> None:
    still.finished(2)
    assert not has(still, dock)
    still.window.arrangement.show(dock)
    still.wait(lambda: has(still, dock))
    assert [one for one in LATER if has(still, one)] == [dock]


def test_a_panel_that_comes_late_knows_the_race(still: Crew) -> None:
    still.finished(2)
    assert not any(has(still, dock) for dock in LATER)
    assert still.window.log.grid.rowCount() == len(still.session.log)
    still.window.show_entries()
    still.window._clock.start()
    entries = still.window.entries.view.grid
    still.wait(lambda: entries.rowCount() == len(small_field()))
    still.window.show_results()
    still.wait(lambda: bibs(still.window.results)[:2] == ["1", "2"])


def test_the_language_may_change_before_they_are_made(opening: Crew) -> None:
    opening.window.set_language("zh")
    opening.wait(lambda: opening.window.docks["log"].windowTitle() == "日志")
    opening.complete()
    assert all(has(opening, dock.id) for dock in DOCKS)


def test_the_window_may_close_before_they_are_made(opening: Crew) -> None:
    opening.window.close()
    assert not opening.window.isVisible()


def test_who_opens_the_race_at_the_certificates_desk_types_a_bib_at_once(
    tmp_path: Path, qtbot: QtBot, remembered: QSettings
) -> None:
    remembered.setValue("perspective", "certificates")
    with filled(tmp_path, qtbot, remembered, at("08:40:00")) as crew:
        crew.window._clock.stop()
        crew.wait(lambda: "certificates" in crew.window.panels)
        crew.wait(crew.window.certificates.field.hasFocus)


def test_a_panel_that_nobody_may_see_takes_no_keys(opening: Crew) -> None:
    window = opening.window
    window._clock.stop()
    window.post.want("announcer")
    window.show_queue()
    opening.wait(lambda: window.focusWidget() is not None)
    held = window.focusWidget()
    window._clock.start()
    opening.complete()
    assert window.focusWidget() is held
    assert not window.certificates.isVisible()
