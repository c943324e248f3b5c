# pyright: reportUnknownMemberType=false
"""QR codes as bits: what cameras read from a page."""

import numpy as np
import zxingcpp

from racecontrol.domain.refusal import Refused
from reports.document import Bits

MARGIN = 4
"""Modules left white on every side (ISO/IEC 18004)."""
MOST = 1000
"""Bytes: more would make modules that no printer prints and no camera reads."""
MASK = 3
"""The pattern that is laid over the bits. Each can be read, and to try all eight takes six times as long."""


def modules(text: str) -> Bits:
    """Of the lowest level of repair: nobody scratches a certificate, and larger modules are read from further away.

    Without its margin, shape (n, n), top row first; True is dark. Raises Refused for a text too long.
    """
    length = len(text.encode())
    if length > MOST:
        raise Refused(f"a text of {length} bytes is too long for a QR code; shorten it to {MOST}")
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L", data_mask=MASK)
    return np.asarray(zxingcpp.write_barcode_to_image(code, 1, add_quiet_zones=False)) == 0
