"""The status line: is every read coming in, is the race scored, what is the worst thing now. Always, in words."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QStatusBar

from ui.desktop.agreement import Agreement, Tally
from ui.desktop.broken import TwoLines
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import label, toned
from ui.desktop.theme import Tone

if TYPE_CHECKING:
    from racecontrol.store.mirror import MirrorState

MIRROR: dict[str, tuple[Tone, str, str]] = {
    "off": ("off", N_("no mirror (Ctrl+M)"), N_("no mirror")),
    "up to date": ("ok", N_("mirror up to date"), N_("mirror ok")),
    "behind": ("watch", N_("mirror {behind} behind"), N_("mirror {behind} behind")),
    "lost": ("act", N_("MIRROR LOST"), N_("MIRROR LOST")),
}
"""By the kind of its state; the last where there is little room."""

SHOWN_MS = 8000
"""So long an answer stands."""

PAD = 16
"""Pixels left and right of a text, together, as the theme has them."""


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst thing now, in one sentence. `rings`: something broke, and the alarm sounds."""

    tone: Tone
    sentence: str
    rings: bool = False


class Status(QStatusBar):
    """`look` ten times a second; the others when something changed.

    The worst thing gets two lines. Where that is not enough the counts and the mirror are said in fewer words; what has
    no room even then is in its tooltip.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._agreement = Agreement()
        self._tally = Tally(0, 0, 0)
        self._short = False
        self.counts = label(name=tr("Reads received, stored and scored"))
        self.boxes = label(name=tr("Decoders"))
        self.worst = TwoLines(name=tr("The worst thing now"))
        self.said = TwoLines("strong", tr("What was just done"))
        self.said.hide()
        self._saying = QTimer(self, singleShot=True, interval=SHOWN_MS)  # type: ignore[call-arg]
        self._saying.timeout.connect(self.said.hide)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setMaximumWidth(240)
        self.progress.hide()
        self.addWidget(self.counts)
        self.addWidget(self.worst, 2)
        self.addWidget(self.said, 2)
        self.mirror = label(name=tr("Mirror"))
        self.addPermanentWidget(self.progress)
        self.sound = label(name=tr("Sound of the alarm"))
        self.sound.hide()
        self.addPermanentWidget(self.sound)
        self.addPermanentWidget(self.mirror)
        self.addPermanentWidget(self.boxes)

    def look(self, received: int, stored: int, scored: int) -> None:
        self._tally = self._agreement.look(received, stored, scored, time.monotonic())
        self._show_counts()

    def show_boxes(self, tone: Tone, said: str) -> None:
        """How all boxes are, as the hardware dock has it."""
        toned(self.boxes, said, tone)
        self.boxes.setToolTip(tr("{said}. All of it: Ctrl+H", said=said))

    def show_sound(self, on: bool, muted: bool) -> None:
        """Told only where the alarm cannot be heard."""
        self.sound.setVisible(muted or not on)
        toned(self.sound, tr("alarm muted") if on else tr("sound off"), "watch")

    def show_mirror(self, mirror: "MirrorState") -> None:
        tone, whole, short = MIRROR[mirror.kind]
        said = tr(short if self._short else whole, behind=number(mirror.behind))
        toned(self.mirror, said, tone)
        self.mirror.setToolTip(tr("{said}. Ctrl+M: where it is kept", said=tr(whole, behind=number(mirror.behind))))

    def show_worst(self, worst: Worst | None) -> None:
        if worst is None:
            toned(self.worst, tr("No problems"), "ok")
        else:
            toned(self.worst, worst.sentence, worst.tone)

    def say(self, text: str) -> None:
        """An answer, for some seconds, beside what always stands here. "": it is over."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self._saying.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_counts()

    def _show_counts(self) -> None:
        """In fewer words where the worst thing needs the room; never where they disagree."""
        whole = sentence(self._tally)
        self._short = not self._tally.late and not self._has_room(whole)
        said = tr("received = stored = scored {n}", n=number(self._tally.scored)) if self._short else whole
        toned(self.counts, said, "act" if self._tally.late else "ok", "act" if self._tally.late else "")
        self.counts.setToolTip(whole)

    def _has_room(self, counts: str) -> bool:
        """Whether all can be read beside these counts."""
        others = [one for one in (self.progress, self.boxes) if not one.isHidden()]
        taken = sum(one.sizeHint().width() + PAD // 2 for one in others)
        metrics = self.counts.fontMetrics()
        taken += sum(metrics.horizontalAdvance(f"● {said}") + 2 * PAD for said in (counts, tr(MIRROR["off"][1])))
        beside = [one for one in (self.worst, self.said) if not one.isHidden()]
        return all(one.fits((self.width() - taken) // len(beside) - PAD) for one in beside)

    def show_progress(self, text: str, share: float) -> None:
        self.progress.setVisible(share < 1)
        self.progress.setValue(round(share * 100))
        self.progress.setFormat(f"{text} %p%")


def sentence(tally: Tally) -> str:
    """`received 48,211 = stored 48,211 = scored 48,211`, with the unequal signs where they do not agree."""
    said = tr(
        "received {received} {first} stored {stored} {second} scored {scored}",
        received=number(tally.received),
        stored=number(tally.stored),
        scored=number(tally.scored),
        first="=" if tally.received == tally.stored else "≠",
        second="=" if tally.stored == tally.scored else "≠",
    )
    return f"{said}, {tr('for {s} s', s=round(tally.late))}" if tally.late else said
