"""Makes documents of the announcer's view and hands them to the process that serves, beside everything else."""

import json
import logging
import threading
from collections.abc import Callable, Mapping

from racecontrol.announcing.view import View
from ui.network.orders import Documents, Sections, Time

log = logging.getLogger(__name__)

Document = Mapping[str, object]

_PLAIN = (",", ":")


def sections(document: Document, labels: Mapping[str, str]) -> Sections:
    """Every part of it as JSON, so that only what changed is sent; the words of the pages with it."""
    return {name: as_json(part) for name, part in {"labels": labels, **document}.items()}


def as_json(part: object) -> bytes:
    """In one line: a browser takes events by lines."""
    return json.dumps(part, ensure_ascii=False, separators=_PLAIN).encode()


class Feeder:
    """`make` makes the documents of a view; `publish` gets them. Both in this object's thread; the newest view wins."""

    def __init__(
        self,
        make: Callable[[View], Documents],
        publish: Callable[[Documents, Time], None],
        now: Callable[[], Time],
        failed: Callable[[Exception], None],
    ) -> None:
        self._make, self._publish, self._now, self._failed = make, publish, now, failed
        self._view: View | None = None
        self._wanted, self._closing = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="network documents", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def want(self, view: View) -> None:
        """From any thread; returns at once."""
        self._view = view
        self._wanted.set()

    def again(self) -> None:
        """What the documents are made with has changed, their language perhaps. From any thread."""
        if self._view is not None:
            self._wanted.set()

    def close(self) -> None:
        self._closing.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait() and not self._closing.is_set():
            self._wanted.clear()
            view = self._view
            assert view is not None
            try:
                self._publish(self._make(view), self._now())
            except Exception as fault:
                log.exception("the pages of the local network could not be made; those that are shown stay")
                self._failed(fault)
