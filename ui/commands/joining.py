"""An open race file joined with what runs beside it: scoring, and the lines to its decoders."""

from collections.abc import Callable

from hardware.link_state import LinkState
from hardware.links import Links
from racecontrol.domain.said import said
from racecontrol.live import Live
from racecontrol.rehearsal.mark import is_rehearsal
from racecontrol.session import Session
from racecontrol.sitting import Sitting
from ui.desktop import app
from ui.desktop.bridge import Bridge
from ui.desktop.race import OpenRace


def looking_on(session: Session, sitting: Sitting) -> OpenRace:
    """Another program has the race: everything is shown and nothing can be changed from here."""
    bridge = Bridge()
    other = sitting.other or said("another program")
    session.looks_only = said(
        "this race is open elsewhere, by {other}; work there, or close it there first", other=other
    )
    live = Live(session, bridge.scored)
    live.start()
    banner = said("REHEARSAL, READ ONLY") if is_rehearsal(session.log) else said("READ ONLY")
    notice = said("This race is open elsewhere, by {other}. Here it can only be looked at.", other=other)
    return app.open_race(session, live, bridge, closing=live.close, banner=banner, notice=notice)


def joined(session: Session, notice: str) -> OpenRace:
    """With links to every decoder that has a port."""
    bridge = Bridge()
    live = Live(session, bridge.scored)

    def changed(code: str, state: LinkState) -> None:
        if state is LinkState.CONNECTING:
            live.boxes.connected(code)
        bridge.link_state(code, state, links[code].trouble)

    plugged = (decoder for decoder in session.setup.decoders if decoder.port)
    links = Links(plugged, live.hear, changed, session.clock, session.numbers, session.setup.event.timezone)
    live.on_durable(links.durable)
    live.start()
    links.start()
    banner = said("REHEARSAL, simulated") if is_rehearsal(session.log) else ""
    closed = _closing(links, live)
    return app.open_race(session, live, bridge, closing=closed, banner=banner, notice=notice, links=links)


def _closing(links: Links, live: Live) -> Callable[[], None]:
    def close() -> None:
        links.stop()
        live.close()

    return close
