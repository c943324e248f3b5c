"""What this computer remembers of a race's pages: pairings, the secret behind them, where it listened.

A file of its own for each race file, which only this computer's user may read: none of it is the race's, and the
window's other settings are shown to whoever looks for a fault.
"""

import json
import logging
import os
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from ui.network.pairing import ROLES, Pairing, new_secret

log = logging.getLogger(__name__)

PORT = 8765


@dataclass(frozen=True, slots=True)
class Memory:
    """`secret`: codes and keys of all pairings come from it; `on`: it served when the race was closed; `address`: ""
    before one was chosen; `folder`: where the feed's files are written, "" nowhere."""

    secret: bytes
    on: bool = False
    address: str = ""
    port: int = PORT
    folder: str = ""
    pairings: tuple[Pairing, ...] = ()


def kept_in(race: Path) -> Path:
    """The same file for the same race file, wherever one looks from."""
    name = sha256(str(race.resolve()).encode()).hexdigest()[:16]
    return user_config_path("racecontrol") / "network" / f"{name}.json"


def load(race: Path) -> Memory:
    """What is not understood is forgotten: then everybody is paired anew."""
    path = kept_in(race)
    try:
        return _read(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return Memory(new_secret())
    except (OSError, ValueError, KeyError, TypeError) as fault:
        log.warning("%s cannot be read (%s): the pairings of this race are forgotten", path, fault)
        return Memory(new_secret())


def keep(race: Path, memory: Memory) -> None:
    """Replaced as a whole. Raises Refused where that cannot be."""
    path = kept_in(race)
    data = json.dumps(asdict(memory) | {"secret": memory.secret.hex(), "race": str(race.resolve())}, indent=1)
    new = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(data)
        new.replace(path)
    except OSError as fault:
        what = fault.strerror or str(fault)
        raise Refused(said("{path}: the pairings cannot be kept there ({fault})", path=path, fault=what)) from None


def _read(plain: dict[str, Any]) -> Memory:
    secret = bytes.fromhex(plain["secret"])
    if len(secret) < 32:
        raise ValueError("the secret is too short")
    pairings = [Pairing(str(one["id"]), str(one["name"]), one["role"], int(one["made"])) for one in plain["pairings"]]
    if any(one.role not in ROLES for one in pairings):
        raise ValueError("a role that is not known")
    return Memory(
        secret, bool(plain["on"]), str(plain["address"]), int(plain["port"]), str(plain["folder"]), tuple(pairings)
    )
