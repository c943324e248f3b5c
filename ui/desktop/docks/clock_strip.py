"""The strip that corrects a box's clock by a fact: by how much, from when, until when; what changes; one key."""

import re

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from racecontrol.domain.facts import ClockOffset, Void
from racecontrol.domain.setup import Event
from racecontrol.domain.state import offsets_beside
from racecontrol.domain.time import SECOND, added_text, clock_text, duration, instant
from racecontrol.domain.wording import fact_text, few
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import tr
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID

_SIGNED = re.compile(r"([+-]?)(.*)", re.DOTALL)
_SECONDS = re.compile(r"\d{1,9}(?:[.,]\d{1,3})?")


def span(text: str) -> int:
    """`-3.2`, `+0:00:03.200` in ms. Raises ValueError with a sentence."""
    sign, digits = _SIGNED.fullmatch(text.strip()).groups()  # type: ignore[union-attr]
    try:
        ms = round(float(digits.replace(",", ".")) * SECOND) if _SECONDS.fullmatch(digits) else duration(digits)
    except ValueError:
        raise ValueError(tr("'{typed}' is no span. Write seconds, as -3.2, or -0:00:03.200.", typed=text)) from None
    return -ms if sign == "-" else ms


class ClockStrip(Asking):
    """Asks anew with each letter that is typed."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__(race)
        self._event: Event = race.session.setup.event
        self._code = ""
        self._set_at: int | None = None  # a correction is offered because its clock is being set, then
        self.amount, self.since, self.until, self.came = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.since.setPlaceholderText(tr("its first read"))
        self.until.setPlaceholderText(tr("no end"))
        self.came.setPlaceholderText(tr("whenever"))
        self.came.setToolTip(tr("By our clock: a clock that was ahead and is set shows the same times once more."))
        self._fields = QWidget()
        form = QGridLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GRID // 2)
        titles = (tr("Add to its times"), tr("From, by its own clock"), tr("Until"), tr("If they came before"))
        fields = (self.amount, self.since, self.until, self.came)
        for column, (title, field) in enumerate(zip(titles, fields, strict=True)):
            head = QLabel(title)
            head.setBuddy(field)
            field.setAccessibleName(title)
            field.textEdited.connect(self._typed)
            field.returnPressed.connect(self._enter)
            form.addWidget(head, 0, column)
            form.addWidget(field, 1, column)
        self.instead = QCheckBox()
        self.instead.clicked.connect(self._typed)
        form.addWidget(self.instead, 2, 0, 1, 4)
        self.rows.insertWidget(1, self._fields)

    def open(
        self,
        code: str,
        ms: int,
        since: int | None = None,
        until: int | None = None,
        came: int | None = None,
        *,
        instead: bool = False,
    ) -> None:
        """`ms`: what is proposed; `since`, `until`: instants by the box's own clock; `came`: by ours, when reads came;
        `instead`: of the corrections that count over that time already, else beside them."""
        self._code, self._set_at = code, None
        self.instead.setChecked(instead)
        self.amount.setText(added_text(ms) if ms else "")
        self.since.setText(self._written(since))
        self.until.setText(self._written(until))
        self.came.setText(self._written(came))
        self._fields.show()
        self._typed()
        self.amount.setFocus()
        self.amount.selectAll()

    def open_for_set(self, code: str, ms: int, at: int) -> None:
        """What came before its clock was set at `at`, by ours. What is stamped until then is that too, unless it was
        ahead: then it shows the same times once more, and only by when they came are reads told apart."""
        self.open(code, ms, until=None if ms < 0 else at, came=at if ms < 0 else None)
        self._set_at = at

    def set_came_true(self, code: str, at: int) -> None:
        """Its clock was set at `at`, by ours: the correction ends there, if that is not typed otherwise."""
        if self.code != code or self._set_at is None:
            return
        for field in (self.until, self.came):
            if at != self._set_at and field.text() == self._written(self._set_at):
                field.setText(self._written(at))
                self._typed()
        self._set_at = None

    def set_failed(self, code: str) -> None:
        """Its clock runs on as it did: the correction that was offered has no end."""
        if self.code == code and self._set_at is not None:
            self.settle()

    def question(self, question: Question) -> None:
        """Another question about a box."""
        self._fields.hide()
        self.put(question)

    @property
    def code(self) -> str:
        """The box whose clock is being corrected; "" while nothing is asked."""
        return self._code if self.is_open and not self._fields.isHidden() else ""

    def _typed(self) -> None:
        title = tr("Correct the clock of {code} by a fact", code=self._code)
        self.confirm.setEnabled(False)  # what stands there is no answer to what is typed now
        try:
            fact = self._fact()
        except ValueError as fault:
            self.instead.hide()
            self.refuse_at_once(title, as_sentence(fault.args[0]))
            return
        beside = offsets_beside(self._race.session.field.state, fact)
        self.instead.setVisible(bool(beside))
        which = few([str(number) for number in beside])
        text = tr(
            "In place of fact {facts}, counting over that time|In place of facts {facts}, counting over that time",
            n=len(beside),
            facts=which,
        )
        self.instead.setText(text)
        replaced = beside if self.instead.isChecked() else []
        says = as_sentence(fact_text(fact, self._event))
        why, done = tr("its clock was wrong"), tr("Corrected, undo Ctrl+Z: {fact}", fact=fact_text(fact, self._event))
        self.put(Question(title, tr("Correct"), (*map(Void, replaced), fact), says, why, done, guarded=True))

    def _fact(self) -> ClockOffset:
        """What is typed. Raises ValueError with a sentence."""
        if not self.amount.text().strip():
            raise ValueError(tr("Write what is added to its times: -3.2 for a clock that is 3.2 seconds ahead."))
        since, until, came = (self._instant(field) for field in (self.since, self.until, self.came))
        return ClockOffset(self._code, span(self.amount.text()), since, until, came)

    def _instant(self, field: QLineEdit) -> int | None:
        text = field.text().strip()
        return instant(text, self._event.date, self._event.timezone) if text else None

    def _written(self, at: int | None) -> str:
        return "" if at is None else clock_text(at, self._event.date, self._event.timezone)

    def _enter(self) -> None:
        if self.confirm.isEnabled():
            self.confirm.click()
