"""The strip that edits an entry or takes a late one: its fields, what is wrong at which, what would change, one key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered
from racecontrol.domain.setup import Setup
from racecontrol.exchange.entries_csv import typed
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.entries_data import Listed
from ui.desktop.entries_words import brief, differences
from ui.desktop.foresight import Foreseen, as_sentence
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label, put, restyle, toned
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID

PAUSE_MS = 250
"""Who types so slowly has come to an end: what it would change is looked at."""

LINES = 4
"""More lines of what it changes are scrolled: the fields need the room."""

WIDE = 100
"""The reason takes the room beside the keys."""


@dataclass(frozen=True, slots=True)
class FormField:
    """`key`: its column in a file of entries. `row`, `column`, `span`: where it stands, in sixths of the width."""

    key: str
    title: str
    row: int
    column: int
    span: int = 1
    hint: str = ""


FIELDS: tuple[FormField, ...] = (
    FormField("bib", N_("Bib"), 0, 0),
    FormField("race", N_("Race"), 0, 1, 2),
    FormField("wave", N_("Wave"), 0, 3),
    FormField("sex", N_("Sex"), 0, 4),
    FormField("birth_date", N_("Born"), 0, 5, 1, N_("1980-05-31")),
    FormField("family_name", N_("Family name"), 1, 0, 2),
    FormField("given_name", N_("Given name"), 1, 2, 2),
    FormField("latin_name", N_("Latin name"), 1, 4, 2),
    FormField("nation", N_("Nation"), 2, 0, 1, N_("code, name")),
    FormField("club", N_("Club"), 2, 1, 3),
    FormField("language", N_("Language"), 2, 4, 1, N_("zh")),
    FormField("elite", N_("Elite"), 2, 5),
    FormField("chip", N_("Chip"), 3, 0, 2, N_("scan it, or leave it empty")),
    FormField("chip2", N_("Second chip"), 3, 2, 2),
    FormField("note", N_("Note"), 3, 4, 2),
)
CHOSEN = ("race", "wave", "sex", "elite")
"""Fields that are chosen, not typed."""

SCANNED = ("chip", "chip2")
"""A scanner ends with Enter: that goes on to the next field, and confirms nothing."""

SEXES = (("", "–"), ("W", N_("W  women")), ("M", N_("M  men")), ("X", "X"))
ELITE = (("0", N_("no")), ("1", N_("yes")))


@dataclass(frozen=True, slots=True)
class Fault:
    """`key`: of the field."""

    key: str
    text: str


def texts_of(entry: Entry) -> dict[str, str]:
    """What stands in the typed fields for an entry."""
    chips = (*entry.chips, "", "")
    values = {"chip": chips[0], "chip2": chips[1]}
    return {
        one.key: values[one.key] if one.key in values else str(getattr(entry, one.key) or "")
        for one in FIELDS
        if one.key not in CHOSEN
    }


def read(cells: Mapping[str, str], setup: Setup, listed: Listed, old: Entry | None) -> Entry | Fault:
    """The entry that the fields make, or the first thing that is wrong, with the way out."""
    bib = cells["bib"]
    if not bib:
        free = listed.free_bib(cells["race"])
        return Fault("bib", tr("write the number that the runner wears; {free} is free", free=free or "-"))
    if old is None and (there := listed.find(bib)) is not None:
        return Fault(
            "bib",
            tr(
                "{bib} is {name}'s; take {free}, or leave with Esc and edit {bib} in the list",
                bib=bib, name=there.name or tr("somebody"), free=listed.free_bib(cells["race"]) or tr("another"),
            ),
        )  # fmt: skip
    if old is None and not (cells["family_name"] or cells["given_name"] or cells["latin_name"]):
        return Fault("family_name", tr("write a name, or as much of it as is known"))
    entry, misfits = typed(cells, setup, old)
    if misfits or entry is None:
        key = misfits[0].column
        return Fault(key if key in {one.key for one in FIELDS} else "bib", misfits[0].text)
    return chip_fault(cells, listed, old) or entry


def chip_fault(cells: Mapping[str, str], listed: Listed, old: Entry | None) -> Fault | None:
    """A chip that somebody has; one that the entry had already was given away during the race, and is left alone."""
    before = {chip.lower() for chip in old.chips} if old else set[str]()
    for key in SCANNED:
        chip = cells[key]
        owner = listed.owners.get(chip.lower(), cells["bib"])
        if owner != cells["bib"] and chip.lower() not in before:
            other = listed.find(owner)
            name = other.name if other else ""
            told = tr(
                "{chip} is the chip of {bib} {name}; scan another, take it off {bib} first, or swap the two runners",
                chip=chip, bib=owner, name=name,
            )  # fmt: skip
            return Fault(key, told)
    return None


class EntryStrip(Asking):
    """Looks what would change as soon as nobody types; Enter records at once what changes no result."""

    recorded = Signal(str)
    """The bib of the entry."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__(race, LINES)
        self._old: Entry | None = None
        self._listed: Listed | None = None
        self._hurry = False
        self._proposed = ""
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self.fault = label(name=tr("What is wrong in this field"))
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.more = label(role="muted", name=tr("Other columns of the entry"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)  # type: ignore[call-arg]
        self._pause.timeout.connect(self._look)
        self._form = QWidget()
        self._lay_form()
        self.rows.insertWidget(1, self._form)
        self.keys.insertWidget(0, self.reason, WIDE)

    @property
    def is_pristine(self) -> bool:
        """Whether nothing would be lost."""
        return not self.is_open or (not self.is_doing and self._cells() == self._begun)

    def open(self, listed: Listed, old: Entry | None, like: Entry | None = None) -> None:
        """Edit `old`, or take a late entry into the race and wave of `like`."""
        if self.is_doing:
            return
        if self._question is None:
            self._came_from = QApplication.focusWidget()
        self._old, self._listed, self._proposed = old, listed, ""
        self._nothing()
        self._fill(old, like)
        self._begun = self._cells()
        put(self.title, self._title())
        self.confirm.setText(tr("{yes} (Enter)", yes=self._yes()))
        self._may_be_done(True)
        self.reason.clear()
        self.show()
        self.asked.emit()
        first = cast(QLineEdit, self.fields["family_name"])
        first.setFocus()
        first.selectAll()
        self._typed()

    def follow(self, listed: Listed) -> None:
        """The entries as they are now."""
        self._listed = listed

    def look(self) -> None:
        if self._question is not None and self._question.facts:
            super().look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a list of choices confirms, as in a field."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress:
            self._confirm()
            return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the strip: who types an entry does not look where the keys are."""
        stops = (*self.fields.values(), self.reason, self.confirm, self.leave)
        tab = Qt.FocusPolicy.TabFocus
        ring = [one for one in stops if one.isVisible() and one.isEnabled() and one.focusPolicy() & tab]
        here = next((place for place, one in enumerate(ring) if one.hasFocus()), None)
        if here is None:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(here + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True

    def settle(self) -> None:
        if not self.is_doing:
            self._pause.stop()
        super().settle()

    def stop_looking(self) -> None:
        """The window goes: nobody answers any more."""
        self._pause.stop()

    def _nothing(self) -> None:
        """What was looked at before is no answer to what stands there now."""
        self._question = Question(self._title(), "", (), "", "", "")
        self.confirm.setEnabled(False)

    def _typed(self) -> None:
        if self.is_doing or self._question is None:
            return
        self._hurry = False
        self._nothing()
        self._say_fault(None)
        toned(self.careful, "", None)
        toned(self.said, tr("Looking what changes ..."), None)
        self._pause.start()

    def _look(self) -> None:
        """What would change, or what is wrong."""
        self._pause.stop()
        made = self._read()
        self._may_be_done(True)
        if isinstance(made, Fault) and self._old is None and self._cells() == self._begun and not self._hurry:
            self._say(tr("Nothing is written yet."))
            return
        if isinstance(made, Fault):
            self._say_fault(made)
            return
        if made == self._old:
            self._say(tr("Nothing is changed yet."))
            return
        says = brief(made) if self._old is None else differences(self._old, made)
        done = tr("Recorded, undo Ctrl+Z: {bib} {name}", bib=made.bib, name=made.name)
        why = tr("late entry") if self._old is None else tr("corrected by the crew")
        self.put(
            Question(
                self._title(), self._yes(), (Entered((made,)),), as_sentence(says), why, done.strip(), guarded=True,
                after=lambda: self.recorded.emit(made.bib),
            )
        )  # fmt: skip

    def _read(self) -> Entry | Fault:
        assert self._listed is not None
        state = self._race.session.field.state
        if self._old is not None and state.entries.get(self._old.bib) is not self._old:
            return Fault("bib", tr("the entry was changed elsewhere meanwhile; leave with Esc and open it again"))
        return read(self._cells(), state.setup, self._listed, self._old)

    def _confirm(self) -> None:
        """Enter: what has been looked at is recorded; what not is looked at first."""
        if self.is_doing or self._question is None:
            return
        if self.confirm.isEnabled() and self._question.facts:
            super()._confirm()
            return
        self._hurry = True
        if not self._question.facts:
            self._look()
        if self.fault.isVisible() and self._wrong in self.fields:
            self.fields[self._wrong].setFocus()

    def _foreseen(self, question: Question, foreseen: Foreseen) -> None:
        super()._foreseen(question, foreseen)
        if question is not self._question or self.is_doing:
            return
        hurry, self._hurry = self._hurry, False
        if hurry and not (foreseen.asks or foreseen.refused):
            super()._confirm()

    def _scanned(self, key: str) -> None:
        """Enter in the field of a chip."""
        field = cast(QLineEdit, self.fields[key])
        if field.isModified():
            field.setModified(False)
            assert self._listed is not None
            fault = chip_fault(self._cells(), self._listed, self._old)
            if fault is not None and fault.key == key:
                self._pause.stop()
                self._say_fault(fault)
                field.selectAll()  # the next scan takes its place
                return
            after = SCANNED.index(key) + 1
            (self.fields[SCANNED[after]] if after < len(SCANNED) else self.reason).setFocus()
        else:
            self._confirm()

    def _race_chosen(self) -> None:
        """Its waves; a bib that was only proposed is another one there."""
        self._offer_waves("")
        if self._old is None and self._value("bib") == self._proposed:
            self._propose()
        self._typed()

    def _propose(self) -> None:
        assert self._listed is not None
        self._proposed = self._listed.free_bib(self._value("race"))
        cast(QLineEdit, self.fields["bib"]).setText(self._proposed)

    def _offer_waves(self, chosen: str) -> None:
        """The only wave of a race need not be written."""
        setup, race, box = self._race.session.setup, self._value("race"), cast(QComboBox, self.fields["wave"])
        waves = [wave.code for wave in setup.waves_of(race)]
        choices = [(chosen, waves[0])] if len(waves) == 1 and chosen in ("", *waves) else [(one, one) for one in waves]
        _offer(box, choices, chosen)

    def _fill(self, old: Entry | None, like: Entry | None) -> None:
        shown = old or like
        setup = self._race.session.setup
        _offer(self.fields["race"], [(race.code, race.name) for race in setup.races], shown.race if shown else "")
        self._offer_waves(shown.wave if shown else "")
        _offer(self.fields["sex"], [(key, tr(words)) for key, words in SEXES], (old.sex or "") if old else "")
        _offer(self.fields["elite"], [(key, tr(words)) for key, words in ELITE], "1" if old and old.elite else "0")
        texts = texts_of(old) if old else {}
        for key, field in self.fields.items():
            if isinstance(field, QLineEdit):
                field.setText(texts.get(key, ""))
        bib = cast(QLineEdit, self.fields["bib"])
        bib.setReadOnly(old is not None)
        bib.setFocusPolicy(Qt.FocusPolicy.NoFocus if old is not None else Qt.FocusPolicy.StrongFocus)
        bib.setToolTip(tr("A bib stays what it is; runners who wear each other's: swap them.") if old else "")
        if old is None:
            self._propose()
        extra = ", ".join(f"{title}: {text}" for title, text in old.extra.items() if text) if old else ""
        put(self.more, extra)
        self.more.setVisible(bool(extra))

    def _value(self, key: str) -> str:
        field = self.fields[key]
        return str(field.currentData() or "") if isinstance(field, QComboBox) else field.text().strip()

    def _cells(self) -> dict[str, str]:
        return {key: self._value(key) for key in self.fields}

    def _title(self) -> str:
        return tr("Late entry") if self._old is None else tr("Entry {bib}", bib=self._old.bib)

    def _yes(self) -> str:
        return tr("Enter it") if self._old is None else tr("Change it")

    def _say(self, text: str) -> None:
        toned(self.careful, "", None)
        toned(self.said, text, None)
        self._may_be_done(True)
        self._fit()

    def _say_fault(self, fault: Fault | None) -> None:
        """Below its field."""
        self._wrong = fault.key if fault else ""
        for key, field in self.fields.items():
            restyle(field, wrong="true" if fault and key == fault.key else "")
        self.fault.setVisible(fault is not None)
        if fault is None:
            return
        where = next(one for one in FIELDS if one.key == fault.key)
        self._grid.addWidget(self.fault, where.row * 3 + 2, 0, 1, 6)
        sentence = as_sentence(tr("{title}: {fault}", title=tr(where.title), fault=fault.text))
        toned(self.fault, sentence, "act")
        self._say("")

    def _lay_form(self) -> None:
        """Titles above their fields; the room for what is wrong is below them."""
        grid = self._grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        for sixth in range(6):
            grid.setColumnStretch(sixth, 1)
        for one in FIELDS:
            field = self._field(one)
            title = QLabel(tr(one.title))
            title.setProperty("role", "muted")
            title.setBuddy(field)
            field.setAccessibleName(tr(one.title))
            grid.addWidget(title, one.row * 3, one.column, 1, one.span)
            grid.addWidget(field, one.row * 3 + 1, one.column, 1, one.span)
            self.fields[one.key] = field
        grid.addWidget(self.fault, 2, 0, 1, 6)
        grid.addWidget(self.more, 12, 0, 1, 6)
        self.fault.hide()
        self.more.hide()
        self._begun = self._cells()
        self._wrong = ""
        cast(QComboBox, self.fields["race"]).currentIndexChanged.connect(self._race_chosen)

    def _field(self, one: FormField) -> QLineEdit | QComboBox:
        if one.key in CHOSEN:
            box = QComboBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.installEventFilter(self)
            if one.key != "race":
                box.currentIndexChanged.connect(self._typed)
            return box
        line = QLineEdit()
        line.setPlaceholderText(tr(one.hint))
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.setAcceptDrops(False)
        line.textEdited.connect(self._typed)
        if one.key in SCANNED:
            line.returnPressed.connect(lambda: self._scanned(one.key))
        else:
            line.returnPressed.connect(self._confirm)
        return line


def _offer(box: QLineEdit | QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    """The choices with their words; nobody has chosen by that."""
    assert isinstance(box, QComboBox)
    box.blockSignals(True)
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
