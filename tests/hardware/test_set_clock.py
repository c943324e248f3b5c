"""A clock that is set: whether the box took the time is seen in what it shows, and told in one sentence."""

import contextlib
import threading
from collections.abc import Iterator

import pytest

from hardware.clock_check import ClockCheck
from hardware.emulator.device import Emulators
from hardware.emulator.scenario import Fault, Scenario, from_scenario
from hardware.emulator.schedule import packed
from hardware.link import Link
from hardware.protocols import sportident, ultra_records
from hardware.protocols.sportident import SportIdent, Station
from hardware.protocols.ultra_box import Box as Ultra
from hardware.registry import KINDS, kind
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.setup import Decoder, Duration
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND, wall
from tests.builders import SHANGHAI
from tests.hardware.cables import PATIENCE, Cable, Ear
from tests.hardware.test_dtr import Lender, now

START = 1_772_784_000_000
WRONG = 1 * HOUR + 2 * MINUTE
REFUSED = "D3 did not take the time: still 1:02:00 h ahead; set it at the box, or correct its offset"
TAKEN = "D3 took the time: its clock is right now"


class Told:
    """Waits for a sentence."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self._news = threading.Condition()

    def __call__(self, sentence: str) -> None:
        with self._news:
            self.sentences.append(sentence)
            self._news.notify_all()

    def wait(self, count: int = 1) -> list[str]:
        with self._news:
            assert self._news.wait_for(lambda: len(self.sentences) >= count, PATIENCE), self.sentences
            return list(self.sentences)


@pytest.fixture
def told() -> Told:
    return Told()


def piece(heard: int, *records: Read | Notice, recovered: bool = False) -> Heard:
    return Heard("D3", heard, records, "utc", recovered=recovered)


def clock(stamp: int) -> Notice:
    return Notice("clock", stamp, b"")


@pytest.mark.parametrize(
    ("ahead", "sentence"),
    [
        (0, TAKEN),
        (-SECOND, TAKEN),
        (SECOND, TAKEN),
        (WRONG, REFUSED),
        (2 * SECOND, "D3 did not take the time: still 2.0 s ahead; set it at the box, or correct its offset"),
        (-3 * DAY, "D3 did not take the time: still 3 days behind; set it at the box, or correct its offset"),
        (-START, "D3 did not take the time: still at 1970-01-01 00:00:00; set it at the box, or correct its offset"),
    ],
)
def test_an_answer_tells_whether_the_time_was_taken(ahead: int, sentence: str) -> None:
    assert ClockCheck("D3", START, None).hear(piece(START, clock(START + ahead))) == sentence


def test_a_slow_line_is_no_wrong_clock() -> None:
    """The answer was made somewhere between question and hearing."""
    check = ClockCheck("D3", START, None)
    assert check.hear(piece(START + 5 * SECOND, clock(START + SECOND))) == TAKEN


def test_reads_tell_where_no_answer_comes_the_least_late_the_most() -> None:
    check = ClockCheck("D3", START, None)
    assert check.by_reads() == ""
    assert check.hear(piece(START + 9 * SECOND, Read("1", START, b""))) == ""
    assert check.hear(piece(START + 9 * SECOND, Read("1", START + WRONG, b""), recovered=True)) == ""
    assert check.hear(piece(START + 10 * SECOND, Read("1", START + 10 * SECOND, b""))) == ""
    assert check.by_reads() == TAKEN


def local(at: int) -> Heard:
    return Heard("D3", at, (clock(wall(at, SHANGHAI)),))


def test_a_local_clock_is_compared_where_the_race_is() -> None:
    assert ClockCheck("D3", START, SHANGHAI).hear(local(START)) == TAKEN


def test_every_kind_that_can_be_set_can_be_asked() -> None:
    settable = {name for name, one in KINDS.items() if one.set_clock is not None}
    assert {"ultra", "sportident"} <= settable
    for name in settable:
        assert KINDS[name].ask_clock, name


@pytest.mark.parametrize("name", ["ultra", "sportident"])
def test_an_emulated_box_takes_the_time(name: str, ear: Ear, told: Told) -> None:
    made = packed("D3", [], protocol=name, ahead=8 * HOUR + WRONG)
    with Emulators([made], START) as emulators:
        emulators.play(1)
        link = Link(
            Decoder("D3", "FINISH", name, emulators.ports["D3"]),
            kind(name), ear.heard, ear.state_changed, emulators.clock.now, zone=SHANGHAI,
        )  # fmt: skip
        link.start()
        ear.wait(lambda: link.open)
        assert link.set_clock(told)
        assert link.clock_told == ""
        assert told.wait() == [TAKEN]
        assert link.clock_told == TAKEN
        link.stop()


class Deaf:
    """An Ultra behind a cable that somebody has open: it shows its clock, and takes no other."""

    def __init__(self, cable: Cable, ahead: int, answers: bool = True) -> None:
        self._cable, self._ahead, self._answers = cable, ahead, answers
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        rest = b""
        with contextlib.suppress(OSError, AssertionError):  # the link is stopped, the cable pulled
            while True:
                rest += self._cable.read(100)
                while b"r\n" in rest and self._answers:
                    rest = rest.replace(b"r\n", b"", 1)
                    self._cable.write(ultra_records.encode_clock(wall(now(), SHANGHAI) + self._ahead))


@pytest.fixture
def ultra(cable: Cable, ear: Ear) -> Iterator[Link]:
    link = Link(
        Decoder("D3", "FINISH", "ultra", str(cable.path)),
        kind("ultra"), ear.heard, ear.state_changed, now, zone=SHANGHAI,
    )  # fmt: skip
    yield link
    link.stop()


def test_a_box_that_does_not_take_the_time_is_told(cable: Cable, ear: Ear, ultra: Link, told: Told) -> None:
    ultra.start()
    ear.wait(lambda: ultra.open)
    Deaf(cable, WRONG + 30 * SECOND)
    ultra.set_clock(told)
    assert [said[:37] for said in told.wait()] == [REFUSED[:37]]  # to the minute: it is measured


def test_a_box_that_shows_no_clock_is_judged_by_its_next_read(cable: Cable, ear: Ear, ultra: Link, told: Told) -> None:
    ultra.start()
    ear.wait(lambda: ultra.open)
    Deaf(cable, 0, answers=False)
    ultra.set_clock(told)
    assert told.wait() == ["D3 was given the time and does not show its clock; look at its next read"]
    cable.write(ultra_records.encode(Read("A1", wall(now(), SHANGHAI) + WRONG + 30 * SECOND, b"", 1)))
    assert told.wait(2)[1][:37] == REFUSED[:37]
    cable.write(ultra_records.encode(Read("A1", wall(now(), SHANGHAI), b"", 2)))
    ear.wait(lambda: ultra.reads == 2)
    assert len(told.sentences) == 2


def test_a_connection_that_breaks_meanwhile_is_told(cable: Cable, ear: Ear, ultra: Link, told: Told) -> None:
    ultra.start()
    ear.wait(lambda: ultra.open)
    ultra.set_clock(told)
    cable.pull()
    assert told.wait() == ["D3: the connection broke while its clock was set; set it again"]


def test_a_box_without_its_line_is_told(ear: Ear, told: Told) -> None:
    """A pseudo-terminal has no DTR."""
    with Emulators([packed("D3", [], protocol="raceresult-usb")], START) as emulators:
        emulators.play(1)
        usb = kind("raceresult-usb")
        decoder = Decoder("D3", "FINISH", "raceresult-usb", emulators.ports["D3"])
        link = Link(decoder, usb, ear.heard, ear.state_changed, emulators.clock.now)
        link.start()
        ear.wait(lambda: any(isinstance(one, Notice) and one.kind == "clock" for one in ear.records))
        assert link.set_clock(told)
        (sentence,) = told.wait()
        link.stop()
    assert sentence.startswith("D3 did not take the time: ")
    assert sentence.endswith(" has no line DTR; connect the box by its own USB cable")


@pytest.fixture
def lender() -> Iterator[Lender]:
    lender = Lender(ahead=WRONG)
    yield lender
    lender.close()


def shown(port: str, ear: Ear) -> Link:
    """A link to a USB Timing Box at that port, which has shown its clock."""
    decoder = Decoder("D3", "FINISH", "raceresult-usb", port)
    link = Link(decoder, kind("raceresult-usb"), ear.heard, ear.state_changed, now)
    link.start()
    ear.wait(lambda: any(isinstance(one, Notice) and one.kind == "clock" for one in ear.records))
    return link


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_box_that_learns_by_dtr_shows_that_it_did(lender: Lender, ear: Ear, told: Told) -> None:
    link = shown(lender.port.url, ear)
    assert link.set_clock(told)
    assert told.wait() == [TAKEN]
    link.stop()


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_box_that_is_silent_is_told_and_set_when_it_answers(lender: Lender, ear: Ear, told: Told) -> None:
    link = shown(lender.port.url, ear)
    lender.silent.set()
    assert link.set_clock(told)
    assert told.wait() == ["D3 is silent; its clock is set as soon as it answers"]
    assert link.clock_taken is None
    lender.silent.clear()
    assert told.wait(2)[1:] == [TAKEN]
    assert link.clock_taken is True
    link.stop()


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_box_that_falls_silent_at_the_edge_has_its_line_and_may_be_late(lender: Lender, ear: Ear, told: Told) -> None:
    link = shown(lender.port.url, ear)
    lender.hangs_at = b"EPOCHREFSET"
    assert link.set_clock(told)
    said = told.wait(2)[1]
    assert said == "D3 was silent while its clock was set, and may take it late and wrong; set it again"
    assert link.clock_taken is None
    lender.silent.clear()
    link.stop()


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_an_emulated_box_on_a_lent_port_takes_the_time_by_dtr(ear: Ear, told: Told) -> None:
    made = packed("D3", [], protocol="raceresult-usb", ahead=WRONG)
    with Emulators([made], now(), {"D3": "lend://127.0.0.1:0"}) as emulators:
        emulators.play(1)
        link = shown(emulators.ports["D3"], ear)
        assert link.set_clock(told)
        assert told.wait() == [TAKEN]
        link.stop()


SCENARIO = Scenario(seed=5, duration=Duration(4_000), rate=10.0, faults=(Fault("unset", at=Duration(4_000)),))


@pytest.mark.parametrize("name", ["ultra", "sportident"])
def test_what_an_emulated_box_reads_after_it_was_set_has_the_time_that_was_set(name: str, ear: Ear, told: Told) -> None:
    """Its clock was never set; what it read before stays as it is."""
    made = from_scenario(SCENARIO, kind(name), "D3")
    with Emulators([made], int(made.due[0])) as emulators:
        link = Link(
            Decoder("D3", "FINISH", name, emulators.ports["D3"]),
            kind(name), ear.heard, ear.state_changed, emulators.clock.now, zone=SHANGHAI,
        )  # fmt: skip
        link.start()
        ear.wait(lambda: link.open)
        emulators.play(0.5)
        link.set_clock(told)
        told.wait()
        ear.wait(lambda: link.reads >= made.total)
        link.stop()
    stamps = [one.stamp for one in ear.records if isinstance(one, Read)]
    right = [stamp for stamp in stamps if abs(stamp - 8 * HOUR - int(made.due[0])) < MINUTE]
    assert told.sentences == [TAKEN]
    assert 0 < len(right) < len(stamps)
    assert right == stamps[-len(right) :]


def test_an_ultra_that_reads_does_not_take_the_time() -> None:
    box = Ultra()
    told = wall(START, SHANGHAI)
    assert box.hear(b"t 08:00:00 06-03-2026\n", told) == ultra_records.encode_clock(told)
    assert box.hear(b"S\nt 08:00:00 06-03-2026\nR\nr\n", told) == 2 * b"08:00:00 06-03-2026\n"


def test_a_station_that_was_set_stamps_by_it_and_leaves_noise() -> None:
    station, punch = Station(), sportident.encode(Read("8000001", START, b""))
    assert station.stamped(punch) == punch
    station.hear(sportident.set_clock(START + WRONG), START)
    assert station.hear(sportident.ASK_CLOCK, START) == sportident.encode_clock(START + WRONG)
    data = station.stamped(b"noise" + punch + punch[:7] + punch)
    heard = SportIdent(today=lambda: START).feed(data)
    assert len(data) == len(b"noise" + punch + punch[:7] + punch)
    assert [one.stamp for one in heard if isinstance(one, Read)] == [START + WRONG] * 2
