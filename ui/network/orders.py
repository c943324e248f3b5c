"""What goes through the pipe between the program and the process that serves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ui.network.pairing import Known

Sections = Mapping[str, bytes]
"""By name, JSON in UTF-8."""

Documents = Mapping[str, Sections]
"""By audience: `announcer`, `public`; and `files`: whole files of the feed by their name."""

FILES, FEED = "files", "feed.json"
"""The audience of whole files, and the first of them."""


def merged(before: Documents, new: Documents) -> dict[str, Sections]:
    """What is new, and what was before and is not in it."""
    return {**before, **{audience: {**before.get(audience, {}), **sections} for audience, sections in new.items()}}


@dataclass(frozen=True, slots=True)
class Time:
    """The race's clock: it showed `at` (ms UTC) when this computer's showed `wall` (s); it runs `pace` times as fast.

    Every process of this computer can work out from it what the race's clock shows.
    """

    at: int
    wall: float
    pace: float = 1.0

    def shown(self, wall: float) -> int:
        return self.at + round((wall - self.wall) * 1000 * self.pace)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: within `asking` a request is sent, or the connection is closed; who takes nothing for `reading` is
    dropped."""

    asking: float = 5.0
    reading: float = 20.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where it listens. `names`: by which this computer may be called in an address, besides by number."""

    address: str
    port: int
    names: tuple[str, ...] = ()
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Admitted:
    """All pairings there are. `key`: signs the cookies."""

    pairings: tuple[Known, ...]
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Published:
    """The newest of everything. A section that is not in it stays as it was."""

    documents: Documents
    time: Time | None = None


Order = Admitted | Published | None
"""None: end."""

Reason = Literal["", "taken", "no address", "forbidden", "other"]
"""Why it may not listen: another program does; this computer has no such address; the system keeps the port."""

Kind = Literal["off", "starting", "on", "refused", "broken"]


@dataclass(frozen=True, slots=True)
class State:
    """How it is. `refused`: the system does not let it listen there, `text` says why in
    the system's words, `reason` in ours; `broken`: its process is gone
    and is started anew. `clients`: by pairing, how many pages are open; `dropped`: how many did not read."""

    kind: Kind
    place: Place | None = None
    text: str = ""
    clients: Mapping[str, int] = field(default_factory=dict[str, int])
    dropped: int = 0
    reason: Reason = ""
