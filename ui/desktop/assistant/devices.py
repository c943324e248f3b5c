"""Boxes that were found at the ports of this computer become rows of the set-up."""

import string
import threading
from collections.abc import Sequence
from dataclasses import replace

from hardware.find import Finding, find
from hardware.places import places
from racecontrol.domain.setup import Decoder, Setup
from ui.desktop.assistant.tables import DECODERS, unused


def look(setup: Setup, stop: threading.Event) -> list[Finding]:
    """What is at every port; takes some ten seconds. Nothing is changed in any box."""
    used = {one.port: one.code for one in setup.decoders if one.port}
    return find(places(), stop=stop, used=used)


def with_found(setup: Setup, findings: Sequence[Finding]) -> Setup:
    """A box goes to the first decoder of its kind without a port, else it becomes a decoder of its own."""
    for one in findings:
        known = {decoder.port for decoder in setup.decoders}
        if one.state != "found" or not one.kind or one.place.url in known:
            continue
        rows = setup.decoders
        free = next((i for i, row in enumerate(rows) if not row.port and row.protocol == one.kind), None)
        if free is not None:
            box = replace(rows[free], port=one.place.url, baudrate=one.baudrate)
            rows = (*rows[:free], box, *rows[free + 1 :])
        else:
            codes = [row.code for row in rows]
            fresh = DECODERS.fresh(setup, 0) if DECODERS.fresh else Decoder("", "", "")
            code = fresh.code if fresh.code not in codes else unused(string.ascii_uppercase, codes, "BOX")
            rows = (*rows, replace(fresh, code=code, protocol=one.kind, port=one.place.url, baudrate=one.baudrate))
        setup = replace(setup, decoders=rows)
    return setup
