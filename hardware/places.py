"""The serial ports of this computer, and what is known of each without opening it."""

import os
from dataclasses import dataclass

from serial.tools.list_ports import comports

from hardware.decoder_kind import DecoderKind
from hardware.registry import KINDS


@dataclass(frozen=True, slots=True)
class Place:
    """A port, and what is known of it without opening it. `usb`: vendor and product, `0403:6001`; `number`: the serial
    number of the USB device. Empty where it is not known."""

    url: str
    description: str = ""
    usb: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Hint:
    """A USB device that is of one kind only. `number`: how its serial number begins."""

    usb: str
    number: str
    kind: str


HINTS = (
    Hint("0403:6001", "RR", "raceresult-usb"),  # protocols/raceresult.md B1; the chip alone is in many cables
    Hint("10C4:800A", "", "sportident"),  # protocols/sportident.md 1
)


def places() -> list[Place]:
    """The serial ports of this computer, by name."""
    return sorted(
        (
            Place(
                port.device,
                "" if port.description in (None, "n/a") else port.description,
                "" if port.vid is None or port.pid is None else f"{port.vid:04X}:{port.pid:04X}",
                port.serial_number or "",
            )
            for port in comports()
        ),
        key=lambda place: place.url,
    )


def hinted(place: Place) -> DecoderKind | None:
    """The kind that a USB device can only be; None if it may be anything."""
    fits = (hint.kind for hint in HINTS if hint.usb == place.usb and place.number.startswith(hint.number))
    return next((KINDS[name] for name in fits), None)


def real(url: str) -> str:
    """One name for a port that has several."""
    return os.path.realpath(url) if url.startswith("/") else url
