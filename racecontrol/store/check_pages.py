"""What SQLite finds wrong with a file, in words for the crew; its own words stay in brackets, for who mends files."""

import re
from collections import defaultdict
from collections.abc import Iterable

from racecontrol.domain.wording import few

_HEAD = "*** in database main ***"
_MEANS = (
    (re.compile(r" has no \w+$"), "there are entries whose fact was taken away"),
    (re.compile(r" (?:in|from) index "), "an index does not fit its table any more, so a row may not be found"),
    (re.compile(r"^NULL value in "), "there are rows in which something is empty that cannot be"),
    (re.compile(""), "pages of the file are damaged, so rows may be lost or wrong"),
)
"""What SQLite says, and what that means: the first that fits."""


def in_words(said: Iterable[str]) -> list[str]:
    """One sentence, without its repair, for each kind of damage; `said`: the lines of `store.file.integrity`."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for line in (line for one in said for line in one.splitlines() if line != _HEAD):
        kinds[next(means for pattern, means in _MEANS if pattern.search(line))].append(line)
    return [f"{means} ({few(lines)})" for means, lines in kinds.items()]
