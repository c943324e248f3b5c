"""What a changed set-up means for a race, told before it counts: what differs, and what a person may not think of."""

from collections.abc import Iterator

from racecontrol.domain.setup import Event, Setup
from racecontrol.domain.setup_changes import differences
from racecontrol.domain.time import DAY, instant, local
from racecontrol.domain.wording import counted
from racecontrol.session import Session, Snapshot


def changes(session: Session, new: Setup) -> list[str]:
    """Sentences without stops; nothing for an equal set-up."""
    return [*differences(session.setup, new), *_cautions(session, new)]


def _cautions(session: Session, new: Setup) -> Iterator[str]:
    old = session.setup.event
    before, after = old.timezone, new.event.timezone
    reads = len(session.snapshot().reads)
    if old.date != new.event.date:
        yield from _other_day(session.snapshot(), new.event)
    if before != after and reads:
        yield (
            f"CAREFUL: {counted(reads, 'read')} and every gun stay at their instants, as counted by {before}; where a "
            f"decoder's clock showed {after}, correct it with `racecontrol offset`"
        )
    if (old.date, before) != (new.event.date, after):
        yield "A window that has this race open must be closed and opened again for that"


def _other_day(snapshot: Snapshot, event: Event) -> Iterator[str]:
    """A race may end after midnight; one that has nearly all of its reads on another day is another race."""
    begins = instant("00:00:00", event.date, event.timezone)
    ends = begins + DAY
    reads = len(snapshot.reads)
    elsewhere = sum(int(((box.at < begins) | (box.at >= ends)).sum()) for box in snapshot.reads.by_decoder)
    if 2 * elsewhere > reads:
        first = min(int(box.at.min()) for box in snapshot.reads.by_decoder if len(box))
        yield (
            f"CAREFUL: {elsewhere:,} of {counted(reads, 'read')} are of another day than {event.date}, the first of "
            f"{local(first, event.timezone).date()}; look whether this is the set-up of another race"
        )
