"""Every box in one row: how its line is, what came of it, how its clock stands, and what is wrong."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hardware.registry import DecoderKind
from racecontrol.boxes import Box
from racecontrol.domain.facts import ClockOffset
from racecontrol.domain.setup import Decoder
from racecontrol.domain.state import State, tests_of
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.domain.wording import counted
from ui.desktop.checkpoints_data import Mat
from ui.desktop.i18n import N_, tr
from ui.desktop.theme import Tone
from ui.desktop.waves import ticking

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

RANK: tuple[Tone, ...] = ("act", "watch", "off", "ok")
"""The worst first."""

WATCH_CLOCK, ACT_CLOCK = 500, 2 * SECOND
"""A clock so far from ours, ms, is told; it changes results."""

DEAF, BUSY = MINUTE, 10
"""A box without a read for so long, while the one beside it had so many in the last minute, is told."""

CLOCK, CLOCK_UNSET = N_("clock"), N_("never set")
"""Words of a box whose clock is to blame."""

NOISE = 20
"""So much that cannot be read, and more of it than reads, is told: the line settings are wrong."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """`word`: for the row; `sentence`: what is wrong and what to do."""

    tone: Tone
    word: str
    sentence: str

    @property
    def of_clock(self) -> bool:
        return self.word in (CLOCK, CLOCK_UNSET)


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

    `mat`: how the point's mats are judged, with how many runners are `awaited`.
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
    wrong: tuple[Wrong, ...] = ()

    @property
    def tone(self) -> Tone:
        tones = {STATES[self.line.word][0], *(one.tone for one in self.wrong)}
        return next(tone for tone in RANK if tone in tones)

    @property
    def per_minute(self) -> int:
        return sum(self.box.rates[-6:])

    @property
    def ahead(self) -> int | None:
        """What its times are ahead as they count, ms; None where that is not known."""
        clock = self.box.clock
        return None if clock is None or clock.unset else clock.ahead + self.corrected

    def own_now(self, now: int) -> int:
        """What its own clock shows, as offsets are counted by it: without what the set-up adds."""
        clock = self.box.clock
        return now + (clock.ahead if clock is not None else 0) - self.decoder.clock_offset_ms


def holding(state: State, code: str, own: int) -> int:
    """What facts add at `own` by its own clock, ms."""
    facts = (logged.fact for logged in state.corrections)
    return sum(
        one.ms
        for one in facts
        if isinstance(one, ClockOffset) and one.decoder == code
        and (one.since is None or one.since <= own) and (one.until is None or own < one.until)
    )  # fmt: skip


def test_now(state: State, code: str, now: int) -> int | None:
    """Since when it is in test mode; None when it is not."""
    tests = (one for _, one in tests_of(state) if one.decoder == code)
    return next((one.since for one in tests if one.since <= now and (one.until is None or now < one.until)), None)


def in_order(rows: Sequence[BoxRow]) -> list[int]:
    """Places in the set-up, the worst first."""
    return sorted(range(len(rows)), key=lambda i: (RANK.index(rows[i].tone), i))


def faults(row: BoxRow, mat: tuple[Mat, int], beside: Mapping[str, int], now: int, slack: int = 0) -> Iterator[Wrong]:
    """What is wrong with a box. `beside`: reads of the last minute of the other boxes of its point. `slack`: so much
    behind a clock may seem, ms, because reads take time on their way."""
    yield from _of_line(row, now)
    yield from _of_silence(row, mat, beside)
    yield from _of_clock(row, slack)
    if row.box.gaps:
        missing = counted(row.box.gaps, "passing")
        asks = "rewind" in row.kind.can
        text = N_("{missing} missing by its numbers; they are asked for by themselves, or by Rewind.")
        other = N_("{missing} missing by its numbers. Read its memory out after the race.")
        yield Wrong("watch", N_("gaps"), tr(text if asks else other, missing=missing))
    if row.tally.garbage >= NOISE and row.tally.garbage > row.tally.received:
        yield Wrong(
            "watch",
            N_("unreadable"),
            tr("Most of what it sends cannot be read. Check its baud rate and protocol."),
        )
    if weak(row.box.battery):
        yield Wrong("watch", N_("battery"), tr("Its battery is low: {battery}.", battery=row.box.battery))
    if row.testing:
        yield Wrong(
            "watch",
            N_("test mode"),
            tr("Its reads are no part of the race. End the test before the gun."),
        )


def weak(battery: str) -> bool:
    """Whether that is little. Boxes say `low`, `dead`, or a percentage."""
    return "low" in battery or "dead" in battery or (battery.isdecimal() and int(battery) <= 20)


def summary(rows: Sequence[BoxRow]) -> tuple[Tone, str]:
    """How all the boxes are, in one line that is read from afar."""
    if not any(row.decoder.port for row in rows):
        return "off", tr("No decoder has a port. Write it in the event's set-up, then open the race anew.")
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
    return next(tone for tone in RANK if tones[tone]), said


def _of_line(row: BoxRow, now: int) -> Iterator[Wrong]:
    line, word, time = row.line, STATES[row.line.word][1], lasting(now - row.line.since)
    if line.word == "lost":
        why = line.trouble or tr("The line is lost; check its cable")
        yield Wrong(
            "act",
            STATES[line.word][1],
            tr("{why}. Lost for {time}.", why=why.rstrip("."), time=time),
        )
    elif line.word == "searching":
        calls = N_("Waits for {time} until the box connects to {port}. Check its cable and the address in it.")
        opens = N_("{port} is being opened for {time}.")
        waits = row.decoder.port.startswith("listen:")
        yield Wrong("watch", word, tr(calls if waits else opens, time=time, port=row.decoder.port))
    elif line.word == "connecting":
        yield Wrong("watch", word, tr("{port} is open, nothing heard yet.", port=row.decoder.port))
    elif line.word == "stopped":
        yield Wrong("watch", word, tr("Stopped for {time}. Start opens its port again.", time=time))
    elif line.word == "unplanned":
        yield Wrong("watch", word, tr("Its port was set while the race was open. Open the race anew."))


def _of_silence(row: BoxRow, mat: tuple[Mat, int], beside: Mapping[str, int]) -> Iterator[Wrong]:
    """Silence while runners are due, or while the box beside is busy."""
    word, awaited = mat
    deaf = row.idle is None or row.idle >= DEAF
    if row.line.word not in ("live", "silent", "connecting") or not deaf:
        return
    since = tr("No read yet") if row.idle is None else tr("No read for {time}", time=lasting(row.idle))
    busy = next((code for code, reads in beside.items() if reads >= BUSY), "")
    if word in ("watch", "silent"):
        tone: Tone = "act" if word == "silent" else "watch"
        said = tr("{since}, and {n} runners are due. Check the mat.", since=since, n=f"{awaited:,}")
        yield Wrong(tone, N_("no reads"), said)
    elif busy:
        yield Wrong(
            "watch",
            N_("no reads"),
            tr("{since}, while {other} beside it reads. Check its mat.", since=since, other=busy),
        )


def _of_clock(row: BoxRow, slack: int) -> Iterator[Wrong]:
    clock, ahead = row.box.clock, row.ahead
    sets = row.kind.set_clock is not None or row.kind.sets_by_dtr
    how = tr("Set clock") if sets else tr("Set it on the box")
    if clock is not None and clock.unset:
        yield Wrong(
            "act", CLOCK_UNSET, tr("Its clock was never set. {how} now; correct earlier reads by a fact.", how=how)
        )
    elif ahead is not None and (ahead >= WATCH_CLOCK or ahead <= -WATCH_CLOCK - slack):
        tone: Tone = "act" if abs(ahead) >= ACT_CLOCK else "watch"
        way = tr("ahead") if ahead > 0 else tr("behind")
        still = tr(", with what facts add") if row.corrected else ""
        text = "Its clock is {s} s {way}{still}. {how}, or correct it by a fact."
        yield Wrong(tone, CLOCK, tr(text, s=f"{abs(ahead) / SECOND:.1f}", way=way, still=still, how=how))


def lasting(ms: int) -> str:
    """How long: `12 s`, then `H:MM:SS`."""
    return tr("{s} s", s=max(0, ms) // SECOND) if ms < 100 * SECOND else ticking(ms)
