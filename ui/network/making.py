"""Documents of the announcer's view: for the pages, for television, and as files in a folder."""

import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from racecontrol.announcing import feed_tables
from racecontrol.announcing.feed import document
from racecontrol.announcing.view import View
from racecontrol.domain.nations import nations
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.domain.time import local
from ui.network.feeding import sections
from ui.network.labels import labels
from ui.network.orders import FILES, Documents, Sections

Words = Callable[[str], str]

FILES_S = 0.5
"""Shortest time between two writings of the files into their folder."""


class Making:
    """Makes the documents of a view, in one thread. `feed`: whether anybody may ask for the feed's files, which take
    as long as all the rest; `folder`: where they are written as well, None nowhere; `trouble`: why they could not be
    written the last time, "" when they could.
    """

    def __init__(self, setup: Callable[[], Setup], words: Words, language: Callable[[], str]) -> None:
        """`words`, `language`: of the moment, so that they may change."""
        self._setup, self._words, self._language = setup, words, language
        self._due = 0.0
        self.feed = False
        self.folder: Path | None = None
        self.trouble = ""

    def documents(self, view: View) -> Documents:
        setup, nation, words = self._setup(), nation_names(self._language()), self._words
        said = labels(words, self._language())
        zone = {"zone": offset(view.at, setup.event.timezone)}
        made: dict[str, Sections] = {
            "announcer": sections(zone | document(view, words, setup, "announcer", nation), said),
            "public": sections(zone | document(view, words, setup, "public", nation), said),
        }
        if self.feed or self.folder is not None:
            made[FILES] = feed_tables.files(view, words, setup, nation)
            self._write(made[FILES])
        return made

    def _write(self, all_files: Mapping[str, bytes]) -> None:
        if self.folder is None or time.monotonic() < self._due:
            return
        self._due = time.monotonic() + FILES_S
        try:
            feed_tables.write(self.folder, all_files)
        except (OSError, Refused) as fault:
            self.trouble = (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
        else:
            self.trouble = ""


def offset(at: int, timezone: ZoneInfo) -> int:
    """How much later clocks show there than UTC does, in ms: a browser need not know the zones."""
    later = local(at, timezone).utcoffset()
    return 0 if later is None else round(later.total_seconds() * 1000)


@cache
def nation_names(language: str) -> Words:
    """Names a nation by its code in that language; the code where it has no name in it."""
    names = {one.wa or one.iso3: getattr(one, language, one.en) for one in nations()}
    return lambda code: names.get(code) or code
