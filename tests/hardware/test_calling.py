"""Emulated decoders that connect to us: over real sockets, through breaks, nothing is lost."""

import contextlib
import select
import socket
import time

import pytest

from hardware.decoder_kind import DecoderKind
from hardware.emulator.clock import SimClock
from hardware.emulator.emulation import Emulation
from hardware.emulator.schedule import Break, Piece, packed
from hardware.interfaces import Acknowledges, Greeting, Talk
from hardware.registry import KINDS
from racecontrol.domain.reads import Read
from tests.hardware.cables import PATIENCE

START = 1_772_784_000_000
COUNT = 400
CALLING = [kind for kind in KINDS.values() if kind.listens and isinstance(kind.emulated(), Greeting)]


class Host:
    """Lets one client in at a time, and keeps what it says durable."""

    def __init__(self, kind: DecoderKind) -> None:
        self.kind = kind
        self.reads: list[Read] = []
        self.connections = 0
        self._client: socket.socket | None = None
        self._listen("127.0.0.1", 0)

    def _listen(self, host: str, port: int) -> None:
        self._server = socket.create_server((host, port))
        self._server.setblocking(False)
        self.place = f"connect://{host}:{self._server.getsockname()[1]}"

    def close(self) -> None:
        for end in (self._client, self._server):
            if end is not None:
                end.close()

    def step(self) -> None:
        if self._client is None:
            with contextlib.suppress(BlockingIOError):
                self._client, _ = self._server.accept()
                self._client.setblocking(False)
                parser = self.kind.parser(0)
                assert isinstance(parser, Talk)
                self._parser = parser
                self.connections += 1
            return
        try:
            chunk = self._client.recv(512)
        except BlockingIOError:
            return
        except ConnectionError:  # unplugged while it had not read everything
            chunk = b""
        if chunk:
            self._take(chunk, self._client)
        else:
            self._client.close()
            self._client = None

    def _take(self, chunk: bytes, client: socket.socket) -> None:
        for part in self._parser.listen(chunk):
            self.reads += (record for record in part.records if isinstance(record, Read))
            if isinstance(self._parser, Acknowledges):
                self._parser.durable()
        with contextlib.suppress(ConnectionError):  # unplugged just now
            client.sendall(self._parser.to_send())


@pytest.mark.parametrize("kind", CALLING, ids=lambda kind: kind.name)
@pytest.mark.parametrize("breaks", [(), (Break(START + 1_000, START + 2_500),)], ids=["whole", "broken"])
def test_a_decoder_that_calls_us_is_heard_whole(kind: DecoderKind, breaks: tuple[Break, ...]) -> None:
    due = [START + 10 * n for n in range(COUNT)]
    pieces = [Piece(at, kind.encode(Read(f"c{n}", at, b"", n + 1))) for n, at in enumerate(due)]
    schedule = packed("D", pieces, protocol=kind.name, breaks=breaks)
    host = Host(kind)
    deadline = time.monotonic() + PATIENCE
    with contextlib.closing(host), Emulation([schedule], SimClock(START, 10.0), {"D": host.place}) as emulation:
        assert emulation.ports == {"D": host.place.replace("connect", "listen")}
        while not (emulation.done and emulation.taken_in() and len(set(host.reads)) == COUNT):
            assert time.monotonic() < deadline, f"{len(set(host.reads))} reads, {host.connections} connections"
            emulation.step()
            host.step()
            emulation.wait()
        assert emulation.sent == {"D": COUNT}
    assert [read.chip for read in dict.fromkeys(host.reads)] == [f"c{n}" for n in range(COUNT)]
    assert host.connections == 1 + len(breaks)


def test_a_decoder_calls_again_until_somebody_is_there() -> None:
    kind = CALLING[0]
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as taken:
        number = taken.getsockname()[1]
    schedule = packed("D", [Piece(START, kind.encode(Read("c1", START, b"", 1)))], protocol=kind.name)
    with Emulation([schedule], SimClock(START, 1.0), {"D": f"connect://127.0.0.1:{number}"}) as emulation:
        for _ in range(20):
            emulation.step()
            emulation.wait()
        assert not emulation.listened_to
        with contextlib.closing(socket.create_server(("127.0.0.1", number))) as server:
            for listened_to in (True, False, True):
                deadline = time.monotonic() + PATIENCE
                while emulation.listened_to != listened_to:
                    assert time.monotonic() < deadline
                    emulation.step()
                    emulation.wait()
                if listened_to:
                    with server.accept()[0] as client:
                        while not select.select([client], [], [], 0)[0]:
                            assert time.monotonic() < deadline
                            emulation.step()
                            emulation.wait()
                        assert client.recv(100)  # it greets, and does not hang up
