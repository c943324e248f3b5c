"""Readable in every light, and never by colour alone."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.desktop.docks.checkpoints import WORDS
from ui.desktop.docks.wave_card import STATES
from ui.desktop.hardware_data import STATES as BOXES
from ui.desktop.theme import DAY, SHAPES, SIZES, SUNLIGHT, TEXT, THEMES, Theme, contrast, wear


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def too_low(theme: Theme, least: float) -> dict[str, float]:
    ratios = {what: contrast(text, ground) for what, text, ground in theme.written()}
    return {what: round(ratio, 2) for what, ratio in ratios.items() if ratio < least}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.key)
def test_every_text_has_aa_contrast(theme: Theme) -> None:
    assert too_low(theme, 4.5) == {}


def test_sunlight_has_aaa_contrast() -> None:
    assert too_low(SUNLIGHT, 7) == {}


def test_states_differ_in_shape_and_word() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES)
    for table in (WORDS, STATES, BOXES):
        assert len({word for _, word in table.values()}) == len(table)


def test_nothing_is_below_twelve_pixels() -> None:
    assert min(SIZES) * TEXT >= 12


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.key)
def test_what_a_field_wants_is_as_clear_as_other_lesser_text(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    wear(qapp, theme, 1.0)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("a bib or a name")
    field.ensurePolished()
    assert field.palette().placeholderText().color() == QColor(theme.muted)
    wear(qapp, DAY, 1.0)
