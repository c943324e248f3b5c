"""Long work on several cores: parts in processes of their own, one progress for all, and an end at any moment."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_EXCEPTION, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Progress = Callable[[int], object]

EVERY_S = 0.1
NICER = 5
"""How much a part stands back where others want the processor: reads come first."""


class Stopped(Exception):
    """Raised by who watches the progress, to end the work."""


def on_cores(work: Callable[[T, Progress], R], tasks: Sequence[T], progress: Progress) -> list[R]:
    """The results of `work(task, progress)`, each task in a process of its own, in the order of `tasks`.

    `work` is a function of a module. Each part counts from 1; `progress` is told of all together, in this thread. What
    it raises ends the parts, and so does a part that fails.
    """
    spawn = multiprocessing.get_context("spawn")  # a copy of a program with threads and a window would not work
    done, stop = spawn.Value("q", 0), spawn.Event()
    with ProcessPoolExecutor(len(tasks), spawn, _begin, (done, stop)) as pool:
        try:
            with _uninterrupted():
                futures = [pool.submit(_run, work, task) for task in tasks]
            while wait(futures, EVERY_S, FIRST_EXCEPTION).not_done:
                progress(done.value)
                for one in futures:
                    if one.done():
                        one.result()
            progress(done.value)
            return [one.result() for one in futures]
        except BaseException:
            stop.set()
            raise


@contextmanager
def _uninterrupted() -> Generator[None]:
    """Ctrl+C waits meanwhile, and for ever in a process that is started: it would end with words of its own."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Here:
    """What a part's process shares with the others."""

    done: "Synchronized[int]"
    stop: Event


def _begin(done: "Synchronized[int]", stop: Event) -> None:
    _Here.done, _Here.stop = done, stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C goes to all; the one that was asked ends the others
    if hasattr(os, "nice"):
        os.nice(NICER)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run(work: Callable[[Any, Progress], R], task: Any) -> R:
    counted = 0

    def progress(number: int) -> None:
        nonlocal counted
        if _Here.stop.is_set():
            raise Stopped
        with _Here.done.get_lock():
            _Here.done.value += number - counted
        counted = number

    return work(task, progress)
