"""The process that serves: the newest comes in through a pipe, pages go out. It has no way to the race file."""

import asyncio
import contextlib
import errno
import logging
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from multiprocessing.connection import Connection

import uvicorn

from ui.network.app import Pages, application
from ui.network.guard import HEADER_BYTES, SEND_BUFFER, Gate, lines, room
from ui.network.hub import Hub
from ui.network.orders import Admitted, Order, Place, Published, Reason, State
from ui.network.pairing import Doorman
from ui.network.tries import Tries

TELL_S = 0.5
"""So often the program is told how it is."""

NICE = 5
"""The race goes first."""

BACKLOG, AT_ONCE = 1024, 16
"""So many new connections wait in the system, and so many are taken in one go: a thousand at once would keep all pages
waiting."""

AGAIN_S = 2.0
"""Where it may not listen now, it tries again after so long: another program may end, a network may come back."""


REASONS: Mapping[int, Reason] = {
    errno.EADDRINUSE: "taken",
    errno.EADDRNOTAVAIL: "no address",
    errno.EAFNOSUPPORT: "no address",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
}


def run_network(pipe: "Connection[State, Order]", place: Place) -> None:
    """The target of the process. Ends when told to, and when the process at the other end of the pipe is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent says when to stop
    logging.getLogger("uvicorn").setLevel(logging.ERROR)  # who sends nonsense fills no log
    loose = room()
    if hasattr(os, "nice"):
        os.nice(NICE)
    with contextlib.suppress(EOFError, OSError):
        listening = _listen(pipe, place)
        if listening is not None:
            asyncio.run(_serve(pipe, place, listening, loose))


def _listen(pipe: "Connection[State, Order]", place: Place) -> socket.socket | None:
    """A socket, as soon as there is one; None: it is not wanted any more."""
    while True:
        try:
            return _socket(place)
        except OSError as fault:
            pipe.send(State("refused", place, fault.strerror or str(fault), reason=_reason(fault)))
        end = time.monotonic() + AGAIN_S
        while (left := end - time.monotonic()) > 0:
            if pipe.poll(left) and pipe.recv() is None:  # the rest is sent again when it listens
                return None


def _reason(fault: OSError) -> Reason:
    if isinstance(fault, socket.gaierror):
        return "no address"
    return REASONS.get(fault.errno or 0, "other")


def _socket(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.address else socket.AF_INET
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs listen at the same port
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        one.bind((place.address, place.port))
    except OSError:
        one.close()
        raise
    return one


class _Server(uvicorn.Server):
    """The parent alone says when to stop."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _serve(pipe: "Connection[State, Order]", place: Place, listening: socket.socket, loose: int) -> None:
    place = replace(place, port=listening.getsockname()[1])
    hub, gate, doorman = Hub(), Gate(place.limits, loose), Doorman(Tries())
    pages = application(Pages(hub, doorman, gate, place.port), place.names)
    server = _Server(
        uvicorn.Config(
            pages, http=lines(gate), ws="none", lifespan="off", loop="asyncio", log_config=None, access_log=False,
            server_header=False, proxy_headers=False, timeout_keep_alive=5, timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=HEADER_BYTES, backlog=AT_ONCE,
        )
    )  # fmt: skip
    loop = asyncio.get_running_loop()
    admitted = asyncio.Event()

    def take(order: Order) -> None:
        match order:
            case Admitted():
                admitted.set()
                doorman.admit(order.pairings, order.key)
                gate.admit([one.id for one in order.pairings])
                hub.wake()
            case Published():
                hub.take(order)
            case None:
                admitted.set()
                gate.close()  # who follows goes first: a stream that is cancelled would be told as a fault
                server.should_exit = True

    def state() -> State:
        return State("on" if server.started else "starting", place, "", gate.clients(), gate.dropped)

    async def tell() -> None:
        """From the loop itself: where it hangs, the parent hears nothing."""
        queued = False
        while not server.should_exit:
            if server.started and not queued:
                listening.listen(BACKLOG)  # the server has one number for both
                queued = True
            pipe.send(state())
            await asyncio.sleep(TELL_S)

    telling = asyncio.create_task(tell())
    telling.add_done_callback(lambda _: take(None))
    threading.Thread(target=_hear, args=(pipe, loop, take), name="hear", daemon=True).start()
    await admitted.wait()  # before that nobody would be paired, and open pages would think that they are not any more
    if not server.should_exit:
        await server.serve(sockets=[listening])
    telling.cancel()
    with contextlib.suppress(asyncio.CancelledError, OSError):
        await telling


def _hear(pipe: "Connection[State, Order]", loop: asyncio.AbstractEventLoop, take: Callable[[Order], None]) -> None:
    """Orders to the loop, until the other end is gone."""
    order: Order = Published({})
    while order is not None:
        try:
            order = pipe.recv()
        except (EOFError, OSError):
            order = None
        with contextlib.suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(take, order)
