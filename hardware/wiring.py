"""What of a set-up's decoders can never be connected, and what cannot on this computer; each told with its place."""

import difflib
import ipaddress
import os
import re
import socket
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from hardware.decoder_kind import DecoderKind
from hardware.registry import kind
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder, Fault, Setup

SCHEMES = ("socket", "listen", "rfc2217", "loop", "hwgrep", "alt", "spy", "cp2110")
"""What may stand before `://`: the URLs of pyserial, and our own `listen`."""

MEANT = {"tcp": "socket", "telnet": "rfc2217", "server": "listen"}
"""Words that other programs have for the same."""

EXAMPLES = "write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000"

_ADDRESS = re.compile(r"(?P<host>\[[0-9A-Fa-f:.%]+\]|[^\[\]:\s]*)(?::(?P<number>[^:]*))?")
_WINDOWS = re.compile(r"\\\\\.\\.+|(COM|CNC[AB])\d+", re.IGNORECASE)
_DEVICE = re.compile(r"(?:dev/)?((?:tty|cu\.|cuaU|rfcomm|serial/)\S+)")
_HOST = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){3}|localhost|\[[0-9A-Fa-f:.]+\])(?::\d*)?|[\w.-]+\.[\w-]+:\d+|[\w-]{2,}:\d+"
)


def faults(setup: Setup) -> Iterator[Fault]:
    """Protocols that are not known, ports that are none, decoders that cannot share their port."""
    for number, decoder in enumerate(setup.decoders):
        place, about = f"decoders[{number}]", f"decoder {decoder.code}"
        try:
            of = kind(decoder.protocol)
        except Refused as refused:
            yield from (Fault(f"{place}.protocol", f"{about}: {text}") for text in refused.faults)
            continue
        if decoder.port and (text := port_fault(decoder.port, of)):
            yield Fault(f"{place}.port", f"{about}: port {decoder.port!r} {text}")
        if decoder.baudrate is not None and decoder.baudrate < 1:
            text = f"{about}: baudrate: {decoder.baudrate} is no speed; write the box's own, such as {of.baudrate}"
            yield Fault(f"{place}.baudrate", text)
        yield from _sharing_faults(number, decoder, of, setup.decoders)


def warnings(setup: Setup) -> Iterator[Fault]:
    """Ports that this computer has not; the one at the race may have them."""
    for number, decoder in enumerate(setup.decoders):
        if decoder.port and (text := _elsewhere(decoder.port)):
            yield Fault(f"decoders[{number}].port", f"decoder {decoder.code}: port {decoder.port!r} {text}")


def memories(setup: Setup) -> str:
    """Which boxes cannot be asked for what they sent while nobody listened, in sentences; "" without any."""
    kinds = [(decoder.code, kind(decoder.protocol)) for decoder in setup.decoders if decoder.port]
    kinds = [(code, of) for code, of in kinds if not of.pulse]  # that tells the time only
    asked = [code for code, of in kinds if not (_keeps_nothing(of) or _sends_again(of))]
    without = [code for code, of in kinds if _keeps_nothing(of)]
    told = [
        f"{', '.join(asked)} cannot be asked for it from here: save the memory with the box's own program, and replay "
        "that file."
        if asked
        else "",
        f"{', '.join(without)} {'has' if len(without) == 1 else 'have'} no memory: what came there meanwhile is lost."
        if without
        else "",
    ]
    return " ".join(filter(None, told))


def _sends_again(of: DecoderKind) -> bool:
    """By itself, when it has connected to us, or when it is asked."""
    return of.listens or of.replay is not None or "rewind" in of.can


def _keeps_nothing(of: DecoderKind) -> bool:
    """Who has no clock keeps nothing: with which time?"""
    return of.contact or of.clock == "host"


def port_fault(url: str, of: DecoderKind) -> str:
    """Why this can be no port of such a box, and the repair; "" when it may be one."""
    if url != url.strip():
        return f"has spaces around it; write {url.strip()!r}" if url.strip() else f"is empty; {EXAMPLES}"
    scheme, slashes, rest = url.partition("://")
    if not slashes:
        return _name_fault(url, of)
    if scheme not in SCHEMES:
        near = difflib.get_close_matches(scheme.lower(), SCHEMES, n=1) or [MEANT.get(scheme.lower(), "")]
        hint = f"did you mean {near[0]}://{rest}?" if near[0] else f"write one of {', '.join(SCHEMES)} there"
        return f"begins with {scheme}://, which leads to no port; {hint}"
    if scheme in ("socket", "listen", "rfc2217"):
        return _address_fault(scheme, rest, of)
    if not rest and scheme != "loop":
        return f"names no port; write it behind {scheme}://"
    return ""


def _name_fault(name: str, of: DecoderKind) -> str:
    """Of what is no URL: the name of a serial port, here or on the computer of the race."""
    if name.startswith("/") or _WINDOWS.fullmatch(name):
        return ""
    scheme, colon, rest = name.partition(":")
    if colon and scheme in SCHEMES:
        return f"lacks two slashes; write {scheme}://{rest.lstrip('/')}"
    if _HOST.fullmatch(name):
        number = "" if re.search(r":\d+$", name) or of.tcp_port else ":10000, with the box's own number"
        return f"is an address, not a port; write socket://{name.rstrip(':')}{number}"
    if device := _DEVICE.fullmatch(name):
        return f"is not the whole name; write /dev/{device[1]}"
    return f"is no port; {EXAMPLES}"


def _address_fault(scheme: str, rest: str, of: DecoderKind) -> str:
    if scheme == "socket" and of.contact:
        return "has no lines for a contact to close; write the serial port it is wired to, or rfc2217://ADDRESS:NUMBER"
    found = _ADDRESS.fullmatch(re.split("[/?#]", rest, maxsplit=1)[0].rpartition("@")[2])
    default = None if scheme == "rfc2217" else of.tcp_port
    if found is None:
        return f"has an address that cannot be read; write {scheme}://10.0.0.5:{default or 10000}"
    host, number = found["host"], found["number"]
    if not host:
        return f"has no address; write {scheme}://10.0.0.5:{number or default or 10000}"
    if scheme == "listen" and host.startswith("["):
        return "is an IPv6 address, and listening goes by IPv4; write the other address of this computer"
    if not number and default is None:
        return f"has no number; write {scheme}://{host}:10000, with its own number"
    if number and not (re.fullmatch("[0-9]{1,5}", number) and 1 <= int(number) <= 65535):
        return f"ends with {number}, which is no number from 1 to 65535; write the one of the {_whose(scheme)}"
    return ""


def _whose(scheme: str) -> str:
    return "port that the box is told to call" if scheme == "listen" else "box"


def _elsewhere(url: str) -> str:
    """Why it cannot be opened on this computer, whatever is plugged in; "" when it may be."""
    if os.name != "nt" and _WINDOWS.fullmatch(url):
        return "is one of Windows, and this computer has no such ports; at the race it must run under Windows"
    if os.name == "nt" and url.startswith("/"):
        return "is none of Windows, and this computer has no such ports; write COM3 and the like to use it here"
    scheme, _, rest = url.partition("://")
    found = _ADDRESS.fullmatch(rest)
    if scheme == "listen" and found is not None and not _ours(found["host"]):
        return "is no address of this computer; it must be one of the computer at the race"
    return ""


def _ours(host: str) -> bool:
    """Whether this computer can listen at that address; names are not looked up, which may take long."""
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return True
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        try:
            trial.bind((host, 0))
        except OSError:
            return False
    return True


def _sharing_faults(number: int, decoder: Decoder, of: DecoderKind, all_: Sequence[Decoder]) -> Iterator[Fault]:
    """Decoders may share a port, as readers of one protocol that can be told apart. At most one fault."""
    place = f"decoders[{number}]"
    for before, other in enumerate(all_[:number]):
        if not decoder.port:
            return
        if other.port != decoder.port:
            if (end := _end(decoder)) and end == _end(other):
                text = (
                    f"decoders {other.code} and {decoder.code} have the same address by two names, {other.port} and "
                    f"{decoder.port}, and it serves one at a time; give each its own"
                )
                yield Fault(f"{place}.port", text, f"decoders[{before}].port")
                return
            continue
        both = f"decoders {other.code} and {decoder.code} have the same port {decoder.port}"
        also = f"decoders[{before}].port"
        if other.protocol != decoder.protocol:
            text = f"{both} and speak {other.protocol} and {decoder.protocol}; give each its own port, or one protocol"
            yield Fault(f"{place}.protocol", text, also)
        elif not of.readers:
            text = f"{both}, and {of.name} does not say which of several boxes has read; give each its own port"
            yield Fault(f"{place}.port", text, also)
        elif other.reader == decoder.reader:
            whose = f"the same reader {decoder.reader!r}" if decoder.reader else "no reader"
            text = f"{both} and {whose}; give each a reader of its own ({of.readers}), or its own port"
            yield Fault(f"{place}.reader" if decoder.reader else f"{place}.port", text, also)
        else:
            continue
        return


def _end(decoder: Decoder) -> tuple[str, int] | None:
    """The address in the network to which a port leads; None of a port of this computer, and of what is none."""
    if not decoder.port.startswith(("socket://", "rfc2217://")):
        return None
    try:
        parts = urlsplit(decoder.port)
        number = parts.port or kind(decoder.protocol).tcp_port
    except (ValueError, Refused):  # told by itself
        return None
    host = parts.hostname or ""
    return ("127.0.0.1" if host == "localhost" else host, number) if host and number else None
