"""Where the bundled program starts (see racecontrol.spec)."""

import multiprocessing
import sys

from ui.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process of the bundle is the bundle itself, started anew
    sys.exit(main())
