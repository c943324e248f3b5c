"""The process that prints, seen from outside: jobs go in, states come back, a broken process is started anew."""

import contextlib
import logging
import multiprocessing
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from ui.printing.jobs import OVER, Beat, Broken, Job, Order, Report, System, Told
from ui.printing.process import run_printing, system_printers

log = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds without a sign of life, after which a driver hangs."""

EVERY = 0.1
"""Seconds between two looks for new jobs."""

REST = 1.0
"""Seconds until a process that broke is started anew."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Nothing more is to be printed."""


class Printing:
    """`told` gets every report but beats, in a thread of its own: it must come back at once.

    Nothing waits here for a printer: `send` returns at once. `patience`: as PATIENCE.
    """

    def __init__(
        self,
        told: Callable[[Report], None],
        printers: Callable[[], System] = system_printers,
        patience: float = PATIENCE,
    ) -> None:
        self._told, self._printers, self._patience = told, printers, patience
        self._orders: queue.SimpleQueue[Job | _Stop] = queue.SimpleQueue()
        self._open: dict[str, Job] = {}
        self._begun: set[str] = set()
        self._process: SpawnProcess | None = None
        self._thread = threading.Thread(target=self._run, name="printing", daemon=True)
        self._thread.start()

    def send(self, job: Job) -> None:
        """Print it; what becomes of it is told."""
        self._orders.put(job)

    @property
    def pid(self) -> int | None:
        """Of the process that prints, while there is one."""
        return self._process.pid if self._process is not None else None

    def close(self) -> None:
        """End the process. What printers have taken, they print; a driver that hangs is not waited for."""
        self._orders.put(_Stop())
        self._thread.join()

    def _run(self) -> None:
        while True:
            ours, theirs = multiprocessing.get_context("spawn").Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=run_printing, args=(theirs, self._printers), name="printing", daemon=True
            )
            process.start()
            theirs.close()
            self._process = process
            try:
                hung = self._serve(ours)
            finally:
                self._end(process, ours)
            if hung is None:
                return
            log.warning("the process that prints %s, it is started anew", "does not answer" if hung else "is gone")
            self._told(Broken(hung))
            time.sleep(REST)  # one that breaks at once is not started a hundred times a second

    def _serve(self, pipe: "Connection[Order, Report]") -> bool | None:
        """Until the process breaks: whether it hung; None: until it is not wanted any more."""
        heard = time.monotonic()
        try:
            for job in self._open.values():
                pipe.send(replace(job, again=job.id in self._begun))
            while time.monotonic() - heard < self._patience:
                while not self._orders.empty():
                    order = self._orders.get()
                    if isinstance(order, _Stop):
                        pipe.send(None)
                        return None
                    self._open[order.id] = order
                    pipe.send(order)
                if pipe.poll(EVERY):
                    heard = time.monotonic()
                    self._hear(pipe.recv())
        except (EOFError, OSError):
            return False
        return True

    def _hear(self, report: Report) -> None:
        if isinstance(report, Beat):
            return
        if isinstance(report, Told):
            self._begun.add(report.id)
            if report.state in OVER:
                self._open.pop(report.id, None)
        self._told(report)

    def _end(self, process: SpawnProcess, pipe: "Connection[Order, Report]") -> None:
        """Gone in any case: one that hangs would print when it wakes, and the job is sent by another one then."""
        process.join(1)
        if process.is_alive():
            process.kill()
            process.join()
        with contextlib.suppress(OSError):
            pipe.close()
        process.close()
        self._process = None
