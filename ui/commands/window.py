"""Commands that open the window on a race file."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_state_path

from hardware.link import Link, LinkState, stop_all
from hardware.registry import kind
from racecontrol.domain.refusal import Refused
from racecontrol.live import Live
from racecontrol.session import Session
from ui.desktop import app
from ui.desktop.bridge import Bridge
from ui.desktop.race import OpenRace


def open_(args: argparse.Namespace) -> int:
    """The window on that file. Raises Refused for what is no race file."""
    app.need_screen()
    return show(args.file)


def last(_: argparse.Namespace) -> int:
    """The window on the last file; without one, it says how to come by a race."""
    path = remembered()
    app.need_screen()
    return app.start(lambda: None) if path is None else show(path)


def show(path: Path) -> int:
    """The window, shown at once; links to every decoder that has a port."""
    if not path.is_file():
        raise Refused(f"{path}: there is no such race file; check the name, or make one with `racecontrol new`")
    opened: list[Session] = []

    def load() -> OpenRace:
        session = Session.open(path)
        opened.append(session)
        remember(path)
        return _connected(session)

    try:
        return app.start(load)
    finally:
        for session in opened:
            session.close()


def _connected(session: Session) -> OpenRace:
    bridge = Bridge()
    live = Live(session, bridge.scored)
    links: dict[str, Link] = {}

    def changed(code: str, state: LinkState) -> None:
        bridge.link_state(code, state, links[code].trouble)

    for decoder in session.setup.decoders:
        if decoder.port:
            of = kind(decoder.protocol)
            links[decoder.code] = Link(decoder, of, live.hear, changed, session.clock)
    live.start()
    for link in links.values():
        link.start()
    return app.open_race(session, live, bridge, closing=_closing(links, live))


def _closing(links: dict[str, Link], live: Live) -> Callable[[], None]:
    def close() -> None:
        stop_all(links.values())
        live.close()

    return close


def _note() -> Path:
    return user_state_path("racecontrol", ensure_exists=True) / "last.txt"


def remember(path: Path) -> None:
    """This file is opened next time. Where that cannot be kept, the race goes on without."""
    try:
        _note().write_text(str(path.resolve()), "utf-8")
    except OSError as fault:
        print(f"the last file cannot be remembered: {fault.strerror}", file=sys.stderr)


def remembered() -> Path | None:
    """The last file, if it is still there."""
    try:
        path = Path(_note().read_text("utf-8"))
    except OSError:
        return None
    return path if path.is_file() else None
