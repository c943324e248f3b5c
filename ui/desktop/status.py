"""The status line: is every read coming in, is the race scored, what is the worst thing now. Always, in words."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar

from ui.desktop.agreement import Agreement, Tally
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Line, label, toned
from ui.desktop.theme import Tone

if TYPE_CHECKING:
    from racecontrol.store.mirror import MirrorState

MIRROR: dict[str, tuple[Tone, str]] = {
    "off": ("off", N_("no mirror (Ctrl+M)")),
    "up to date": ("ok", N_("mirror up to date")),
    "behind": ("watch", N_("mirror {behind} behind")),
    "lost": ("act", N_("MIRROR LOST")),
}
"""By the kind of its state."""

SHOWN_MS = 8000
"""So long an answer stands."""

NOT_OPEN = ("searching", "lost", "stopped")
"""Words of a link that hears nothing; a silent one is open, and perhaps nobody passes."""


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst thing now, in one sentence."""

    tone: Tone
    sentence: str


class Status(QStatusBar):
    """`look` ten times a second; the others when something changed."""

    def __init__(self, decoders: int) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._agreement = Agreement()
        self._decoders = decoders
        self.counts = label(name=tr("Reads received, stored and scored"))
        self.links = label(name=tr("Decoders"))
        self.worst = Line(name=tr("The worst thing now"))
        self.said = Line("strong", tr("What was just done"))
        self.said.hide()
        self._saying = QTimer(self, singleShot=True, interval=SHOWN_MS)  # type: ignore[call-arg]
        self._saying.timeout.connect(self.said.hide)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setMaximumWidth(240)
        self.progress.hide()
        self.addWidget(self.counts)
        self.addWidget(self.worst, 2)
        self.addWidget(self.said, 3)
        self.mirror = label(name=tr("Mirror"))
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.mirror)
        self.addPermanentWidget(self.links)
        self.show_links({})

    def look(self, received: int, stored: int, scored: int) -> None:
        tally = self._agreement.look(received, stored, scored, time.monotonic())
        toned(self.counts, sentence(tally), "act" if tally.late else "ok", "act" if tally.late else "")

    def show_links(self, links: Mapping[str, tuple[str, str]]) -> None:
        """{decoder: (state, trouble)}; a decoder that has not reported is not open."""
        live = sum(state not in NOT_OPEN for state, _ in links.values())
        if not self._decoders:
            toned(self.links, tr("no decoders in the set-up"), "off")
        elif not links:
            toned(self.links, tr("decoders not connected"), "off")
        else:
            said = tr("{live} of {all} decoders live", live=live, all=self._decoders)
            toned(self.links, said, "ok" if live == self._decoders else "act")

    def show_mirror(self, mirror: "MirrorState") -> None:
        tone, said = MIRROR[mirror.kind]
        toned(self.mirror, tr(said, behind=number(mirror.behind)), tone)

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
