"""What the crew sees of a link, and what happens to make it so."""

from enum import StrEnum
from typing import Literal


class LinkState(StrEnum):
    """What the crew sees of a link."""

    SEARCHING = "searching"  # not opened yet since the start
    CONNECTING = "connecting"  # open, nothing heard yet
    LIVE = "live"  # heard lately
    SILENT = "silent"  # open, but nothing heard for a while
    LOST = "lost"  # the port is missing or broke; tried again and again


Happening = Literal["opened", "heard", "idle", "failed"]

TRANSITIONS: dict[tuple[LinkState, Happening], LinkState] = {
    (LinkState.SEARCHING, "opened"): LinkState.CONNECTING,
    (LinkState.SEARCHING, "failed"): LinkState.LOST,
    (LinkState.CONNECTING, "heard"): LinkState.LIVE,
    (LinkState.CONNECTING, "idle"): LinkState.SILENT,
    (LinkState.CONNECTING, "failed"): LinkState.LOST,
    (LinkState.LIVE, "idle"): LinkState.SILENT,
    (LinkState.LIVE, "failed"): LinkState.LOST,
    (LinkState.SILENT, "heard"): LinkState.LIVE,
    (LinkState.SILENT, "failed"): LinkState.LOST,
    (LinkState.LOST, "opened"): LinkState.CONNECTING,
}
"""What does not stand here changes nothing."""

OPEN = frozenset({LinkState.CONNECTING, LinkState.LIVE, LinkState.SILENT})
"""States in which the port is open."""
