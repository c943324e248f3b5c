"""The command that serves the pages of the local network without a window, also beside one."""

import argparse
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from ipaddress import ip_address
from queue import Empty, SimpleQueue

from racecontrol.announcing.announce import announce
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import HOUR
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from ui.commands.arrivals import judged_at
from ui.network import memory
from ui.network.addresses import ALONE, EVERYWHERE, names, url
from ui.network.making import Making
from ui.network.memory import Memory
from ui.network.orders import FEED, Place, State, Time
from ui.network.pairing import Pairing, code_of, cookie_key, key_of, known, new_pairing, spaced
from ui.network.serving import Serving

EVERY_S = 0.25
"""Between two looks into the race file."""

ANYWAY_S = 5.0
"""The clock moves who is coming: after so long the pages are made anew without anything new."""

NIGHT_MS = 12 * HOUR
"""A race that goes on into the next day has a read now and then."""

ALL = "all"
"""Withdraw the pairings of all roles."""

ENOUGH = signal.SIGINT, signal.SIGTERM


def serve(args: argparse.Namespace) -> int:
    """The race file is only read, so that a window may have it open. Ends with Ctrl+C."""
    from ui.desktop.addresses import first_address

    if args.withdraw is not None:
        return _withdraw(args)
    with _until_enough() as stopping, Session.open(args.file) as session:
        session.looks_only = "serving only reads the race"
        language = args.language or session.setup.event.languages[0]
        before = memory.load(args.file)
        kept = _with_pairing(args, before)
        address = args.address or kept.address or first_address()
        _check_address(address)
        place = Place(address, kept.port if args.port is None else args.port, names())
        states = SimpleQueue[State]()
        serving = Serving(states.put)
        try:
            serving.open(place, known(kept.secret, kept.pairings), cookie_key(kept.secret))
            if not _listens(states, stopping):
                return 0
            if kept != before:
                memory.keep(args.file, kept)
            threading.Thread(target=_tell, args=(states,), name="tell", daemon=True).start()
            mine = [one for one in kept.pairings if one.role == args.role]
            _say_pairings(kept, mine, replace(place, address=first_address()) if address == EVERYWHERE else place)
            making = Making(lambda: session.setup, _words(language), lambda: language)
            making.feed = any(one.role == "feed" for one in kept.pairings)
            _feed(session, serving, making, stopping)
        finally:
            serving.close()
    return 0


@contextmanager
def _until_enough() -> Iterator[threading.Event]:
    """Set by Ctrl-C, and by the system that ends it."""
    stopping = threading.Event()
    before = {number: signal.signal(number, lambda *_: stopping.set()) for number in ENOUGH}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _with_pairing(args: argparse.Namespace, kept: Memory) -> Memory:
    """With one of the role that is wanted, made where there is none; remembered as soon as it listens."""
    if args.port is not None and not 0 < args.port < 65536:
        raise Refused(f"--port {args.port}: write a number from 1 to 65535")
    if not args.new and any(one.role == args.role for one in kept.pairings):
        return kept
    others = [one for one in kept.pairings if one.role != args.role]
    one = new_pairing(f"{args.role}, racecontrol serve", args.role, round(time.time() * 1000))
    return replace(kept, pairings=(*others, one) if args.new else (*kept.pairings, one))


def _withdraw(args: argparse.Namespace) -> int:
    """The pairings of a role, or all: their codes open nothing any more, here and where this command serves."""
    kept = memory.load(args.file)
    gone = [one for one in kept.pairings if args.withdraw in (ALL, one.role)]
    if not gone:
        raise Refused(f"--withdraw {args.withdraw}: there is no such pairing")
    memory.keep(args.file, replace(kept, pairings=tuple(one for one in kept.pairings if one not in gone)))
    for one in gone:
        print(f"withdrawn: {one.name} ({one.role})")
    return 0


def _listens(states: "SimpleQueue[State]", stopping: threading.Event) -> bool:
    """As soon as it does; False: it is not wanted any more. Raises Refused where it may not."""
    while not stopping.is_set():
        with suppress(Empty):
            state = states.get(timeout=EVERY_S)
            if state.kind == "on":
                return True
            if state.kind == "refused" and state.place is not None:
                raise Refused(_advice(state, state.place))
    return False


def _check_address(address: str) -> None:
    """A name would have to be asked for, in a network that may not answer."""
    try:
        ip_address(address)
    except ValueError:
        raise Refused(_other_address(address)) from None


def _other_address(address: str) -> str:
    from ui.desktop.addresses import own_addresses

    own = ", ".join([*(one.address for one in own_addresses()), ALONE])
    return f"--address {address}: this computer does not have it; choose one of {own}"


def _advice(state: State, place: Place) -> str:
    """Why it may not listen there, and what to write instead."""
    told: dict[str, str] = {
        "taken": f"--port {place.port}: another program listens there; choose another port, --port {place.port + 1}",
        "no address": _other_address(place.address),
        "forbidden": f"--port {place.port}: the system keeps this port for itself; choose one from 1024 on",
    }
    where = url(place.address, place.port)
    return told.get(state.reason, f"{where}: this computer does not let it listen there ({state.text})")


def _say_pairings(kept: Memory, mine: Sequence[Pairing], place: Place) -> None:
    print(f"pages: {url(place.address, place.port)}")
    for one in mine:
        print(f"{one.name} ({one.role}): code {spaced(code_of(kept.secret, one.id))}, {_way(kept, one, place)}")
    sys.stdout.flush()


def _way(kept: Memory, one: Pairing, place: Place) -> str:
    return url(place.address, place.port, f"/{FEED}" if one.role == "feed" else "/", key_of(kept.secret, one.id))


def _tell(states: "SimpleQueue[State]") -> None:
    """What a person at the terminal has to know after it has listened once."""
    while True:
        state = states.get()
        if state.kind == "refused" and state.place is not None:
            print(f"{_advice(state, state.place)}; until then it is tried again", file=sys.stderr)
        elif state.kind == "broken":
            print("the process that serves is gone; it is started anew", file=sys.stderr)


def _feed(session: Session, serving: Serving, making: Making, stopping: threading.Event) -> None:
    made, first = -ANYWAY_S, len(session.standings().reads)
    while not stopping.is_set():
        if session.refresh() or time.monotonic() - made >= ANYWAY_S:
            made = time.monotonic()
            standings = session.standings()
            now, pace = _clock(standings, session.clock(), len(standings.reads) > first)
            serving.publish(making.documents(announce(standings, now)), Time(now, time.time(), pace))
            _admit(session, serving, making)
        stopping.wait(EVERY_S)


def _clock(standings: Standings, clock: int, goes_on: bool) -> tuple[int, float]:
    """By which instant the pages are made, and how fast it goes on. Long after the last read the race is over and its
    clock stands, unless it is another day's race that is rehearsed."""
    now, source = judged_at(standings, None, clock)
    if source == "now" or not now or 0 <= clock - now < NIGHT_MS:
        return clock, 1.0
    return now, float(goes_on)


def _admit(session: Session, serving: Serving, making: Making) -> None:
    """Pairings that were made or withdrawn beside it count here, too."""
    kept = memory.load(session.path)
    making.feed = any(one.role == "feed" for one in kept.pairings)
    serving.admit(known(kept.secret, kept.pairings), cookie_key(kept.secret))


def _words(language: str) -> Callable[[str], str]:
    """What is said, in that language."""
    if language == "en":
        return str
    from ui.desktop.i18n import FOLDER, catalogue

    path = FOLDER / f"{language}.ts"
    words = catalogue(path) if path.is_file() else {}
    return lambda text: words.get(text, text)
