"""The strip that asks before the start changes: what it means, what it changes, a reason, one key. Never a dialog."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from racecontrol.domain.facts import Fact
from racecontrol.session import Changes
from ui.desktop.docks.taking_back import TakingBack
from ui.desktop.foresight import Foreseen, as_sentence
from ui.desktop.i18n import tr
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID, LOOK

AGAIN_S = 5.0
"""While a question stands, its answer is worked out anew so often: reads come in."""

LINES = 9
"""More lines of text than these are scrolled: the waves must stay in sight."""

BORDER = 2
"""Pixels of the frame, as the theme draws it."""


def nothing() -> None:
    """Nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Question:
    """`yes`: the word on the key; `says`: what it means; `why`: what stands in the log as the words of the
    program when no reason is typed; `done`: the answer.

    `guarded`: it is asked even where no result changes; `reasoned`: it needs a reason. `after` is called when the facts
    are stored.
    """

    title: str
    yes: str
    facts: tuple[Fact, ...]
    says: str
    why: str
    done: str
    guarded: bool = False
    reasoned: bool = False
    after: Callable[[], None] = nothing


class Asking(TakingBack):
    """One question after the other, each with what it would change; where nothing changes it is done at once."""

    asked = Signal()
    """It shows itself."""
    settled = Signal()
    """It is gone."""
    told = Signal(str)
    """What was done; or that it is being worked out."""

    def __init__(self, race: OpenRace, lines: int = LINES) -> None:
        super().__init__()
        self._race, self._lines = race, lines
        self._question: Question | None = None
        self._doing = False
        self._known = 0.0
        self._came_from: QWidget | None = None
        self.confirmed.connect(self._confirmed)
        self.left.connect(self.settle)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is asked, or being worked out."""
        return self._question is not None

    @property
    def is_doing(self) -> bool:
        """Whether it was confirmed and is on its way to the disk."""
        return self._doing

    def put(self, question: Question) -> None:
        """Ask it; instead of an open one, if it is not being done already."""
        if self._doing:
            return
        news = self._question is None
        self._question = question
        if news:
            self._came_from = QApplication.focusWidget()
        if self.isHidden():
            self.told.emit(tr("Looking what changes: {title} ...", title=question.title))
        if question.guarded:
            looking = Foreseen(
                changes=f"{question.says} {tr('Looking what changes ... Press Enter when it stands here.')}"
            )
            self._bring(lambda: self.ask(question.title, question.yes, looking))
            self.confirm.setEnabled(False)
        self._foresee(question)

    def refuse_at_once(self, title: str, sentence: str) -> None:
        """There is nothing to ask: say why."""
        if not self._doing:
            if self._question is None:
                self._came_from = QApplication.focusWidget()
            self._question = Question(title, "", (), "", "", "")
            self._bring(lambda: self.refuse(title, sentence))

    def look(self) -> None:
        """The time has come to work the answer out anew, perhaps."""
        asked = self._question is not None and not self.confirm.isHidden() and not self.isHidden()
        if asked and self._question is not None and not self._doing and time.monotonic() - self._known > AGAIN_S:
            self._foresee(self._question)

    def settle(self) -> None:
        """Nothing is asked any more; the keys go back to where they came from."""
        if self._doing:
            return
        held = self._has_keys()
        self._question = None
        self.hide()
        self.settled.emit()
        if held and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()
        elif held:
            self.window().setFocus()

    def _stored(self) -> None:
        """What was asked is done: nothing is asked any more."""
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _foresee(self, question: Question) -> None:
        self._known = time.monotonic()
        self._race.foresight.ask(*question.facts, told=lambda foreseen: self._foreseen(question, foreseen))

    def _foreseen(self, question: Question, foreseen: Foreseen) -> None:
        if question is not self._question or self._doing:  # it was left, or another was asked meanwhile
            return
        if foreseen.refused:
            self._bring(lambda: self.refuse(question.title, foreseen.refused))
        elif foreseen.asks or question.guarded or not self.isHidden():
            changes = f"{question.says} {foreseen.changes}".strip()
            self._bring(lambda: self.ask(question.title, question.yes, replace(foreseen, changes=changes)))
            self.confirm.setEnabled(True)
        else:
            self._do(question, "")

    def _bring(self, fill: Callable[[], None]) -> None:
        """Show itself. The keys come along only if they are still where they were when it was asked."""
        news, held = self.isHidden(), self._has_keys()
        fill()
        self._fit()
        if news:
            self.told.emit("")
            self.asked.emit()
        if (news and QApplication.focusWidget() in (self._came_from, None)) or (held and not self._has_keys()):
            self.target.setFocus()

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus) and focus.isVisible()

    def _confirmed(self, why: str) -> None:
        if self._question is None or self._doing or not self.confirm.isEnabled():
            return
        if self._question.reasoned and not why:
            self.reason.setFocus()
            self.told.emit(tr("Write why, then Enter: it stands in the log."))
            return
        self._do(self._question, why)

    def _do(self, question: Question, why: str) -> None:
        def done(_: Changes) -> None:
            self._doing = False
            self._stored()
            question.after()
            self.told.emit(question.done)

        def refused(sentence: str) -> None:
            self._doing = False
            self._bring(lambda: self.refuse(question.title, as_sentence(sentence)))

        self._doing = True
        self.confirm.setEnabled(False)
        proposed = tr("by the program: {why}", why=question.why) if question.why else ""
        self._race.door.do(*question.facts, why=why or proposed, done=done, refused=refused)

    def _fit(self) -> None:
        """As high as its texts, up to so many lines; then they scroll."""
        room = self.width() - 2 * GRID - 2 * BORDER
        texts = [text for text in (self.careful, self.said) if not text.isHidden()]
        needed = sum(text.heightForWidth(room) for text in texts) + GRID // 2 * max(0, len(texts) - 1)
        self._scroll.setFixedHeight(min(needed, self._lines * LOOK.px(18)) if texts else 0)

    def _lay_out(self) -> None:
        """One below the other: the start dock is narrow."""
        inner = QWidget()
        texts = QVBoxLayout(inner)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(GRID // 2)
        texts.addWidget(self.careful)
        texts.addWidget(self.said)
        texts.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(GRID, GRID, GRID, GRID)
        self.rows.setSpacing(GRID // 2)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self._scroll)
        self.rows.addWidget(self.reason)
        self.keys = QHBoxLayout()
        self.keys.setSpacing(GRID)
        self.keys.addWidget(self.confirm)
        self.keys.addWidget(self.leave)
        self.keys.addStretch(1)
        self.rows.addLayout(self.keys)
