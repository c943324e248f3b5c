"""The command that serves the pages of the local network without a window, also beside one."""

import argparse
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from racecontrol.announcing.announce import announce
from racecontrol.domain.refusal import Refused
from racecontrol.session import Session
from ui.commands.arrivals import judged_at
from ui.network import memory
from ui.network.addresses import EVERYWHERE, names, url
from ui.network.making import Making
from ui.network.memory import Memory
from ui.network.orders import FEED, Place, State, Time
from ui.network.pairing import Pairing, code_of, cookie_key, key_of, known, new_pairing, spaced
from ui.network.serving import Serving

EVERY_S = 0.25
"""Between two looks into the race file."""

ANYWAY_S = 5.0
"""The clock moves who is coming: after so long the pages are made anew without anything new."""

ENOUGH = signal.SIGINT, signal.SIGTERM


def serve(args: argparse.Namespace) -> int:
    """The race file is only read, so that a window may have it open. Ends with Ctrl+C."""
    from ui.desktop.addresses import first_address

    stopping = threading.Event()
    before = {number: signal.signal(number, lambda *_: stopping.set()) for number in ENOUGH}
    with Session.open(args.file) as session:
        session.looks_only = "serving only reads the race"
        language = args.language or session.setup.event.languages[0]
        kept = _with_pairing(args, memory.load(args.file))
        address = args.address or kept.address or first_address()
        place = Place(address, kept.port if args.port is None else args.port, names())
        serving = Serving(_told)
        serving.open(place, known(kept.secret, kept.pairings), cookie_key(kept.secret))
        _say_pairings(kept, replace(place, address=first_address()) if address == EVERYWHERE else place)
        try:
            making = Making(lambda: session.setup, _words(language), lambda: language)
            making.feed = any(one.role == "feed" for one in kept.pairings)
            _feed(session, serving, making, stopping)
        finally:
            serving.close()
            for number, handler in before.items():
                signal.signal(number, handler)
    return 0


def _with_pairing(args: argparse.Namespace, kept: Memory) -> Memory:
    """With one of the role that is wanted, made and remembered where there is none."""
    if args.port is not None and not 0 < args.port < 65536:
        raise Refused(f"--port {args.port}: write a number from 1 to 65535")
    if any(one.role == args.role for one in kept.pairings):
        return kept
    one = new_pairing(f"{args.role}, racecontrol serve", args.role, round(time.time() * 1000))
    made = replace(kept, pairings=(*kept.pairings, one))
    memory.keep(args.file, made)
    return made


def _say_pairings(kept: Memory, place: Place) -> None:
    print(f"pages: {url(place.address, place.port)}")
    for one in kept.pairings:
        print(f"{one.name} ({one.role}): code {spaced(code_of(kept.secret, one.id))}, {_way(kept, one, place)}")
    sys.stdout.flush()


def _way(kept: Memory, one: Pairing, place: Place) -> str:
    return url(place.address, place.port, f"/{FEED}" if one.role == "feed" else "/", key_of(kept.secret, one.id))


def _told(state: State) -> None:
    """What a person at the terminal has to know."""
    if state.kind == "refused" and state.place is not None:
        where = url(state.place.address, state.place.port)
        print(f"{where}: this computer does not let it listen there ({state.text}); it is tried again", file=sys.stderr)
    elif state.kind == "broken":
        print("the process that serves is gone; it is started anew", file=sys.stderr)


def _feed(session: Session, serving: Serving, making: Making, stopping: threading.Event) -> None:
    made = -ANYWAY_S
    while not stopping.is_set():
        if session.refresh() or time.monotonic() - made >= ANYWAY_S:
            made = time.monotonic()
            standings = session.standings()
            now, _ = judged_at(standings, None, session.clock())
            serving.publish(making.documents(announce(standings, now)), Time(now, time.time()))
        stopping.wait(EVERY_S)


def _words(language: str) -> Callable[[str], str]:
    """What is said, in that language."""
    if language == "en":
        return str
    from ui.desktop.i18n import FOLDER, catalogue

    path = FOLDER / f"{language}.ts"
    words = catalogue(path) if path.is_file() else {}
    return lambda text: words.get(text, text)
