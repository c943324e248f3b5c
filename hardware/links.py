"""The links of a race: one for each port, all served by one thread."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from hardware.interfaces import Mark
from hardware.link import Link, stop_all
from hardware.link_state import LinkState
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
        self._pieces: dict[str, deque[tuple[Link, bool]]] = {}
        """By decoder: for each piece that is not stored yet, its link, and whether it is the last of a hand-over."""
        self._sharing = _groups(decoders)
        self._links = self._made(self._sharing)

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

    def rewire(self, decoders: Iterable[Decoder], zone: ZoneInfo | None) -> frozenset[str]:
        """Follows a changed set-up: what is wired as before goes on, all else is stopped or started; the codes of both.

        Raises Refused for an unknown protocol, and then nothing has changed. For one thread at a time.
        """
        sharing = _groups(decoders)
        same = {
            code
            for code, group in sharing.items()
            if zone == self._zone and code in self._sharing and _wired(group) == _wired(self._sharing[code])
        }
        self._zone = zone
        made = self._made({code: group for code, group in sharing.items() if code not in same})
        changed = frozenset(made) | (self._links.keys() - same)
        stop_all(dict.fromkeys(self._links[code] for code in self._links if code not in same))
        # in one step: other threads look into it meanwhile
        self._sharing, self._links = sharing, {code: made.get(code) or self._links[code] for code in sharing}
        for code in made:
            self._change(code, LinkState.SEARCHING)
        for link in dict.fromkeys(made.values()):
            link.start()
        return changed

    def durable(self, code: str) -> None:
        if pieces := self._pieces.get(code):
            link, last = pieces.popleft()
            if last:
                link.durable()

    def _connect(self, code: str) -> None:
        sharing = self._sharing[code]
        self._links |= dict.fromkeys((one.code for one in sharing), self._link(sharing))

    def _made(self, sharing: Mapping[str, Sequence[Decoder]]) -> dict[str, Link]:
        """A link for each group, by every code in it."""
        made: dict[str, Link] = {}
        for code, group in sharing.items():
            if code not in made:
                made |= dict.fromkeys((one.code for one in group), self._link(group))
        return made

    def _link(self, sharing: Sequence[Decoder]) -> Link:
        """A link for all of them, under the name of the first."""
        for one in sharing:
            self._pieces.setdefault(one.code, deque())

        def hear(piece: Heard) -> None:
            parts = _told_apart(piece, sharing)
            for number, part in enumerate(parts, 1):
                self._pieces[part.decoder].append((link, number == len(parts)))
                self._hear(part)

        def change(_: str, state: LinkState) -> None:
            for one in sharing:
                self._change(one.code, state)

        def mark(_: str) -> Mark | None:
            return _together([self._stored(one.code) for one in sharing])

        first = sharing[0]
        of = kind(first.protocol)
        link = Link(first, of, hear, change, self._clock, stored=mark, loop=self._loop, zone=self._zone)
        return link


def _groups(decoders: Iterable[Decoder]) -> dict[str, list[Decoder]]:
    """By code: the decoders with the same port, itself among them."""
    groups: dict[str, list[Decoder]] = {}
    for one in decoders:
        same = (group for group in groups.values() if one.port and group[0].port == one.port)
        groups[one.code] = next(same, list[Decoder]())
        groups[one.code].append(one)
    return groups


def _wired(group: Sequence[Decoder]) -> list[tuple[object, ...]]:
    """What a link is made of; point, role and offset are no matter of the line."""
    return [(one.code, one.protocol, one.port, one.baudrate, one.reader) for one in group]


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
