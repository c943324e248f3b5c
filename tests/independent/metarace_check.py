"""Drivers that others wrote against our emulated decoders: `make metarace`.

metarace 2.1 (MIT, github.com/ndf-zz/metarace) reads RACE RESULT decoders, USB Timing Boxes and the ALGE Timy at cycle
races. Here it hears `racecontrol emulate`: every passing has to arrive, once, with its chip and its time, and what it
asks has to be answered so that it understands. It is fetched into a folder of its own, which is no part of .venv.
"""

import logging
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import serial
from serial import rfc2217

from hardware.emulator import scenario
from hardware.port import address
from hardware.registry import kind
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import DAY, SECOND

FOLDER = Path(".metarace")
WANTED = ("metarace==2.1.0", "python-dateutil==2.9.0.post0", "six==1.17.0", "importlib-resources==6.5.2")
"""What its drivers import besides pyserial; its reports would want cairo and GTK."""

PATIENCE = 60  # seconds for anything to come
POLLED = 3  # seconds after which the driver has a passing at the latest
TICK = SECOND / 256
"""ms: what a USB Timing Box can tell apart."""


class Passing(NamedTuple):
    """`who`: the chip, or channel and number of an impulse; `at`: ms since midnight."""

    who: str
    at: float


class Ear(logging.Handler):
    """What a driver passes on, and what it writes into its log."""

    def __init__(self) -> None:
        super().__init__()
        self.news = threading.Condition()
        self.passings: list[Passing] = []
        self.said: list[str] = []
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        with self.news:
            self.said.append(record.getMessage())
            if record.levelno >= logging.WARNING:
                self.complaints.append(record.getMessage())
            self.news.notify_all()

    def passed(self, tod: Any) -> None:
        """What a driver calls for each passing."""
        with self.news:
            self.passings.append(Passing(tod.refid or f"{tod.chan} {tod.index}", float(tod.timeval * SECOND)))
            self.news.notify_all()

    def wait(self, what: str, come: Callable[[], bool], again: Callable[[], None] = lambda: None) -> None:
        """Until it has come; twice a second something is done. Raises TimeoutError."""
        with self.news:
            for _ in range(PATIENCE * 2):
                if self.news.wait_for(come, 0.5):
                    return
                again()
        raise TimeoutError(f"{what} did not come, {len(self.passings)} passings did; last said: {self.said[-10:]}")

    def hear(self, text: str, times: int = 1) -> None:
        """Until the driver has said that so many times."""
        self.wait(repr(text), lambda: sum(text in one for one in self.said) >= times)

    def all(self, total: int, again: Callable[[], None] = lambda: None) -> None:
        """Until there are so many passings."""
        self.wait(f"passing {total}", lambda: len(self.passings) >= total, again)


@dataclass(frozen=True, slots=True)
class Case:
    """`drive` has a driver open what the emulator announced, and returns it when it has as many passings as it should.
    `within`: ms that a time may be off. `set_here`: the driver sets the clock, so that only the differences are known.
    `understood`: what its log must hold; `complaint`: a regular expression of the warnings that belong to the case."""

    title: str
    protocol: str
    port: str
    speed: int
    scenario: str
    drive: Callable[[Ear, str, int], Any]
    understood: Sequence[str]
    within: float = 0.0
    set_here: bool = False
    complaint: str = "never"


def decoder(ear: Ear, url: str, total: int) -> Any:
    """RACE RESULT over TCP. A file begins with STARTOPERATION; a connection that broke off is made again.

    It takes no notice of our answers to GETCONFIG of loop id and power: it wants a field more than is documented.
    """
    from metarace.decoder import rrs

    host, rrs._RRS_TCP_PORT = address(url, None)
    driver = started(rrs.rrs(), ear, host)
    ear.hear("Started, charge:1")
    driver.sync()  # STOPOPERATION, SETTIME, STARTOPERATION, PASSINGS
    ear.all(total, lambda: None if driver.connected() else driver.setport(host))
    return driver


def usb_box(ear: Ear, url: str, total: int) -> Any:
    """USB Timing Box on a pseudo-terminal, which carries no DTR: it has a time reference already. The port goes away
    and comes back."""
    from metarace.decoder import rru

    driver = started(rru.rru(), ear, url)
    ear.hear("Info No Passings")
    ear.all(total, lambda: None if driver._io else driver.setport(url))
    driver.status()
    ear.hear(f"Info {total} Passings")
    return driver


def lent_usb_box(ear: Ear, url: str, total: int) -> Any:
    """USB Timing Box on a lent port: it is reset, and its clock set with a rising edge of DTR on the full second."""
    from metarace.decoder import rru

    rru.serial = SimpleNamespace(Serial=rfc2217.Serial, SerialException=serial.SerialException)  # it takes no URLs
    driver = started(rru.rru(), ear, url)
    ear.hear("Info No Passings")
    driver.start_session()  # RESET, set-up, EPOCHREFSET and DTR
    ear.hear("Clear DTR")
    ear.all(total)
    now = datetime.now()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if (now - midnight).total_seconds() - ear.passings[-1].at / SECOND > POLLED:
        raise ValueError("the clock of the box is not that of this computer")
    return driver


def timer(ear: Ear, url: str, total: int) -> Any:
    """ALGE Timy with checksums. Before the last impulse its memory is asked for, then cleared and asked for again."""
    from metarace import timy

    driver = timy.timy()
    driver.arm("C0")
    driver.armlock()
    started(driver, ear, url)
    driver.sane()
    ear.all(total - 1)
    driver.dumpall()
    ear.all(2 * (total - 1))
    live, again = ear.passings[: total - 1], ear.passings[total - 1 :]
    if live != again:
        raise ValueError("the memory is not what was sent")
    ear.passings[:] = live
    driver.clrmem()
    driver.dumpall()
    driver.status()
    ear.hear("Program: 'emulated'", 2)  # so a memory that was not cleared would have come
    ear.all(total)
    return driver


def started(driver: Any, ear: Ear, place: str) -> Any:
    driver.setcb(ear.passed)
    driver.setport(place)
    driver.start()
    return driver


CASES = (
    Case(
        "RACE RESULT, TCP",
        "raceresult",
        "listen://127.0.0.1:0",
        1,
        """
        duration = "00:00:25"
        rate = 20.0
        faults = [
            { kind = "silence", at = "00:00:00", span = "00:00:12" },
            { kind = "disconnect", at = "00:00:16", span = "00:00:02" },
            { kind = "lost", chance = 0.1 },
        ]""",
        decoder,
        (
            "'5001' connected",
            "Started, charge:1, uhf:1, batt:90%",
            "Stop session",
            "Time set to",
            "Start session",
            "New passing file 2",
            "Missed",
            "End of requested passings",
        ),
        complaint=r"Protocol '3.2' unsupported|ConnectionRefusedError|ConnectionResetError",  # ours is a box of 2.0
    ),
    Case(
        "USB Timing Box, pty",
        "raceresult-usb",
        "pty",
        5,
        """
        timezone = "Asia/Shanghai"
        duration = "00:01:30"
        rate = 6.0
        faults = [
            { kind = "silence", at = "00:00:00", span = "00:00:20" },
            { kind = "disconnect", at = "00:00:50", span = "00:00:10" },
        ]""",
        usb_box,
        (
            "Info Decoder ID: A-1000",
            "Info Firmware Major Version: v2.4",
            "Info Box Type: usb-timing-box",
            "Info Battery State: Discharging",
            "Config Operation Mode: usb-timing",
            "Config Use DTR: enabled",
            "Config Loop Power: 30%",
            "Reference ticks",
            "Box tick count",
            "Receiving 0 beacons",
        ),
        within=0.5,  # our stamps are whole milliseconds
        complaint="SerialException",
    ),
    Case(
        "USB Timing Box, DTR",
        "raceresult-usb",
        "lend://127.0.0.1:0",
        1,
        """
        duration = "00:00:20"
        rate = 15.0
        faults = [{ kind = "silence", at = "00:00:00", span = "00:00:12" }]""",
        lent_usb_box,
        ("Performing box reset", "Set DTR", "Reference ticks"),
        within=TICK / 2 + 0.5,
        set_here=True,
    ),
    Case(
        "ALGE Timy, pty",
        "alge",
        "pty",
        1,
        """
        duration = "00:00:10"
        rate = 25.0
        guns = ["00:00:20"]""",
        timer,
        ("Version: ' emulated'", "Program: 'emulated'"),
    ),
)


def sent(case: Case, file: Path) -> list[Passing]:
    """What the emulator is going to send, in this order; times on the clock of the box."""
    of = kind(case.protocol)
    data = scenario.from_scenario(scenario.load(file), of, file.stem).data
    found: list[Passing] = []
    for record in of.parser(0).feed(data):
        if isinstance(record, Read):
            found.append(Passing(record.chip, record.stamp % DAY))
        elif isinstance(record, Notice) and record.kind == "gun" and record.stamp is not None:
            line = record.raw.decode()
            found.append(Passing(f"{line[6:8]} {line[1:5]}", record.stamp % DAY))
    return found


def run(case: Case, folder: Path) -> bool:
    """Prints a line; whether everything came as it should."""
    file = folder / f"{case.protocol}.toml"
    file.write_text(case.scenario, encoding="utf-8")
    wanted, ear = sent(case, file), Ear()
    log = logging.getLogger("metarace")
    log.addHandler(ear)
    command = [str(Path(sys.executable).with_name("racecontrol")), "emulate", case.protocol, "--port", case.port]
    command += ["--scenario", str(file), "--speed", str(case.speed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as emulator:
        assert emulator.stdout is not None
        try:
            driver = case.drive(ear, emulator.stdout.readline().strip(), len(wanted))
            log.removeHandler(ear)
            emulator.wait(PATIENCE)  # which goes when the driver has everything
            driver.exit()
            driver.join(PATIENCE)
            faults = list(differences(case, wanted, ear))
        except (TimeoutError, ValueError, subprocess.TimeoutExpired) as fault:
            faults = [str(fault)]
        finally:
            emulator.terminate()
            log.removeHandler(ear)
    off = max(errors(case, wanted, ear), default=0.0)
    print(f"{case.title:20} sent {len(wanted)}, received {len(ear.passings)}, at most {off:.2f} ms off; ", end="")
    print("; ".join(faults) or f"understood {len(case.understood)} of {len(case.understood)} answers")
    return not faults


def differences(case: Case, wanted: list[Passing], ear: Ear) -> Sequence[str]:
    """What is not as it should be, in words."""
    faults: list[str] = []
    if [one.who for one in wanted] != [one.who for one in ear.passings]:
        faults.append("other chips, or in another order")
    if any(off > case.within for off in errors(case, wanted, ear)):
        faults.append(f"times more than {case.within:.2f} ms off")
    faults += [f"not understood: {text}" for text in case.understood if not any(text in one for one in ear.said)]
    return faults + sorted({text for text in ear.complaints if not re.match(case.complaint, text)})


def errors(case: Case, wanted: list[Passing], ear: Ear) -> list[float]:
    """How far each time is off, ms."""
    off = [here.at - there.at for here, there in zip(ear.passings, wanted, strict=False)]
    middle = (min(off) + max(off)) / 2 if off and case.set_here else 0.0
    return [abs(one - middle) for one in off]


def main() -> int:
    if not FOLDER.exists():
        pip = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-deps"]
        if subprocess.run([*pip, "--target", str(FOLDER), *WANTED], check=False).returncode:
            sys.exit("metarace could not be fetched; look at the network, then say `make metarace` again")
    sys.path.append(str(FOLDER))
    logging.getLogger("metarace").addHandler(logging.NullHandler())  # it mourns for the emulator that has gone
    with tempfile.TemporaryDirectory() as folder:
        wanted = [case for case in CASES if case.title.startswith(tuple(sys.argv[1:]) or "")]
        well = [run(case, Path(folder)) for case in wanted]
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())
