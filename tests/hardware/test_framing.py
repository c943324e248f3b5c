"""Lines: any way to cut the bytes gives the same lines at the same places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols.framing import Lines

STREAM = st.lists(st.sampled_from([b"\r\n", b"\n", b"\r", b"\0", b"a", b"xy", b"\xff", b"aa00"])).map(b"".join)


def lines(chunks: list[bytes]) -> list[tuple[int, bytes]]:
    framing = Lines()
    return [line for chunk in chunks for line in framing.feed(chunk)] + framing.flush()


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (b"one\r\ntwo\r\n", [(0, b"one"), (5, b"two")]),
        (b"one\ntwo\rthree", [(0, b"one"), (4, b"two"), (8, b"three")]),
        (b"\r\n\r\none\r\n\r\n", [(4, b"one")]),
        (b"\0\0\0one\r\n\0\0\r\n\0two", [(3, b"one"), (13, b"two")]),
        (b"o\0e\r\n", [(0, b"o\0e")]),
        (b"\0" * 100, []),
        (b"", []),
    ],
)
def test_line_ends_and_fill_bytes(stream: bytes, expected: list[tuple[int, bytes]]) -> None:
    assert lines([stream]) == expected


@given(STREAM, st.data())
def test_any_cut_gives_the_same_lines(stream: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert lines(pieces) == lines([stream])


@given(STREAM)
def test_each_line_stands_where_it_says(stream: bytes) -> None:
    for offset, line in lines([stream]):
        assert stream[offset : offset + len(line)] == line


@pytest.mark.parametrize("step", [1, 700, 10_000, 1_000_000])
def test_a_stream_without_line_ends_is_cut_and_the_buffer_stays_small(step: int) -> None:
    stream = bytes(range(14, 256)) * 100 + b"\n"
    framing = Lines()
    out: list[tuple[int, bytes]] = []
    for start in range(0, len(stream), step):
        out += framing.feed(stream[start : start + step])
        assert len(framing._tail) <= Lines.LIMIT
    assert b"".join(line for _, line in out) == stream[:-1]
    assert [offset for offset, _ in out] == list(range(0, len(stream) - 1, Lines.LIMIT))


def test_offsets_go_on_after_a_reconnection() -> None:
    framing = Lines(offset=1000)
    assert framing.feed(b"one\r\ntw") == [(1000, b"one")]
    assert framing.flush() == [(1005, b"tw")]
