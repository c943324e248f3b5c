"""What went wrong with a port, in a sentence for the crew: what broke and what to do."""

import errno
import socket

from racecontrol.domain.said import said
from racecontrol.domain.setup import Decoder

_CAUSES = {
    errno.ENOENT: said("no such port; check the cable and the name"),
    errno.ENXIO: said("no such port; check the cable and the name"),
    errno.ENODEV: said("the device is gone; check the cable"),
    errno.EIO: said("the connection broke; check the cable"),
    errno.EACCES: said("this user may not open it; add the user to the group dialout and log in again"),
    errno.EPERM: said("this user may not open it; add the user to the group dialout and log in again"),
    errno.EBUSY: said("another program uses it; close that program"),
    errno.EAGAIN: said("another program uses it; close that program"),
    errno.ENOTTY: said("this is no serial port; check the name"),
    errno.EADDRINUSE: said("another program uses this address; close that program, or choose another number"),
    errno.EADDRNOTAVAIL: said("this computer has no such address; write one of its own"),
    errno.ECONNREFUSED: said(
        "nothing answers at this address; check that the decoder is on and the number of its port"
    ),
    errno.ECONNRESET: said("the decoder closed the connection; check that it is on"),
    errno.EHOSTUNREACH: said("this address cannot be reached; check the network cable and the address"),
    errno.ENETUNREACH: said("this address cannot be reached; check the network cable and the address"),
    errno.ETIMEDOUT: said("this address does not answer; check the network cable and the address"),
}


def sentence(decoder: Decoder, fault: OSError | ValueError) -> str:
    """What broke and what to do, beginning with the port."""
    if not decoder.port:
        return said("{decoder}: no port is set; write one in the event's set-up", decoder=decoder.code)
    if isinstance(fault, ValueError):
        return said(
            "{port}: {fault}; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000",
            port=decoder.port,
            fault=str(fault),
        )
    if isinstance(fault, socket.gaierror):
        return said("{port}: no computer of this name is known here; write its address in numbers", port=decoder.port)
    if decoder.port.startswith("rfc2217:") and "RFC2217" in str(fault):  # connected, and no answer
        return said(
            "{port}: nobody lends a port there now; close the other program that has it, or check the address",
            port=decoder.port,
        )
    cause = _CAUSES.get(_number(fault)) or said("{fault}; check the cable", fault=_last_words(fault))
    return said("{port}: {cause}", port=decoder.port, cause=cause)


def _number(fault: BaseException) -> int:
    """The system's error number: pyserial keeps it in the error, or in the error behind it."""
    number = getattr(fault, "errno", None) or next(iter(fault.args), None)
    if isinstance(number, int):
        return number
    return _number(fault.__context__) if fault.__context__ is not None else 0


def _last_words(fault: OSError) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
