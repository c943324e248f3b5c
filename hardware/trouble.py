"""What went wrong with a port, in a sentence for the crew: what broke and what to do."""

import errno
import socket

from racecontrol.domain.setup import Decoder

_CAUSES = {
    errno.ENOENT: "no such port; check the cable and the name",
    errno.ENXIO: "no such port; check the cable and the name",
    errno.ENODEV: "the device is gone; check the cable",
    errno.EIO: "the connection broke; check the cable",
    errno.EACCES: "this user may not open it; add the user to the group dialout and log in again",
    errno.EPERM: "this user may not open it; add the user to the group dialout and log in again",
    errno.EBUSY: "another program uses it; close that program",
    errno.EAGAIN: "another program uses it; close that program",
    errno.ENOTTY: "this is no serial port; check the name",
    errno.EADDRINUSE: "another program uses this address; close that program, or choose another number",
    errno.EADDRNOTAVAIL: "this computer has no such address; write one of its own",
    errno.ECONNREFUSED: "nothing answers at this address; check that the decoder is on and the number of its port",
    errno.ECONNRESET: "the decoder closed the connection; check that it is on",
    errno.EHOSTUNREACH: "this address cannot be reached; check the network cable and the address",
    errno.ENETUNREACH: "this address cannot be reached; check the network cable and the address",
    errno.ETIMEDOUT: "this address does not answer; check the network cable and the address",
}


def sentence(decoder: Decoder, fault: OSError | ValueError) -> str:
    """What broke and what to do, beginning with the port."""
    if not decoder.port:
        return f"{decoder.code}: no port is set; write one in the event's set-up"
    if isinstance(fault, ValueError):
        return f"{decoder.port}: {fault}; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000"
    if isinstance(fault, socket.gaierror):
        return f"{decoder.port}: no computer of this name is known here; write its address in numbers"
    if decoder.port.startswith("rfc2217:") and "RFC2217" in str(fault):  # connected, and no answer
        return (
            f"{decoder.port}: nobody lends a port there now; close the other program that has it, or check the address"
        )
    return f"{decoder.port}: {_CAUSES.get(_number(fault), f'{_last_words(fault)}; check the cable')}"


def _number(fault: BaseException) -> int:
    """The system's error number: pyserial keeps it in the error, or in the error behind it."""
    number = getattr(fault, "errno", None) or next(iter(fault.args), None)
    if isinstance(number, int):
        return number
    return _number(fault.__context__) if fault.__context__ is not None else 0


def _last_words(fault: OSError) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
