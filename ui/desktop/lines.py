"""The lines to the decoders, as the window works them: stopped, started, looked into, captured to a file."""

import io
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hardware.link import Link
from hardware.links import Links
from hardware.protocols.rewind import Part
from racecontrol.domain.setup import Decoder, Setup
from ui.desktop.bridge import Bridge
from ui.desktop.i18n import tr

Tap = Callable[[bytes, list[Part]], None]

log = logging.getLogger(__name__)


class Recording(io.FileIO):
    """A file that grows by what a link hears. `size`: bytes of this capture; `fault`: why it ended by itself."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "ab")  # what stands there already stays
        self.path = path
        self.size = 0
        self.fault = ""
        self._writing = threading.Lock()

    def write(self, chunk: bytes, /) -> int:  # type: ignore[override]
        """Raises OSError where the disk takes no more; after `end` it takes nothing and says nothing."""
        with self._writing:
            if self.closed:
                return len(chunk)
            try:
                written = super().write(chunk)
            except OSError as fault:
                self.fault = fault.strerror or str(fault)
                super().close()
                raise
            self.size += written
            return written

    def end(self) -> None:
        with self._writing:
            super().close()


class Lines:
    """What a person does with a line. Nothing here keeps the window waiting: ports and files have a thread here."""

    def __init__(self, links: Links, decoders: Sequence[Decoder], bridge: Bridge) -> None:
        self._links, self._decoders, self._bridge = links, decoders, bridge
        self._stopped: set[str] = set()
        self._recordings: dict[str, Recording] = {}
        self._pool = ThreadPoolExecutor(1, "lines")

    def link(self, code: str) -> Link | None:
        """The link of that decoder; None of one without a port."""
        try:
            return self._links[code]
        except KeyError:
            return None

    def stopped(self, code: str) -> bool:
        return code in self._stopped

    def stop(self, code: str) -> None:
        """Lets go of its port."""
        sharing = self._sharing(code)
        self._stopped.update(sharing)

        def work() -> None:
            self._links.disconnect(code)
            for one in sharing:
                self._bridge.link_state(one, "stopped")

        self._pool.submit(self._carefully, work)

    def start(self, code: str) -> None:
        """Opens its port anew, whether it was stopped or not. Who looks on and what is captured go along."""
        sharing = self._sharing(code)
        self._stopped.difference_update(sharing)

        def work() -> None:
            before = self._links[code]
            for one in sharing:
                self._bridge.link_state(one, "searching")
            self._links.connect(code)
            self._links[code].tap, self._links[code].capture = before.tap, before.capture

        self._pool.submit(self._carefully, work)

    def follow(self, setup: Setup) -> None:
        """The set-up has changed: links that it wants otherwise are stopped and started anew, the others go on."""

        def work() -> None:
            before = {one.code: self.link(one.code) for one in self._decoders}
            changed = self._links.rewire([one for one in setup.decoders if one.port], setup.event.timezone)
            gone = [code for code in changed if code not in self._links]
            for code in gone:
                if (recording := self._recordings.pop(code, None)) is not None:
                    recording.end()
            self._decoders = setup.decoders
            self._stopped.difference_update(changed)
            for code in changed:
                if (old := before.get(code)) is not None and (new := self.link(code)) is not None:
                    new.tap, new.capture = old.tap, old.capture
            self._bridge.links_gone(gone)

        self._pool.submit(self._carefully, work)

    def watch(self, code: str, tap: Tap | None) -> None:
        """`tap` gets every piece from now on, in the links' thread; None: nobody looks on any more."""
        link = self.link(code)
        if link is not None:
            link.tap = tap

    def recording(self, code: str) -> Recording | None:
        """What is being captured of it, or was until the disk took no more."""
        return next((one for name in self._sharing(code) if (one := self._recordings.get(name))), None)

    def record(self, code: str, path: Path, done: Callable[[str], None]) -> None:
        """Capture everything that it sends. `done` is called later in the window's thread: why not, "" when it runs."""

        def work() -> None:
            try:
                recording = Recording(path)
            except OSError as fault:
                said = tr("{path}: {fault}. Choose another folder.", path=path, fault=fault.strerror)
                self._bridge.later(lambda: done(said))
                return
            self._forget(code)
            self._recordings[code] = recording
            self._links[code].capture = recording
            self._bridge.later(lambda: done(""))

        self._pool.submit(self._carefully, work)

    def end_recording(self, code: str) -> None:
        self._links[code].capture = None
        self._forget(code)

    def close(self) -> None:
        """No file grows any more. The links are stopped by whoever started them."""
        self._pool.shutdown(wait=True)
        for recording in self._recordings.values():
            recording.end()

    def _forget(self, code: str) -> None:
        for one in self._sharing(code):
            if (recording := self._recordings.pop(one, None)) is not None:
                recording.end()

    def _sharing(self, code: str) -> list[str]:
        """All decoders behind the same port."""
        link = self.link(code)
        return [one.code for one in self._decoders if link is not None and self.link(one.code) is link]

    def _carefully(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception:
            log.exception("a line could not be worked")
