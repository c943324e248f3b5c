"""Who has a port open, as far as this system tells: so that nobody else's port is touched.

A serial port that is locked refuses to be opened; these are the programs that lock nothing, and open connections.
"""

import os
import socket
import sys
from collections.abc import Iterable
from pathlib import Path

from hardware.port import address

_LINES = ("/dev/tty", "/dev/rfcomm")
_ESTABLISHED = "01"
_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))


def holders(urls: Iterable[str]) -> dict[str, str]:
    """URL -> who has it open, `this program` or the name and number of another one. Linux only; elsewhere empty.

    Programs of other users cannot be seen. A pseudo-terminal counts as free: whoever plays the device often has both
    ends of it open.
    """
    wanted = {url: os.path.realpath(url) for url in urls if url.startswith("/")}
    open_ones = opened({path for path in wanted.values() if path.startswith(_LINES)})
    found = {url: open_ones[path] for url, path in wanted.items() if path in open_ones}
    sockets = [url for url in urls if url.startswith("socket:")]
    connected = _connected() if sockets else set[tuple[str, int]]()
    return found | {url: "a program on this computer" for url in sockets if _ends(url) & connected}


def opened(paths: set[str]) -> dict[str, str]:
    """Path -> who has it open, for real paths."""
    found: dict[str, str] = {}
    if not paths:
        return found
    for process in Path("/proc").glob("[0-9]*"):
        try:
            links = {_target(process / "fd" / one) for one in os.listdir(process / "fd")}
            name = (process / "comm").read_text("utf-8", "replace").strip()
        except OSError:  # it ended just now, or is another user's
            continue
        who = "this program" if process.name == str(os.getpid()) else f"{name}, process {process.name}"
        found |= dict.fromkeys(paths.intersection(links), who)
    return found


def _target(link: Path) -> str:
    try:
        return os.readlink(link)
    except OSError:  # closed just now
        return ""


def _ends(url: str) -> set[tuple[str, int]]:
    """The addresses behind a socket's URL, as numbers."""
    try:
        host, number = address(url, None)
        return {(str(one[4][0]), number) for one in socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)}
    except (OSError, ValueError):  # opening it will say what is wrong
        return set()


def _connected() -> set[tuple[str, int]]:
    """The far ends of all connections of this computer."""
    ends: set[tuple[str, int]] = set()
    for table in _TABLES:
        try:
            rows = table.read_text("ascii").splitlines()[1:]
        except OSError:
            continue
        ends |= {_end(row.split()[2]) for row in rows if row.split()[3] == _ESTABLISHED}
    return ends


def _end(text: str) -> tuple[str, int]:
    """`0100007F:0E11` -> 127.0.0.1, 3601: words of four bytes, each in the order of this machine."""
    digits, number = text.split(":")
    words = (digits[at : at + 8] for at in range(0, len(digits), 8))
    packed = b"".join(int(word, 16).to_bytes(4, sys.byteorder) for word in words)
    family = socket.AF_INET if len(packed) == 4 else socket.AF_INET6
    return socket.inet_ntop(family, packed).removeprefix("::ffff:"), int(number, 16)
