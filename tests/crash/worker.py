"""What is killed: a race that listens to its decoders and says on standard output how many reads it has stored."""

import os
import sys
from pathlib import Path

from hardware.links import Links
from racecontrol.live import Live
from racecontrol.session import Changes, Session


def main() -> None:
    session = Session.open(Path(sys.argv[1]))
    stored = 0

    def tell(changes: Changes) -> None:
        nonlocal stored
        stored += changes.reads
        os.write(1, f"{stored}\n".encode())  # in one piece: `print` writes the end of the line by itself

    session.subscribe(tell)
    live = Live(session, lambda _: None)
    live.start()
    Links(session.setup.decoders, live.hear, lambda code, state: None, session.clock).start()
    os.write(1, b"0\n")
    sys.stdin.read()


if __name__ == "__main__":
    main()
