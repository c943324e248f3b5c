"""The links of a race: one for each decoder that has a port, all served by one thread."""

from collections.abc import Callable, Iterable, Iterator
from zoneinfo import ZoneInfo

from hardware.link import Link, LinkState, stop_all
from hardware.loop import Loop
from hardware.registry import Mark, kind
from racecontrol.domain.facts import Heard
from racecontrol.domain.setup import Decoder


class Links:
    """Built for all of `decoders`; the callbacks are those of `Link`. Raises Refused for an unknown protocol.

    `durable(code)` is to be called after the commit of each piece that `heard` got, so that decoders are acknowledged.
    """

    def __init__(
        self,
        decoders: Iterable[Decoder],
        heard: Callable[[Heard], None],
        state_changed: Callable[[str, LinkState], None],
        clock: Callable[[], int],
        stored: Callable[[str], Mark | None] = lambda _: None,
        zone: ZoneInfo | None = None,
    ) -> None:
        loop = Loop()
        self._make: Callable[[Decoder], Link] = lambda one: Link(
            one, kind(one.protocol), heard, state_changed, clock, stored=stored, loop=loop, zone=zone
        )
        self._links: dict[str, Link] = {one.code: self._make(one) for one in decoders}

    def __getitem__(self, code: str) -> Link:
        return self._links[code]

    def __contains__(self, code: object) -> bool:
        return code in self._links

    def __iter__(self) -> Iterator[Link]:
        return iter(self._links.values())

    def start(self) -> None:
        for link in self:
            link.start()

    def stop(self) -> None:
        stop_all(self)

    def connect(self, code: str) -> None:
        """Starts a decoder's link anew, after `disconnect` or instead of the link that is there."""
        self.disconnect(code)
        self._links[code] = self._make(self._links[code].decoder)
        self._links[code].start()

    def disconnect(self, code: str) -> None:
        """Lets go of a decoder's port, until `connect`."""
        self._links[code].stop()

    def durable(self, code: str) -> None:
        if code in self._links:
            self._links[code].durable()
