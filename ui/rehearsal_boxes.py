"""Which boxes a rehearsal plays for a set-up, and what each of them sends. What is not as in the set-up is told."""

import os
import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from heapq import merge
from itertools import chain, count
from operator import itemgetter

import numpy as np

from hardware.decoder_kind import DecoderKind
from hardware.emulator.schedule import Piece, Schedule, packed
from hardware.registry import kind
from racecontrol.domain.entry import Entry
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Decoder, Setup
from racecontrol.domain.time import SECOND, local
from racecontrol.rehearsal.people import chip
from racecontrol.rehearsal.running import STRANGERS, Crossings, Sightings, mats

MADE_UP, MADE_UP_STARTER = "ipico", "alge"
"""Kinds of the boxes that are made up: at a point, and for the start contact."""

CLOCKLESS_UP_TO = 60
"""Faster than so many times a real race, a box whose reads are stamped here would see a whole crowd at one instant."""

FIRST_CARD, STRANGE_CARD = 8_000_000, 7_900_000
CHIPS = (chip, lambda number: str(FIRST_CARD + number))
"""Number -> chip, as tags and as cards are numbered: each kind that hears chips hears one of them."""

STRANGE = (lambda number: f"0580dead{number:04x}", lambda number: str(STRANGE_CARD + number))
"""Chips of nobody, in the same forms."""

OTHER_READERS = ("", "2", "3", "4", "5", "6", "7", "8", "9", "0e", "0f", "B2", "D4", "2-1", "9-1")
"""Names of readers, in the forms that kinds have, for the one that gets what belongs to no other."""


@dataclass(frozen=True, slots=True)
class Cast:
    """A set-up and entries that can be played. `starter`: code of the box with the start contact."""

    setup: Setup
    entries: tuple[Entry, ...]
    starter: str
    told: tuple[str, ...]


def cast(setup: Setup, entries: tuple[Entry, ...], speed: float) -> Cast:
    """Boxes that cannot be played are replaced, those that are wanting are made up, and runners get chips that the
    boxes hear. Raises Refused for a protocol that is not known."""
    decoders, replaced = _replaced(setup.decoders, speed)
    setup = replace(setup, decoders=decoders)
    told: list[str] = []
    if replaced:
        codes = series(COMMA, replaced)
        told.append(said("{codes}: without a clock of its own, so at this speed an IPICO box plays it.", codes=codes))
    if not mats(setup):
        setup = replace(setup, decoders=(*decoders, *_one_a_point(setup)))
        told.append(said("The set-up has no decoder that hears chips: an IPICO box at each point is made up."))
    starter = _starter(setup)
    if starter is None:
        start = next((point for point in setup.points if point.kind == "start"), setup.points[0])
        starter = Decoder(_free_code(setup, "GUN"), start.code, MADE_UP_STARTER)
        setup = replace(setup, decoders=(*setup.decoders, starter))
        told.append(said("No decoder of the set-up has a start contact: box {code} is made up.", code=starter.code))
    entries, given = _with_chips(entries, _kinds(setup))
    if given:
        told.append(
            said(
                "{n:,} runner has no chip that these boxes hear, and gets one made up.|"
                "{n:,} runners have no chip that these boxes hear, and get made-up ones.",
                n=given,
            )
        )
    return Cast(setup, entries, starter.code, tuple(told))


def boxes(setup: Setup) -> list[list[Decoder]]:
    """The decoders by the box that they are readers of: those with the same port."""
    found: list[list[Decoder]] = []
    for decoder in setup.decoders:
        same = next((box for box in found if decoder.port and box[0].port == decoder.port), None)
        if same is None:
            found.append([decoder])
        else:
            same.append(decoder)
    return found


def tells_once(setup: Setup) -> frozenset[str]:
    """Decoders whose reads are stamped here: two of one chip that come together would be one."""
    return frozenset(decoder.code for decoder in setup.decoders if kind(decoder.protocol).clock == "host")


def schedules(played: Cast, crossings: Crossings, seen: Sightings) -> tuple[Schedule, ...]:
    """What each box sends, under the code of its first decoder. Raises Refused for what it cannot send."""
    guns = sorted(crossings.guns.values())
    ahead = _ahead(played.setup, guns[0])
    chips = {of.name: _chips(of, played.entries) for of in _kinds(played.setup)}
    return tuple(_schedule(played, box, seen, chips, ahead, guns) for box in boxes(played.setup))


def places(made: Iterable[Schedule]) -> dict[str, str]:
    """Where the boxes are that cannot be at any port: by name, as `open_port` takes it."""
    found: dict[str, str] = {}
    with ExitStack() as held:  # all at once, so that no two get the same
        for schedule in made:
            of = kind(schedule.protocol)
            if of.listens:
                server = held.enter_context(closing(socket.create_server(("127.0.0.1", 0))))
                found[schedule.name] = f"connect://127.0.0.1:{server.getsockname()[1]}"
            elif of.contact and os.name != "posix":
                found[schedule.name] = "lend://127.0.0.1:0"
    return found


def _replaced(decoders: Iterable[Decoder], speed: float) -> tuple[tuple[Decoder, ...], list[str]]:
    """The decoders, and the codes of those that another box plays."""
    made: list[Decoder] = []
    codes: list[str] = []
    for decoder in decoders:
        if kind(decoder.protocol).clock == "host" and speed > CLOCKLESS_UP_TO:
            codes.append(decoder.code)
            made.append(replace(decoder, protocol=MADE_UP, port="", baudrate=None, reader=""))
        else:
            made.append(decoder)
    return tuple(made), codes


def _one_a_point(setup: Setup) -> list[Decoder]:
    return [Decoder(_free_code(setup, point.code), point.code, MADE_UP) for point in setup.points]


def _free_code(setup: Setup, wanted: str) -> str:
    taken = {decoder.code for decoder in setup.decoders}
    return next(code for code in chain((wanted,), (f"{wanted}-{n}" for n in count(2))) if code not in taken)


def _starter(setup: Setup) -> Decoder | None:
    """The box whose start contact the starter's gun closes: a start device, else one at a start, else any."""
    starts = {point.code for point in setup.points if point.kind == "start"}
    able = [decoder for decoder in setup.decoders if kind(decoder.protocol).encode_gun is not None]
    return min(able, key=lambda one: (one.hears_chips, one.point not in starts), default=None)


def _kinds(setup: Setup) -> list[DecoderKind]:
    return [kind(name) for name in dict.fromkeys(decoder.protocol for _, decoder in mats(setup))]


def _with_chips(entries: Sequence[Entry], kinds: Sequence[DecoderKind]) -> tuple[tuple[Entry, ...], int]:
    """The entries, each with a chip for every kind of box, and how many had to get others."""
    forms = [form for form in CHIPS if any(_spelled(of, form(1)) for of in kinds)]
    forms = [CHIPS[0]] if all(_spelled(of, CHIPS[0](1)) for of in kinds) else forms
    taken = {one.lower() for entry in entries for one in entry.chips}
    numbers = (n for n in count(1) if not any(form(n) in taken for form in forms))
    made: list[Entry] = []
    given = 0
    for entry in entries:
        if all(_heard(of, entry.chips) for of in kinds):
            made.append(entry)
        else:
            number, given = next(numbers), given + 1
            made.append(replace(entry, chips=tuple(form(number) for form in forms)))
    return tuple(made), given


def _heard(of: DecoderKind, chips: Iterable[str]) -> str:
    """The first of these chips that such a box hears, as it spells it; "" for none."""
    return next(filter(None, (_spelled(of, one) for one in chips)), "")


def _spelled(of: DecoderKind, one: str, reader: str = "") -> str:
    """The chip as such a box sends it; "" of one that it cannot hear. The race does not mind capital letters."""
    for spelling in dict.fromkeys((one, one.lower(), one.upper())):
        try:
            of.encode(Read(spelling, _SOME_TIME, b"", 1, reader))
        except ValueError:
            continue
        return spelling
    return ""


_SOME_TIME = 1_514_678_400_000
"""2017-12-31, which every kind can stamp."""


def _chips(of: DecoderKind, entries: Iterable[Entry]) -> list[str]:
    """What such a box calls the chip of each entry, and those of the strangers."""
    strange = ([form(number) for form in STRANGE] for number in range(STRANGERS))
    return [*(_heard(of, entry.chips) for entry in entries), *(_heard(of, one) for one in strange)]


def _schedule(
    played: Cast,
    box: Sequence[Decoder],
    seen: Sightings,
    chips: Mapping[str, list[str]],
    ahead: int,
    guns: Iterable[int],
) -> Schedule:
    """`chips`: of the runners, by kind; `ahead`: of a clock that shows local time."""
    first = box[0]
    of = kind(first.protocol)
    shown = ahead if of.clock == "local" else 0
    sent = _sent(played, box, of, seen, chips.get(of.name, []), shown)
    # what is no read belongs to the decoder that gets the rest; the set-up says how wrong its clock is
    rest = next((decoder for decoder in box if not decoder.reader), first)
    stamps = [gun + shown - rest.clock_offset_ms for gun in guns]
    shots = zip(guns, stamps, strict=True) if any(decoder.code == played.starter for decoder in box) else ()
    try:
        return packed(first.code, _pieces(of, sent, shots), protocol=of.name, ahead=shown)
    except ValueError as fault:  # a date that no such box can show
        raise Refused(f"decoder {first.code}: {fault}; change it in the set-up to rehearse with it") from None


def _sent(
    played: Cast, box: Sequence[Decoder], of: DecoderKind, seen: Sightings, chips: list[str], ahead: int
) -> Iterator[tuple[int, Read]]:
    """When each read is due, and the read, in order; nothing of a box that hears no chips."""
    numbers = {played.setup.decoders.index(decoder): decoder for decoder in box if decoder.hears_chips}
    readers = {number: _reader(of, decoder, box) for number, decoder in numbers.items()}
    mine = np.flatnonzero(np.isin(seen.decoder, list(numbers)))
    whose = [chips[number] for number in seen.chip[mine].tolist()]
    decoder, due_at, seen_at = seen.decoder[mine].tolist(), seen.due[mine].tolist(), seen.at[mine].tolist()
    for number, due, one, at in zip(decoder, due_at, whose, seen_at, strict=True):
        stamp = at + ahead - numbers[number].clock_offset_ms
        yield due, Read(one, stamp, b"", None, readers[number])


def _pieces(of: DecoderKind, sent: Iterator[tuple[int, Read]], shots: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """Reads and guns (due, stamp) as they are sent, in order, and numbered so."""
    guns = ((due, None, stamp) for due, stamp in shots)
    reads = ((due, read, read.stamp) for due, read in sent)
    for number, (due, read, stamp) in enumerate(merge(guns, reads, key=itemgetter(0)), 1):
        if read is not None:
            yield Piece(due, of.encode(read._replace(seq=number)))
        elif of.encode_gun is not None:
            yield Piece(due, of.encode_gun(stamp, number), 0)


def _reader(of: DecoderKind, decoder: Decoder, box: Sequence[Decoder]) -> str:
    """What the box calls this reader, so that its reads come to this decoder. Raises Refused when it cannot."""
    others = {one.reader for one in box if one.reader and one is not decoder}
    own = (decoder.reader, f"{decoder.reader}-1") if decoder.reader else OTHER_READERS
    for name in own if len(box) > 1 else (*own, ""):
        told = _told(of, name)
        if told is not None and (len(box) == 1 or (decoder.reader in told if decoder.reader else not told & others)):
            return name
    raise Refused(f"decoder {decoder.code}: no such box has a reader {decoder.reader!r}; write it as {of.readers}")


def _told(of: DecoderKind, reader: str) -> set[str] | None:
    """The names under which a link knows the reader; None of one that such a box cannot have."""
    example = next(filter(None, (_spelled(of, form(1), reader) for form in CHIPS)), "")
    if not example:
        return None
    heard = of.parser(0).feed(of.encode(Read(example, _SOME_TIME, b"", 1, reader)))
    names = [one.reader for one in heard if isinstance(one, Read)]
    return {part for name in names for part in (name, name.partition("-")[0])}


def _ahead(setup: Setup, at: int) -> int:
    """What a wall clock at the event shows more than UTC, ms."""
    offset = local(at, setup.event.timezone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds()) * SECOND
