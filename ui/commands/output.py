"""Where a command's result goes: a file, put in place whole, or standard output."""

import sys
from pathlib import Path

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing


def deliver(data: bytes, out: Path | None) -> None:
    """Raises Refused for a folder that cannot be written."""
    if out is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with replacing(out) as file:
        file.write(data)


def wants_file(kind: str, out: Path | None) -> None:
    """Refuse to spill a binary format over a terminal."""
    if out is None and kind in ("pdf", "xlsx") and sys.stdout.isatty():
        raise Refused(f"--format {kind} wants a file; add -o NAME.{kind}")
