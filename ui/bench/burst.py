"""From the first byte of a burst over TCP to the durable commit of its last read."""

import socket
import threading
import time
from pathlib import Path

from hardware.links import Links
from hardware.protocols import ipico
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.session import Changes, Session, wall_clock
from racecontrol.writer import Writer
from ui.bench.race import GUN, setup

READS, TARGET_S = 10_000, 1.0
"""So many reads at once are to be stored within so many seconds."""

PATIENCE_S = 30


def burst(folder: Path) -> str:
    """A real socket, the real link and writer; in words."""
    data = b"".join(ipico.encode(Read(f"{number:012x}", GUN + number * 10, b"")) for number in range(READS))
    stored, everything = 0, threading.Event()

    def count(_: object, changes: Changes) -> None:
        nonlocal stored
        stored += changes.reads
        if stored >= READS:
            everything.set()

    with socket.create_server(("127.0.0.1", 0)) as server, Session.create(folder / "burst.race", setup()) as session:
        writer = Writer(session, count, lambda *_: None)
        url = f"socket://127.0.0.1:{server.getsockname()[1]}"
        links = Links([Decoder("D", "FINISH", "ipico", url)], writer.put, lambda *_: None, wall_clock)
        writer.start()
        links.start()
        box, _ = server.accept()
        with box:
            begun = time.monotonic()
            box.sendall(data)
            everything.wait(PATIENCE_S)
            spent = time.monotonic() - begun
        links.stop()
        writer.close()
    return (
        f"a burst of {READS:,} reads over TCP: {stored:,} stored after {spent:.2f} s, target {TARGET_S:g} "
        f"{'ok' if spent <= TARGET_S and stored == READS else 'over'}"
    )
