"""Find devices: which box is on which port, at which speed. Nothing is changed in any of them.

Each port is listened to first. Only where it is silent, questions are asked that change nothing: `evidence.ASKING`.
A port that somebody has open is left alone.
"""

import contextlib
import errno
import logging
import os
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

from hardware.clock_ahead import ahead_of, beside
from hardware.decoder_kind import DecoderKind
from hardware.evidence import RATES, Guess, judge, proposal, questions
from hardware.holders import holders
from hardware.places import Place, hinted, places, real
from hardware.port import address
from hardware.trouble import sentence
from hardware.wires import Wire, open_wire
from racecontrol.domain.setup import Decoder

ANSWER_S = 0.5
"""How long an answer may take: some 100 bytes at 2,400 baud."""

CALM_S = 0.1
"""Without a byte for so long, a message has come to its end."""

SHOWN = 32
"""Bytes of an unknown device that are told."""

_REFUSAL = re.compile(rb"[^\r\n]*;ff[\r\n]+")  # a USB Timing Box says again what it does not know (raceresult.md B1)
_BLANK = b"\x00\xff"  # what a line says that is open, floating, or read at a wrong speed
_BLIP = 2
_MOST = 65_536  # bytes of one device that are judged
_HELD = (errno.EBUSY, errno.EAGAIN)
_ABSENT = (errno.EIO, errno.ENXIO, errno.ENODEV)  # what a port says that is a name only

_LEAVE = "it was left alone"
_STOPPED = "stopped before it was known"

_log = logging.getLogger(__name__)

State = Literal["found", "silent", "unknown", "used", "absent", "trouble", "stopped"]
"""found: the kind is known; unknown: it speaks, and no protocol knows the words; used: somebody has it open; absent:
there is a name and no port behind it; trouble: it cannot be opened, or broke; stopped: not looked at to the end."""

Told = Callable[[str, float, str], None]
"""Progress: URL, how much of it is done from 0 to 1, what is done now."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found at a port. `words`: in a sentence. `baudrate`: None over a socket, and where nothing was found.
    `others`: kinds that would understand the same. `settings`: a proposed block of event.toml. `heard`: what came.
    `ahead`: what its clock shows more than this computer's, ms; None where that is not known."""

    place: Place
    state: State
    words: str
    kind: str = ""
    baudrate: int | None = None
    others: tuple[str, ...] = ()
    settings: str = ""
    heard: bytes = b""
    ahead: int | None = None


def find(
    chosen: Sequence[Place | str],
    seconds: float = 2.0,
    told: Told = lambda url, share, text: None,
    stop: threading.Event | None = None,
    used: Mapping[str, str] | None = None,
) -> list[Finding]:
    """What is at each of these ports, in their order; all are looked at together. May be called from any thread.

    `chosen`: of `places`, or names and URLs. `seconds`: how long each is listened to at each speed at which it speaks;
    an answer is waited for no longer either. A silent port takes that and some 10 s of questions, one that speaks in
    strange words some 40 s. `told` is called in
    other threads, never twice at a time. `stop` ends it within a second; while a socket is being opened, five.
    `used`: URL -> by whom, of ports that the caller knows to be open. Faults of a port are findings, none is raised.
    """
    known = {place.url: place for place in places()}
    wanted = [known.get(one, Place(one)) if isinstance(one, str) else one for one in chosen]
    wanted = list({real(place.url): place for place in wanted}.values())
    stopping = stop or threading.Event()
    taken = holders([place.url for place in wanted]) | dict(used or {})
    lock = threading.Lock()

    def tell(url: str, share: float, text: str) -> None:
        with lock:
            told(url, share, text)

    def look(place: Place) -> Finding:
        if place.url in taken:
            finding = Finding(place, "used", f"used by {taken[place.url]}; {_LEAVE}")
        else:
            finding = _looked(place, seconds, tell, stopping)
        tell(place.url, 1.0, finding.words)
        return finding

    with ThreadPoolExecutor(max(len(wanted), 1), thread_name_prefix="find") as threads:
        try:
            return list(threads.map(look, wanted))
        except BaseException:  # Ctrl-C in the caller's thread: the others must not go on for seconds
            stopping.set()
            raise


class _Search:
    """One port that is open, until it is known what is there. All methods raise OSError when it breaks."""

    def __init__(self, place: Place, wire: Wire, seconds: float, told: Told, stopping: threading.Event) -> None:
        self._place = place
        self._wire = wire
        self._seconds = seconds
        self._told = told
        self._stopping = stopping
        self._hinted = hinted(place)
        self._socket = place.url.startswith("socket:")
        self._rates = _rates(place)
        self._asked = _questions(place)
        self._done = 0  # of all rates and questions
        self._unknown = b""
        self._pieces: list[tuple[int, bytes]] = []  # what came last: when, ms UTC, and the bytes

    def run(self) -> Finding:
        return self._listen() or self._ask() or self._nothing()

    def _listen(self) -> Finding | None:
        """What it says by itself; None if that is nothing that a protocol knows. Silence at one speed is silence at all
        of them: at a wrong one words come as garbage, or as zeros, but they come."""
        spoken = False
        for rate in self._rates:
            self._tell("listens" + _at(rate))
            self._done += 1
            heard, guess = self._hear(rate, self._seconds)
            if guess.kind is not None:
                return self._found(guess.kind, guess, rate, heard, "")
            if self._stopping.is_set():
                return Finding(self._place, "stopped", _STOPPED, heard=heard)
            self._unknown = max(self._unknown, heard, key=_weight)
            spoken |= not _nothing(heard)
            if not spoken:
                return None
        speaks = self._unknown.strip(_BLANK)
        # a line may be noisy until it is asked; a server that speaks is somebody's, and letters are commands to some
        return _strange(self._place, "heard", self._unknown) if speaks and self._socket else None

    def _ask(self) -> Finding | None:
        """What it answers; None if it answers nothing."""
        answered, echo, tuned = b"", False, None
        for number, (rate, name, question) in enumerate(self._asked):
            if self._stopping.is_set():
                return Finding(self._place, "stopped", _STOPPED)
            self._done = len(self._rates) + number
            self._tell(f"asks for {name}{_at(rate)}")
            heard, guess = self._hear(rate if rate != tuned else None, min(self._seconds, ANSWER_S), question)
            tuned = rate
            if guess.kind is not None:
                return self._found(guess.kind, guess, rate, heard, "answers, ")
            echo |= question in heard
            answered = max(answered, _without(heard, question), key=_weight)
        if self._unknown.strip(_BLANK):
            return _strange(self._place, "heard", self._unknown)
        if answered.strip(_BLANK):
            return _strange(self._place, "answers with", answered)
        return Finding(self._place, "silent", "sends back what is sent to it, and nothing of its own") if echo else None

    def _nothing(self) -> Finding:
        if self._hinted is None:
            return Finding(self._place, "silent", "silent; is the box on? A start contact is not found so")
        words = f"silent, but its USB number is that of {self._hinted.title}"
        settings = proposal(self._hinted, self._place.url, None)
        return Finding(self._place, "found", words, self._hinted.name, self._hinted.baudrate, settings=settings)

    def _hear(self, rate: int | None, seconds: float, question: bytes = b"") -> tuple[bytes, Guess]:
        """What comes within so many seconds, at another speed if one is given, and what it is. A message that is under
        way is heard to its end; an answer that is understood ends the waiting."""
        if rate is not None:
            self._wire.tune(rate)
        heard = b""
        self._pieces = []
        try:
            if question:
                self._wire.say(question)
            begun = last = time.monotonic()
            while not self._stopping.is_set() and len(heard) < _MOST:
                chunk, now = self._wire.hear(), time.monotonic()
                heard, last = heard + chunk, now if chunk else last
                self._pieces += [(time.time_ns() // 1_000_000, chunk)] if chunk else []
                if question and heard and not chunk and judge(_without(heard, question)).kind is not None:
                    break
                if now - begun >= seconds + (0 if now - last >= CALM_S else min(seconds, ANSWER_S)):
                    break
        except OSError:  # who says something and hangs up has said something all the same
            if judge(_without(heard, question)).kind is None:
                raise
        return heard, judge(_without(heard, question))

    def _found(self, kind: DecoderKind, guess: Guess, rate: int | None, heard: bytes, how: str) -> Finding:
        ahead = ahead_of(kind, self._pieces)
        words = f"{kind.title}: {how}{guess.words()}{_at(rate)}{beside(ahead)}"
        settings = proposal(kind, self._place.url, rate)
        return Finding(self._place, "found", words, kind.name, rate, guess.others, settings, heard, ahead)

    def _tell(self, text: str) -> None:
        self._told(self._place.url, self._done / (len(self._rates) + len(self._asked)), text)


def _looked(place: Place, seconds: float, told: Told, stopping: threading.Event) -> Finding:
    """What is at a port that nobody is known to use. Raises nothing."""
    told(place.url, 0.0, "opens")
    try:
        try:
            wire = open_wire(place)
        except (OSError, ValueError) as fault:
            return _closed(place, fault)
        with contextlib.closing(wire):
            return _Search(place, wire, seconds, told, stopping).run()
    except OSError as fault:
        return Finding(place, "trouble", _sentence(place, fault))
    except Exception:  # a surprise at one port must not cost what was found at the others
        _log.exception("finding devices: %s failed unexpectedly", place.url)
        return Finding(place, "trouble", "failed unexpectedly; the log has the details")


def _closed(place: Place, fault: OSError | ValueError) -> Finding:
    """Why a port could not be opened."""
    number = _number(fault)
    if number in _HELD or (os.name == "nt" and "PermissionError" in str(fault)):
        return Finding(place, "used", f"used by another program; {_LEAVE}")
    if number in _ABSENT:
        return Finding(place, "absent", "a name without a port behind it")
    return Finding(place, "trouble", _sentence(place, fault))


def _number(fault: BaseException | None) -> int:
    """The system's error number: pyserial keeps it in the error, or in the error behind it."""
    if fault is None:
        return 0
    number = getattr(fault, "errno", None) or next(iter(fault.args), None)
    return number if isinstance(number, int) else _number(fault.__context__)


def _sentence(place: Place, fault: OSError | ValueError) -> str:
    return sentence(Decoder("port", "", "", place.url), fault).removeprefix(f"{place.url}: ")


def _strange(place: Place, how: str, heard: bytes) -> Finding:
    shown = heard[:SHOWN].hex(" ") + (" ..." if len(heard) > SHOWN else "")
    return Finding(place, "unknown", f"{how} bytes that no protocol knows: {shown}", heard=heard)


def _without(heard: bytes, question: bytes) -> bytes:
    """What is neither an echo nor a refusal of what was asked: both may have the form of an answer."""
    return _REFUSAL.sub(b"", heard.replace(question, b"")) if question else heard


def _weight(heard: bytes) -> int:
    """How much a piece tells."""
    return len(heard.strip(_BLANK))


def _nothing(heard: bytes) -> bool:
    """Whether bytes are none at all: to open a port may make one or two zeros or ones on the line."""
    return len(heard) <= _BLIP and not heard.strip(_BLANK)


def _rates(place: Place) -> Sequence[int | None]:
    """The speeds at which a port is listened to; a socket has none."""
    if place.url.startswith("socket:"):
        return (None,)
    kind = hinted(place)
    return tuple(dict.fromkeys((kind.baudrate, *RATES) if kind else RATES))


def _questions(place: Place) -> list[tuple[int | None, str, bytes]]:
    """What a silent port is asked: speed, kind, question. One whose USB number tells the kind is asked as that only."""
    kind = hinted(place)
    number = address(place.url, None)[1] if place.url.startswith("socket:") else None
    asked = [(rate, *one) for rate in _rates(place) for one in questions(rate, number)]
    return [one for one in asked if kind is None or one[1] == kind.name]


def _at(rate: int | None) -> str:
    return "" if rate is None else f" at {rate:,} baud"
