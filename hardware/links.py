"""The links of a race: one for each port, all served by one thread."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from hardware.interfaces import Mark
from hardware.link import Link, LinkState, stop_all
from hardware.loop import Loop
from hardware.registry import kind
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Read, Record
from racecontrol.domain.setup import Decoder


class Links:
    """Built for all of `decoders`; the callbacks are those of `Link`. Raises Refused for an unknown protocol.

    Decoders with the same port share a link, and are told apart by the reader that each read names. `durable(code)` is
    to be called after the commit of each piece that `heard` got, so that decoders are acknowledged.
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
        self._hear, self._change, self._clock, self._stored, self._zone = heard, state_changed, clock, stored, zone
        self._loop = Loop()
        self._pieces: dict[str, deque[bool]] = {}
        """By decoder: for each piece that is not stored yet, whether it is the last of what its link handed on."""
        self._sharing: dict[str, list[Decoder]] = {}
        for one in decoders:
            same = (group for group in self._sharing.values() if one.port and group[0].port == one.port)
            self._sharing[one.code] = next(same, list[Decoder]())
            self._sharing[one.code].append(one)
        self._links: dict[str, Link] = {}
        for code in self._sharing:
            if code not in self._links:
                self._connect(code)

    def __getitem__(self, code: str) -> Link:
        return self._links[code]

    def __contains__(self, code: object) -> bool:
        return code in self._links

    def __iter__(self) -> Iterator[Link]:
        return iter(dict.fromkeys(self._links.values()))

    def start(self) -> None:
        for link in self:
            link.start()

    def stop(self) -> None:
        stop_all(self)

    def connect(self, code: str) -> None:
        """Starts a decoder's link anew, after `disconnect` or instead of the link that is there."""
        self.disconnect(code)
        self._connect(code)
        self._links[code].start()

    def disconnect(self, code: str) -> None:
        """Lets go of a decoder's port, until `connect`; of all that share it."""
        self._links[code].stop()

    def durable(self, code: str) -> None:
        pieces = self._pieces.get(code)
        if pieces and pieces.popleft():
            self._links[code].durable()

    def _connect(self, code: str) -> None:
        sharing = self._sharing[code]
        self._links |= dict.fromkeys((one.code for one in sharing), self._link(sharing))

    def _link(self, sharing: Sequence[Decoder]) -> Link:
        """A link for all of them, under the name of the first."""
        pieces = deque[bool]()
        self._pieces |= {one.code: pieces for one in sharing}

        def hear(piece: Heard) -> None:
            parts = _told_apart(piece, sharing)
            pieces.extend(number == len(parts) for number in range(1, len(parts) + 1))
            for part in parts:
                self._hear(part)

        def change(_: str, state: LinkState) -> None:
            for one in sharing:
                self._change(one.code, state)

        def mark(_: str) -> Mark | None:
            return _together([self._stored(one.code) for one in sharing])

        first = sharing[0]
        of = kind(first.protocol)
        return Link(first, of, hear, change, self._clock, stored=mark, loop=self._loop, zone=self._zone)


def _told_apart(piece: Heard, sharing: Sequence[Decoder]) -> list[Heard]:
    """What belongs to each decoder, in the order in which it came."""
    if len(sharing) == 1:
        return [piece]
    rest = next((one.code for one in sharing if not one.reader), sharing[0].code)

    def whose(record: Record) -> str:
        if not isinstance(record, Read):
            return rest
        names = (record.reader, record.reader.partition("-")[0])  # an antenna may stand behind the reader
        return next((one.code for one in sharing if one.reader in names and one.reader), rest)

    return [replace(piece, decoder=code, records=tuple(mine)) for code, mine in groupby(piece.records, whose)]


def _together(marks: Iterable[Mark | None]) -> Mark | None:
    """What is stored of a numbering that several decoders share: those of the same epoch together."""
    known = [mark for mark in marks if mark is not None]
    if not known:
        return None
    epoch = known[-1][0]
    return epoch, sorted({number for name, numbers in known if name == epoch for number in numbers})
