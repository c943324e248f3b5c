"""What is killed: a race that listens to its decoders and says on standard output how many reads it has stored."""

import sys
from pathlib import Path

from hardware.link import Link
from hardware.registry import kind
from racecontrol.live import Live
from racecontrol.session import Changes, Session


def main() -> None:
    session = Session.open(Path(sys.argv[1]))
    stored = 0

    def tell(changes: Changes) -> None:
        nonlocal stored
        stored += changes.reads
        print(stored, flush=True)

    session.subscribe(tell)
    live = Live(session, lambda _: None)
    live.start()
    for decoder in session.setup.decoders:
        Link(decoder, kind(decoder.protocol), live.hear, lambda *_: None, session.clock).start()
    print(0, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
