"""What is known of a box, in the words of its row."""

from racecontrol.boxes import Clock
from racecontrol.domain.setup import Event
from racecontrol.domain.time import DAY, SECOND, clock_text, local, of_day
from racecontrol.domain.wording import span_text
from ui.desktop.hardware_data import BoxRow
from ui.desktop.i18n import number, tr
from ui.desktop.saying import in_words
from ui.desktop.theme import SHAPES, Tone
from ui.desktop.waves import lasting

FINE = 10 * SECOND
"""What is less is told in ms."""

STEADY = 20
"""A clock that runs away by less, ms an hour, keeps its time for a day."""


def state_text(row: BoxRow) -> str:
    """`● live`; where something is wrong, the word for the worst of it: `■ clock unset`."""
    word = row.wrong[0].word if row.wrong else row.state[1]
    return f"{SHAPES[row.tone]} {tr(word)}"


def last_text(row: BoxRow) -> str:
    return "" if row.idle is None else lasting(row.idle)


def rate_text(row: BoxRow) -> str:
    return number(row.per_minute) if row.decoder.hears_chips else ""


def signed(ms: float) -> str:
    """`+3,200`, `-12`, `0`."""
    return f"{round(ms):+,}" if round(ms) else "0"


def offset_text(ms: int) -> str:
    """How far a clock is off: `+3,200 ms`, from ten seconds on `-59:53 min`."""
    return tr("{ms} ms", ms=signed(ms)) if abs(ms) < FINE else f"{'-' if ms < 0 else '+'}{in_words(span_text(ms))}"


def offset(row: BoxRow) -> str:
    """The clock beside the laptop's: `+3,200 ms ↑`, the day that it shows, `never set`; `ours` of one that has none."""
    clock = row.box.clock
    if row.kind.clock == "host":
        return tr("ours")
    if clock is None:
        return ""
    if clock.unset:
        return tr("never set")
    return row.shows.partition(" ")[0] or f"{offset_text(clock.ahead)} {drift(clock)}".rstrip()


def shown(clock: Clock | None, event: Event) -> str:
    """Date and time that a clock shows which is a day off or more: `2024-11-22 08:15`; "" of another."""
    if clock is None or clock.unset or abs(clock.ahead) < DAY:
        return ""
    return local(clock.at + clock.ahead, event.timezone).strftime("%Y-%m-%d %H:%M")


def trigger_text(at: int | None, event: Event) -> str:
    """What is told of a start device that is well. `at`: its last trigger."""
    if at is None:
        return tr("Start device: hears no chips. No trigger yet: close its contact once to try it.")
    when = clock_text(at, event.date, event.timezone)
    return tr("Start device: hears no chips. Last trigger at {time}.", time=when)


def drift(clock: Clock) -> str:
    """Which way it runs away from ours: `↑`, `↓`, `=` of one that keeps beside; "" as long as that is not known."""
    if clock.trend is None:
        return ""
    return "=" if abs(clock.trend) < STEADY else "↑" if clock.trend > 0 else "↓"


def clock_tone(row: BoxRow) -> Tone | str:
    """Of the clock alone."""
    return next((wrong.tone for wrong in row.wrong if wrong.of_clock), "")


def trend_text(row: BoxRow) -> str:
    """How it runs away, `+12/h`; where facts correct it, by how much."""
    clock = row.box.clock
    if clock is None or clock.unset:
        return ""
    if row.corrected:
        return tr("{offset} by fact", offset=offset_text(row.corrected))
    return "" if clock.trend is None else tr("{ms}/h", ms=signed(clock.trend))


def box_text(row: BoxRow) -> str:
    """What it says of itself: the battery first."""
    battery = tr("battery {battery}", battery=row.box.battery) if row.box.battery else ""
    return ", ".join(filter(None, (battery, row.box.said if "battery" not in row.box.said else "")))


def story(row: BoxRow, now: int, event: Event, clock_told: str = "") -> str:
    """Everything that is known of it, for where the columns have no room. `clock_told`: what became of setting it."""
    decoder, box = row.decoder, row.box
    parts = [
        tr("{code}: {kind}, port {port}", code=decoder.code, kind=row.kind.title, port=decoder.port or tr("none")),
        _reads(row) if row.decoder.hears_chips else row.note.rstrip("."),
        "" if row.idle is None else tr("last read {ago} ago, chip {chip}", ago=lasting(row.idle), chip=box.chip or "?"),
        _clock(row, event),
        clock_told,
        tr("says: {said}", said=box_text(row)) if box_text(row) else "",
        "" if box.said_at is None else tr("told {ago} ago", ago=lasting(now - box.said_at)),
    ]
    return " · ".join(filter(None, parts))


def _reads(row: BoxRow) -> str:
    tally = row.tally
    said = tr("received {r}, stored {s}", r=number(tally.received), s=number(tally.stored))
    more = (
        (tally.repeated, "{n} came again"),
        (tally.recovered, "{n} from its memory"),
        (tally.garbage, "{n} pieces unreadable"),
    )
    return ", ".join([said, *(tr(text, n=number(count)) for count, text in more if count)])


def _clock(row: BoxRow, event: Event) -> str:
    clock = row.box.clock
    if row.kind.clock == "host":
        return tr("no clock of its own: this computer's counts")
    if clock is None:
        return tr("clock not measured yet")
    measured = of_day(clock.at, event.timezone)[:8]
    if clock.unset:
        return tr("clock never set, as of {at}", at=measured)
    said = tr("clock {offset} beside this computer's at {at}", offset=offset_text(clock.ahead), at=measured)
    if row.shows:
        said = tr(
            "clock shows {shows}, {offset} beside this computer's", shows=row.shows, offset=offset_text(clock.ahead)
        )
    if row.corrected:
        said += tr(", {offset} by facts", offset=offset_text(row.corrected))
    if clock.trend is not None:
        said += tr(", runs {ms} ms an hour", ms=signed(clock.trend))
    return said
