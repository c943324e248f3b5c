"""Every box in one row: how its line is, what came of it, how its clock stands; which is the worst, how all are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hardware.decoder_kind import DecoderKind
from racecontrol.boxes import Box
from racecontrol.domain.facts import ClockOffset
from racecontrol.domain.setup import Decoder
from racecontrol.domain.state import State, tests_of
from racecontrol.domain.time import SECOND
from racecontrol.domain.wording import span_text
from ui.desktop.i18n import N_, tr
from ui.desktop.theme import Tone

STATES: dict[str, tuple[Tone, str]] = {
    "live": ("ok", N_("live")),
    "silent": ("off", N_("silent")),
    "connecting": ("watch", N_("connecting")),
    "searching": ("watch", N_("searching")),
    "lost": ("act", N_("LOST")),
    "stopped": ("watch", N_("stopped")),
    "no port": ("off", N_("no port")),
    "elsewhere": ("off", N_("elsewhere")),
    "unplanned": ("watch", N_("not open")),
}
"""By the word of a link's state, and what else a line can be. Silence alone is no fault: perhaps nobody passes."""

OPEN = ("live", "silent", "connecting")
"""Words of a line whose port is open."""

START_DEVICE: tuple[Tone, str] = ("ok", N_("start device"))
"""The state of one whose port is open: it says nothing until it fires."""

RANK: tuple[Tone, ...] = ("act", "watch", "off", "ok")
"""The worst first."""

LOST, NO_READS, CLOCK_UNSET, CLOCK = STATES["lost"][1], N_("no reads"), N_("never set"), N_("clock")
LATE = N_("late reads")
GAPS, UNREADABLE, BATTERY, TEST = N_("gaps"), N_("unreadable"), N_("battery"), N_("test mode")
ORDER = (
    LOST,
    NO_READS,
    CLOCK_UNSET,
    CLOCK,
    LATE,
    *(STATES[word][1] for word in ("unplanned", "stopped", "searching", "connecting")),
    GAPS,
    UNREADABLE,
    BATTERY,
    TEST,
)
"""Words for what is wrong, the worst first: who is not heard, then whose times are wrong, then the rest."""


VARIES, SHARE = 2 * SECOND, 5
"""Reads that come late, some by so much more than others, ms, and by that part of it, may be late by their way: a clock
is behind by the same."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """`word`: of `ORDER`, for the row; `sentence`: what is wrong and what to do."""

    tone: Tone
    word: str
    sentence: str

    @property
    def of_clock(self) -> bool:
        return self.word in (CLOCK, CLOCK_UNSET)

    @property
    def rank(self) -> tuple[int, int]:
        """The lower the worse."""
        return RANK.index(self.tone), ORDER.index(self.word)


@dataclass(frozen=True, slots=True)
class Line:
    """Its state in a word of `STATES`, since when (ms, by the race's clock), and why it is lost."""

    word: str
    since: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Reads of a box in this sitting."""

    received: int = 0
    stored: int = 0
    repeated: int = 0
    recovered: int = 0
    garbage: int = 0


@dataclass(frozen=True, slots=True)
class BoxRow:
    """`idle`: ms since the last read, None without one. `corrected`: what facts add to its times now, ms.

    `agrees`: a box beside it that is in time and stamps the same chips alike, where this one seems behind.
    `shows`: date and time that its clock shows, where that is another day's. `note`: what is told of it though nothing
    is wrong. `wrong`: the worst first.
    """

    decoder: Decoder
    kind: DecoderKind
    point: str
    line: Line
    box: Box
    tally: Tally
    idle: int | None = None
    corrected: int = 0
    testing: bool = False
    agrees: str = ""
    shows: str = ""
    note: str = ""
    wrong: tuple[Wrong, ...] = ()

    @property
    def starts(self) -> bool:
        """Whether it is a start device: it hears no chips."""
        return not self.decoder.hears_chips and "gun" in self.kind.can

    @property
    def state(self) -> tuple[Tone, str]:
        return START_DEVICE if self.starts and self.line.word in OPEN else STATES[self.line.word]

    @property
    def tone(self) -> Tone:
        tones = {self.state[0], *(one.tone for one in self.wrong)}
        return next(tone for tone in RANK if tone in tones)

    @property
    def rank(self) -> tuple[int, int]:
        """The lower the worse."""
        return self.wrong[0].rank if self.wrong else (RANK.index(self.tone), 0)

    @property
    def per_minute(self) -> int:
        return sum(self.box.rates[-6:])

    @property
    def ahead(self) -> int | None:
        """What its times are ahead as they count, ms; None where that is not known."""
        clock = self.box.clock
        return None if clock is None or clock.unset else clock.ahead + self.corrected

    @property
    def late(self) -> bool:
        """Whether its reads come late by their way, and not for its clock, or nobody can say which."""
        clock = self.box.clock
        ahead = self.ahead
        if clock is None or ahead is None or ahead >= 0:
            return False
        return bool(self.agrees) or clock.most >= max(VARIES, -ahead // SHARE)

    def own_now(self, now: int) -> int:
        """What its own clock shows, as offsets are counted by it: without what the set-up adds."""
        clock = self.box.clock
        return now + (clock.ahead if clock is not None else 0) - self.decoder.clock_offset_ms


def holding(state: State, code: str, own: int, now: int) -> int:
    """What facts add to what comes now and is stamped `own` by its own clock, ms."""
    facts = (logged.fact for logged in state.corrections)
    return sum(
        one.ms
        for one in facts
        if isinstance(one, ClockOffset) and one.decoder == code
        and (one.since is None or one.since <= own) and (one.until is None or own < one.until)
        and (one.heard_until is None or now < one.heard_until)
    )  # fmt: skip


def test_now(state: State, code: str, now: int) -> int | None:
    """Since when it is in test mode; None when it is not."""
    tests = (one for _, one in tests_of(state) if one.decoder == code)
    return next((one.since for one in tests if one.since <= now and (one.until is None or now < one.until)), None)


def in_order(rows: Sequence[BoxRow]) -> list[int]:
    """Places in the set-up, the worst first."""
    return sorted(range(len(rows)), key=lambda i: (rows[i].rank, i))


def summary(rows: Sequence[BoxRow]) -> tuple[Tone, str]:
    """How all the boxes are, in one line that is read from afar."""
    if not any(row.decoder.port for row in rows):
        return "off", tr("No decoder has a port. Write one in event.toml and bring it in: racecontrol setup.")
    tones = Counter(row.tone for row in rows)
    if tones["ok"] == len(rows):
        return "ok", tr("All {n} boxes are heard, in time and complete", n=len(rows))
    words: dict[Tone, str] = {
        "act": N_("{n} need a hand now") if tones["act"] > 1 else N_("{n} needs a hand now"),
        "watch": N_("{n} to watch"),
        "off": N_("{n} silent or off"),
        "ok": N_("{n} well"),
    }
    said = ", ".join(tr(words[tone], n=tones[tone]) for tone in RANK if tones[tone])
    return next(tone for tone in RANK if tones[tone]), ". ".join(filter(None, (said, _all_alike(rows))))


def _all_alike(rows: Sequence[BoxRow]) -> str:
    """Where all clocks are wrong by the same it is rather ours; "" elsewhere."""
    known = [(row.ahead, any(wrong.word == CLOCK for wrong in row.wrong)) for row in rows if row.ahead is not None]
    spans = [ahead for ahead, _ in known]
    if len(known) < 2 or not all(wrong for _, wrong in known) or max(spans) - min(spans) > SECOND:
        return ""
    text = N_("All clocks are {span} ahead: look at this computer's first")
    if spans[0] < 0:
        text = N_("All clocks are {span} behind: look at this computer's first")
    return tr(text, span=span_text(spans[0]))


def brief(rows: Sequence[BoxRow]) -> tuple[Tone, str]:
    """The worst of the summary, for the status line: it speaks of the same boxes as the list does."""
    if not rows:
        return "off", tr("no decoders in the set-up")
    if all(row.line.word in ("no port", "elsewhere") for row in rows):
        return "off", tr("decoders not connected")
    tones = Counter(row.tone for row in rows)
    tone: Tone = next(tone for tone in RANK if tones[tone])
    count = tones[tone]
    of_all: dict[Tone, str] = {
        "act": N_("{n} of {all} decoders need a hand") if count > 1 else N_("{n} of {all} decoders needs a hand"),
        "watch": N_("{n} of {all} decoders to watch"),
        "off": N_("{n} of {all} decoders silent or off"),
        "ok": N_("{n} of {all} decoders live"),
    }
    return tone, tr(of_all[tone], n=count, all=len(rows))
