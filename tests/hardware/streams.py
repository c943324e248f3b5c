"""What every protocol of lines has to stand: any cut, and noise between its lines."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from hypothesis import strategies as st

from racecontrol.domain.reads import Garbage, Read, Record


def stands_any_cut_and_any_noise(
    parts: Sequence[bytes],
    reads: Sequence[Read],
    noises: Sequence[bytes],
    decode: Callable[..., list[Record]],
    data: st.DataObject,
) -> None:
    """`parts`: the encoded `reads`; `noises`: with their line ends; `decode` takes pieces of one stream."""
    lines = list(parts)
    for noise in noises:
        lines.insert(data.draw(st.integers(0, len(lines))), noise)
    stream = b"".join(lines)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    records = decode(*(stream[a:b] for a, b in pairwise([0, *cuts, len(stream)])))
    assert [record._replace(raw=b"") for record in records if isinstance(record, Read)] == list(reads)
    assert records == decode(stream)
    for garbage in records:
        if isinstance(garbage, Garbage):
            assert stream[garbage.offset : garbage.offset + len(garbage.raw)] == garbage.raw
