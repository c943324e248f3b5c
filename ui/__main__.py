"""`python -m ui`, and what the frozen program starts."""

import multiprocessing
import sys

from ui.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
