"""The process that serves, seen from outside: documents go in, states come back, a broken process is started anew."""

import contextlib
import logging
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from ui.network.orders import Admitted, Documents, Order, Place, Published, State, Time, merged
from ui.network.pairing import Known

log = logging.getLogger(__name__)

PATIENCE_S, AT_FIRST_S = 15.0, 60.0
"""Without a sign of life for so long it hangs; a busy computer takes its time to start it."""

EVERY_S = 0.1
"""Between two looks whether it is still wanted."""

REST_S = 1.0
"""Until a process that broke is started anew: one that breaks at once is not started a hundred times a second."""


def run(pipe: "Connection[State, Order]", place: Place) -> None:
    """The target of the process. What serves is imported only there."""
    from ui.network.process import run_network

    run_network(pipe, place)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """A process that is started now does not hear Ctrl-C, from its first moment on: it reaches the whole group of
    processes, and only the parent says when to stop."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it would open this thread's ears again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Outbox:
    """The newest of everything, for the process of the moment. Nobody waits here to put something in."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._admitted: Admitted | None = None
        self._documents: Documents = {}
        self._time: Time | None = None
        self._new = {"admitted": False, "published": False}

    def admit(self, admitted: Admitted) -> None:
        with self._changed:
            self._admitted = admitted
            self._new["admitted"] = True
            self._changed.notify()

    def publish(self, documents: Documents, now: Time | None) -> None:
        """A section that is not in it stays as it was; so does the clock."""
        with self._changed:
            self._documents = merged(self._documents, documents)
            self._time = now or self._time
            self._new["published"] = True
            self._changed.notify()

    def again(self) -> None:
        """There is a new process, which knows nothing."""
        with self._changed:
            self._new = {"admitted": self._admitted is not None, "published": bool(self._documents)}
            self._changed.notify()

    def take(self, patience: float) -> list[Order]:
        """What is new; nothing after `patience` s."""
        with self._changed:
            if not any(self._new.values()):
                self._changed.wait(patience)
            new, self._new = self._new, dict.fromkeys(self._new, False)
            orders: list[Order] = [self._admitted] if new["admitted"] else []
            return [*orders, Published(self._documents, self._time)] if new["published"] else orders


class Serving:
    """`told` gets every change of its state, in a thread of its own: it must come back at once.

    Nothing waits here for a network or for a client: `publish` and `admit` return at once, and the newest wins.
    """

    def __init__(self, told: Callable[[State], None], patience: float = PATIENCE_S) -> None:
        self._told, self._patience = told, patience
        self._outbox = Outbox()
        self._state = State("off")
        self._process: SpawnProcess | None = None
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()

    @property
    def state(self) -> State:
        return self._state

    @property
    def pid(self) -> int | None:
        """Of the process that serves, while there is one."""
        return self._process.pid if self._process is not None else None

    def open(self, place: Place, pairings: Sequence[Known], key: bytes) -> None:
        """Listen there from now on, and nowhere else. Waits for the end of what listened before."""
        self.close()
        self.admit(pairings, key)
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(place, self._closing), name="network", daemon=True)
        self._thread.start()

    def admit(self, pairings: Sequence[Known], key: bytes) -> None:
        """These are all pairings: open pages of others are cut."""
        self._outbox.admit(Admitted(tuple(pairings), key))

    def publish(self, documents: Documents, now: Time | None = None) -> None:
        """From any thread."""
        self._outbox.publish(documents, now)

    def close(self) -> None:
        """Serve nothing any more; who follows is cut."""
        if self._thread is not None:
            self._closing.set()
            self._thread.join()
            self._thread = None
            self._tell(State("off"))

    def _run(self, place: Place, closing: threading.Event) -> None:
        self._tell(State("starting", place))
        while True:
            self._once(place, closing)
            if closing.is_set():
                return
            log.warning("the process that serves the local network is gone or hangs, it is started anew")
            self._tell(State("broken", place))
            closing.wait(REST_S)

    def _once(self, place: Place, closing: threading.Event) -> None:
        """One process, until it breaks or is not wanted any more."""
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=run, args=(theirs, place), name="network", daemon=True)
        with _deaf():
            process.start()
        theirs.close()
        self._process = process
        over = threading.Event()
        feeding = threading.Thread(target=self._feed, args=(ours, over, closing), name="network feed", daemon=True)
        self._outbox.again()
        feeding.start()
        try:
            self._hear(ours, closing)
        finally:
            over.set()
            process.join(REST_S if closing.is_set() else 0)
            if process.is_alive():
                process.kill()
                process.join()
            feeding.join()
            ours.close()
            process.close()
            self._process = None

    def _hear(self, pipe: "Connection[Order, State]", closing: threading.Event) -> None:
        heard, patience = time.monotonic(), max(AT_FIRST_S, self._patience)
        with contextlib.suppress(EOFError, OSError):
            while time.monotonic() - heard < patience and not closing.is_set():
                if pipe.poll(EVERY_S):
                    state = pipe.recv()
                    heard, patience = time.monotonic(), self._patience
                    if state.kind != "refused" and self._state.kind == "refused":
                        self._outbox.again()  # while it could not listen it took nothing
                    self._tell(state)

    def _feed(self, pipe: "Connection[Order, State]", over: threading.Event, closing: threading.Event) -> None:
        """In a thread of its own: a process that hangs may keep it, and is killed."""
        with contextlib.suppress(OSError):
            while not over.is_set():
                for order in self._outbox.take(EVERY_S):
                    pipe.send(order)
                if closing.is_set():
                    pipe.send(None)
                    return

    def _tell(self, state: State) -> None:
        before, self._state = self._state, state
        if state != before:
            self._told(state)
