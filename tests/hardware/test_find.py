"""Finding devices: on real pseudo-terminals and sockets, with emulated boxes that must not be disturbed."""

import os
import random
import select
import socket
import threading
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
import serial

from hardware.clock_ahead import ahead_of
from hardware.clock_words import apart_text, offset_text
from hardware.decoder_kind import DecoderKind
from hardware.emulator.clock import SimClock
from hardware.emulator.emulation import Emulation
from hardware.emulator.schedule import Piece, Schedule, packed
from hardware.evidence import ASKING, RATES, SPEAKERS, Guess, judge, proposal, questions
from hardware.find import Finding, find
from hardware.holders import holders, opened
from hardware.link import Link
from hardware.places import HINTS, Place, places
from hardware.protocols import ipico_frames, nmea, r2000, ultra_records
from hardware.registry import KINDS, kind
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import HOUR
from racecontrol.exchange import event_toml
from tests.hardware.cables import PATIENCE, Cable, Ear

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only")

START = 1_772_784_000_000
QUICK = 0.1  # seconds that are listened
HEARD = 0.8  # the same, where an emulated box begins half a second after it is opened
CHIPS = {"alge": "", "tagheuer": "", "microgate": "", "gps": "", "sportident": "7123", "raceresult": "6692-34"}
ORDERS = [r2000.ONE_ROUND, b"700\n", b"ASCII\n", b"\x02\xf0"]
"""What starts an inventory or a sending, or changes a mode."""


def sayings(name: str, count: int = 5) -> list[bytes]:
    """What a box of that kind says by itself: reads, impulses or its clock."""
    of, stamps = kind(name), [START + 1000 * n for n in range(count)]
    if name == "gps":
        return [nmea.encode_clock(stamp) for stamp in stamps]
    chip = CHIPS.get(name, "058000000001")
    if not chip and of.encode_gun is not None:
        return [of.encode_gun(stamp, 7) for stamp in stamps]
    return [of.encode(Read(chip, stamp, b"", n + 1)) for n, stamp in enumerate(stamps)]


class Line:
    """A pseudo-terminal with a box at its far end, which answers what it hears; `said`: what it was told. `noise` is
    on the line all the time."""

    def __init__(self, answer: Callable[[bytes], bytes], noise: bytes = b"") -> None:
        self.said = b""
        self._answer = answer
        self._noise = noise
        self._far, self._near = os.openpty()
        tty.setraw(self._near)
        os.set_blocking(self._far, False)
        self.url = os.ttyname(self._near)
        self._wake, self._end = os.pipe()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        os.close(self._end)
        self._thread.join(PATIENCE)
        for end in (self._far, self._near, self._wake):
            os.close(end)

    def _serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._far, self._wake], [], [], 0.02 if self._noise else None)
            if self._wake in ready:
                return
            chunk = os.read(self._far, 4096) if ready else b""
            self.said += chunk
            with suppress(BlockingIOError):  # nobody listens
                os.write(self._far, self._answer(chunk) if chunk else self._noise)


@pytest.fixture
def line() -> Iterator[Callable[[Callable[[bytes], bytes]], Line]]:
    lines: list[Line] = []

    def make(answer: Callable[[bytes], bytes]) -> Line:
        lines.append(Line(answer))
        return lines[-1]

    yield make
    for one in lines:
        one.close()


Make = Callable[[Callable[[bytes], bytes]], Line]


def boxed(name: str) -> Callable[[bytes], bytes]:
    """An emulated box that says nothing until it is asked."""
    box = kind(name).emulated()
    return lambda chunk: box.hear(chunk, START)


@contextmanager
def playing(schedule: Schedule, place: str = "pty") -> Iterator[str]:
    """The URL of an emulated box that sends by itself, as fast as a real one."""
    stopping = threading.Event()
    with Emulation([schedule], SimClock(int(schedule.due[0]), 1.0), {schedule.name: place}) as emulation:

        def play() -> None:
            while not stopping.is_set():
                emulation.step()
                emulation.wait()

        thread = threading.Thread(target=play)
        thread.start()
        try:
            yield emulation.ports[schedule.name]
        finally:
            stopping.set()
            thread.join(PATIENCE)


def talking(name: str, pieces: list[bytes]) -> Schedule:
    return packed("D", [Piece(START + 20 * n, data) for n, data in enumerate(pieces)], protocol=name)


def one(url: str, seconds: float = QUICK) -> Finding:
    (finding,) = find([url], seconds)
    return finding


def rest(said: bytes) -> bytes:
    """What a box was told besides questions that change nothing."""
    for question in sorted((asking.question for asking in ASKING.values()), key=len, reverse=True):
        said = said.replace(question, b"") if question else said
    return said


def test_every_kind_says_whether_it_may_be_asked() -> None:
    assert set(ASKING) == set(KINDS)
    for name, asking in ASKING.items():
        assert asking.why
        assert set(asking.rates) <= set(RATES)
        assert bool(asking.question) == bool(asking.rates or asking.sockets), name
        assert not any(order in asking.question for order in ORDERS), name


@pytest.mark.parametrize("of", SPEAKERS, ids=lambda of: of.name)
def test_what_a_box_says_is_judged_to_be_of_its_kind(of: DecoderKind) -> None:
    heard = b"".join(sayings(of.name))
    guess = judge(heard)
    assert guess.kind is of
    assert guess.reads + guess.messages >= 5
    assert (guess.strange, guess.others) == (0, ())
    assert judge(heard[3:-3]).kind is of


def test_noise_is_judged_to_be_nothing() -> None:
    dice = random.Random(3)
    for size in (1, 40, 400, 4000):
        for _ in range(5):
            assert judge(dice.randbytes(size)) == Guess()
    assert judge(b"") == Guess()


def test_more_noise_than_records_is_judged_to_be_nothing() -> None:
    read = sayings("ipico", 1)[0]
    assert judge(b"#noise\r\n" + read).words() == "1 read, 6 bytes that belong to no record"
    assert judge(b"#noise, and more noise than there are records\r\n" + read) == Guess()


def test_bytes_that_fit_two_kinds_say_so() -> None:
    guess = judge(b"CLR\rCLR\r")
    assert {guess.kind and guess.kind.name, *guess.others} == {"alge", "tagheuer"}
    assert "would understand the same" in guess.words()


def test_a_proposed_decoder_is_taken_by_the_set_up(tmp_path: Path) -> None:
    block = proposal(kind("ipico"), "/dev/ttyUSB9", 115200)
    assert block.splitlines()[3:] == ['protocol = "ipico"', 'port = "/dev/ttyUSB9"', "baudrate = 115200"]
    assert "baudrate" not in proposal(kind("ipico"), "/dev/ttyUSB0", 9600)
    example = Path(__file__).parents[2] / "docs/example/event.toml"
    event = tmp_path / "event.toml"
    event.write_text(example.read_text("utf-8") + "\n" + block.replace("POINT", "FINISH"), "utf-8")
    assert event_toml.load(event).decoders[-1] == Decoder("CODE", "FINISH", "ipico", "/dev/ttyUSB9", baudrate=115200)


@pytest.mark.parametrize("name", ["ipico", "alge"])
def test_a_box_that_talks_is_heard_and_asked_nothing(name: str) -> None:
    with playing(talking(name, sayings(name, 100))) as url:
        finding = one(url, HEARD)
    assert (finding.state, finding.kind, finding.baudrate, finding.others) == ("found", name, 9600, ())
    assert "answers" not in finding.words
    assert " at 9,600 baud; its clock is " in finding.words
    assert judge(finding.heard).kind is kind(name)


ASKED = [(name, rate) for name, asking in ASKING.items() for rate in asking.rates[:1]]


@pytest.mark.parametrize(("name", "rate"), ASKED)
def test_a_silent_box_is_found_by_a_question_that_changes_nothing(name: str, rate: int, line: Make) -> None:
    box = line(boxed(name))
    finding = one(box.url)
    assert (finding.state, finding.kind, finding.baudrate) == ("found", name, rate)
    assert ": answers, 1 message (" in finding.words
    assert rest(box.said) == b""
    assert f'protocol = "{name}"' in finding.settings


def test_a_module_is_not_made_to_read(line: Make) -> None:
    box = line(boxed("r2000"))
    finding = one(box.url)
    assert finding.kind == "r2000"
    assert box.said.count(r2000.ASK_FIRMWARE) == 1
    assert bytes((r2000.REAL_TIME,)) not in box.said.replace(r2000.ASK_FIRMWARE, b"")
    assert finding.heard == r2000.encode_frame(r2000.FIRMWARE, b"\x01\x00", r2000.ADDRESS)


def test_a_decoder_over_tcp_is_asked_for_its_status() -> None:
    with playing(talking("raceresult", sayings("raceresult")), "listen://127.0.0.1:0") as url:
        finding = one(url)
    assert (finding.state, finding.kind, finding.baudrate) == ("found", "raceresult", None)
    assert "at" not in finding.words.split("(")[0]
    assert f'port = "{url}"' in finding.settings


def test_an_ultra_is_known_by_its_greeting_and_hears_no_letters() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        greeted: list[bytes] = []

        def greet() -> None:
            client, _ = server.accept()
            with client:
                client.sendall(b"Connected,0\n" + ultra_records.encode(Read("413A95", START, b"", 1)))
                client.settimeout(PATIENCE)
                greeted.append(client.recv(100))

        thread = threading.Thread(target=greet)
        thread.start()
        finding = one(f"socket://127.0.0.1:{server.getsockname()[1]}")
        thread.join(PATIENCE)
    assert (finding.kind, greeted) == ("ultra", [b""])
    assert questions(None, 23) == [("ultra", b"?\n")]
    assert "ultra" not in dict(questions(None, 4001))
    assert "ultra" not in [name for rate in RATES for name, _ in questions(rate)]


def test_a_port_in_use_is_said_and_left_alone(cable: Cable, ear: Ear, running: Callable[[Link], Link]) -> None:
    decoder = Decoder("FIN-A", "FINISH", "ipico", str(cable.path))
    fin = running(Link(decoder, kind("ipico"), ear.heard, ear.state_changed, lambda: START))
    ear.wait(lambda: fin.open)
    assert cable.read(100) == kind("ipico").parser(0).hello()
    finding = one(str(cable.path))
    assert (finding.state, finding.words) == ("used", "used by another program; it was left alone")
    cable.write(b"".join(sayings("ipico", 3)))
    ear.wait(lambda: fin.reads == 3)
    assert fin.open
    assert len(ear.states) == 2


def test_a_port_that_the_caller_uses_is_not_opened() -> None:
    (finding,) = find(["/dev/nowhere"], QUICK, used={"/dev/nowhere": "decoder FIN-A"})
    assert (finding.state, finding.words) == ("used", "used by decoder FIN-A; it was left alone")


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="told by Linux only")
def test_an_open_connection_is_not_doubled() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1]
        url = f"socket://localhost:{number}"
        assert holders([url]) == {}
        with socket.create_connection(("127.0.0.1", number)):
            finding = one(url)
            client, _ = server.accept()
            client.close()
            server.setblocking(False)
            with pytest.raises(BlockingIOError):
                server.accept()
    assert (finding.state, finding.words) == ("used", "used by a program on this computer; it was left alone")


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="told by Linux only")
def test_who_has_a_file_open_is_known(tmp_path: Path) -> None:
    path = tmp_path / "line"
    with path.open("w"):
        assert opened({str(path)}) == {str(path): "this program"}
    assert opened({str(path)}) == {}


def test_noise_is_told_in_hexadecimal() -> None:
    line = Line(lambda chunk: b"", noise=bytes(range(200, 240)))
    finding = one(line.url, QUICK / 2)
    line.close()
    assert (finding.state, finding.kind, finding.settings) == ("unknown", "", "")
    assert finding.words.startswith("heard bytes that no protocol knows: ")
    assert finding.words.endswith(" ...")
    assert "d8 d9 da" in finding.words
    assert rest(line.said) == b""


def test_a_box_on_a_noisy_line_is_found_by_its_answer() -> None:
    box = Line(boxed("ipico"), noise=b"\xff\x00\xff")
    finding = one(box.url)
    box.close()
    assert (finding.state, finding.kind) == ("found", "ipico")


def test_a_server_that_speaks_in_other_words_is_asked_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        heard: list[bytes] = []

        def speak() -> None:
            client, _ = server.accept()
            with client:
                client.sendall(b"220 mail.example ESMTP\r\n")
                client.settimeout(PATIENCE)
                heard.append(client.recv(100))

        thread = threading.Thread(target=speak)
        thread.start()
        finding = one(f"socket://127.0.0.1:{server.getsockname()[1]}")
        thread.join(PATIENCE)
    assert (finding.state, heard) == ("unknown", [b""])


def test_an_answer_that_no_protocol_knows_is_told(line: Make) -> None:
    finding = one(line(lambda chunk: b"login: ").url)
    assert (finding.state, finding.words) == (
        "unknown",
        "answers with bytes that no protocol knows: 6c 6f 67 69 6e 3a 20",
    )


def test_a_line_that_says_nothing_and_one_that_says_the_same() -> None:
    mute, mirror = Line(lambda chunk: b""), Line(lambda chunk: chunk)
    told: list[tuple[str, float, str]] = []
    findings = find([mute.url, mirror.url, mute.url], QUICK, lambda *step: told.append(step))
    mute.close()
    mirror.close()
    assert [finding.place.url for finding in findings] == [mute.url, mirror.url]
    assert [finding.state for finding in findings] == ["silent", "silent"]
    assert findings[1].words.startswith("sends back what is sent to it")
    assert rest(mute.said) == b""
    shares = [share for url, share, _ in told if url == mute.url]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert (mute.url, 0.0, "listens at 9,600 baud") in told


def test_it_can_be_stopped(line: Make) -> None:
    stop = threading.Event()

    def told(url: str, share: float, text: str) -> None:
        if text.startswith("asks"):
            stop.set()

    box = line(lambda chunk: b"")
    (finding,) = find([box.url], QUICK, told, stop)
    assert (finding.state, finding.words) == ("stopped", "stopped before it was known")
    assert len(box.said) <= len(ASKING["ipico"].question)


def test_a_usb_number_speaks_for_a_silent_box(line: Make) -> None:
    assert {hint.kind for hint in HINTS} <= set(KINDS)
    box = line(lambda chunk: b"")
    (finding,) = find([Place(box.url, usb="0403:6001", number="RR12")], QUICK)
    assert (finding.state, finding.kind, finding.baudrate) == ("found", "raceresult-usb", 19200)
    assert finding.words == "silent, but its USB number is that of RACE RESULT USB Timing Box"
    assert set(box.said.split(b"\n")) == {b"INFOGET;01", b""}
    (finding,) = find([replace(finding.place, number="A100")], QUICK)
    assert finding.state == "silent"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("/dev/nowhere", "no such port; check the cable and the name"),
        ("nonsense://x", "write a port such as"),
        ("socket://127.0.0.1", "this address has no host or no port number"),
        ("listen://127.0.0.1:3097", "a box that connects to us cannot be looked for"),
    ],
)
def test_a_port_that_cannot_be_opened_says_why(url: str, words: str) -> None:
    finding = one(url)
    assert finding.state == "trouble"
    assert words in finding.words


def test_a_box_that_is_unplugged_meanwhile_is_trouble(cable: Cable) -> None:
    def told(url: str, share: float, text: str) -> None:
        if text.startswith("asks"):
            cable.pull()

    (finding,) = find([str(cable.path)], QUICK, told)
    assert finding.state == "trouble"
    assert "check the cable" in finding.words


def test_no_port_is_no_fault() -> None:
    assert find([], QUICK) == []
    assert [place.url for place in places()] == sorted(place.url for place in places())


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only a POSIX system can be moved")
def test_a_clock_is_compared_with_the_wall_clock_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the record that was the least late; where the clock of the box is UTC, with that."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        eight, ipico = 8 * HOUR, kind("ipico")
        said = [(START + late, ipico_frames.encode_clock(START + eight + 120)) for late in (700, 20, 900)]
        assert ahead_of(ipico, said) == 100
        assert ahead_of(kind("gps"), [(START + 300, nmea.encode_clock(START))]) == -300
        assert ahead_of(ipico, [(START, b"noise")]) is None
        assert ahead_of(kind("contact"), [(START, b"CTS 1 17\r\n")]) is None
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("ahead", "words", "offset"),
    [
        (12, "12 ms ahead", "+12 ms"),
        (-5_250, "5.2 s behind", "-5,250 ms"),
        (3_720_000, "1:02:00 h ahead", "+3,720,000 ms"),
        (-START, "at 1970-01-01 00:00:00", "1970-01-01"),
    ],
)
def test_an_offset_in_words(ahead: int, words: str, offset: str) -> None:
    assert (apart_text(ahead, START), offset_text(ahead, START)) == (words, offset)


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_box_on_a_port_that_another_computer_lends_is_found_beside_the_others(line: Make) -> None:
    box = line(boxed("ipico"))
    with playing(talking("alge", sayings("alge", 100)), "lend://127.0.0.1:0") as url:
        lent, here = find([url, box.url], HEARD)
    assert (lent.state, lent.kind, lent.baudrate) == ("found", "alge", 9600)
    assert f'port = "{url}"' in lent.settings
    assert (here.state, here.kind) == ("found", "ipico")


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_lent_port_that_another_program_has_is_said_to_be_taken() -> None:
    with playing(talking("alge", sayings("alge", 3)), "lend://127.0.0.1:0") as url:
        other = serial.serial_for_url(url)
        finding = one(url)
        other.close()
    assert (finding.state, finding.words) == (
        "trouble",
        "nobody lends a port there now; close the other program that has it, or check the address",
    )
