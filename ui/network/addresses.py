"""Addresses of this computer and of the pages on it."""

import socket
from urllib.parse import quote

EVERYWHERE = "0.0.0.0"
"""Listen at every address there is."""

ALONE = "127.0.0.1"
"""Only this computer."""


def url(address: str, port: int, path: str = "/", key: str = "") -> str:
    """As a browser takes it; a key stands in it only for the first time, and for graphics programs."""
    host = f"[{address}]" if ":" in address else address
    return f"http://{host}:{port}{path}" + (f"?key={quote(key)}" if key else "")


def names() -> tuple[str, ...]:
    """By which this computer may be called in an address. Asks no server."""
    name = socket.gethostname()
    return (name, f"{name.partition('.')[0]}.local")
