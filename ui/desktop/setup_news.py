"""That another set-up counts now, in words."""

from collections.abc import Sequence

from racecontrol.domain.setup import Setup
from ui.desktop.i18n import tr
from ui.desktop.saying import in_words

TOLD = 8
"""So many changes of a set-up are told one by one."""


def told_of_setup(before: Setup, after: Setup, changes: Sequence[str]) -> str:
    """What of the set-up is another now, and what the crew has to do for it."""
    told = [tr("The set-up has changed, and counts now:"), *map(in_words, changes[:TOLD])]
    if len(changes) > TOLD:
        told.append(tr("and {n} more: racecontrol log has the fact", n=len(changes) - TOLD))
    event, was = after.event, before.event
    if (event.date, event.timezone) != (was.date, was.timezone):
        told.append(tr("Date or time zone are others: close this window and open it again."))
    return "\n".join(told)
