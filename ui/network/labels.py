"""Every word that stands on the pages, once. The program says them in the announcer's language."""

from collections.abc import Callable

from racecontrol.domain.said import N_

LABELS: dict[str, str] = {
    # pairing
    "title": N_("Race Control"),
    "pair": N_("Show the race here"),
    "code": N_("Code"),
    "code_help": N_("Eight letters and figures, as the timing crew has them."),
    "open": N_("Open"),
    "wrong": N_("That is no code of this race. Look at it once more."),
    "wait": N_("Too many wrong codes. Wait a minute, then type it again."),
    "no_page": N_("This pairing is for television graphics: its address is /feed.json?key=... ."),
    "no_program": N_("The program does not answer. This page tries again by itself."),
    "withdrawn": N_("This screen is not paired any more."),
    # connection
    "live": N_("Live"),
    "over": N_("Over"),
    "day": N_("Time of day"),
    "lost": N_("No connection since {time}. It is tried again all the time."),
    "connecting": N_("Connecting ..."),
    # pages
    "announcer": N_("Announcer"),
    "queue": N_("Finish queue"),
    "leaders": N_("Leaders"),
    "clock": N_("Clock"),
    "look": N_("Light or dark"),
    # lists
    "coming": N_("Coming"),
    "finished": N_("Just finished"),
    "milestones": N_("Milestones"),
    "no_coming": N_("Who comes next stands here as soon as the first runners are near."),
    "no_finished": N_("Finishers stand here as soon as the first one is in."),
    "no_leaders": N_("The leaders stand here as soon as they pass the first split."),
    "no_milestones": N_("The first woman, the first of a country, a record: they stand here."),
    "no_gun": N_("Not started yet"),
    "no_clocks": N_("The clock stands here as soon as the race is open."),
    "left_out": N_("and {n} more"),
    "not_named": N_("{n} more have finished and are not named here"),
    "predicted": N_("expected"),
    "seen": N_("seen"),
    "now": N_("now"),
    "place": N_("Place {n}."),
    "of_men": N_("men {n}."),
    "of_women": N_("women {n}."),
    "of_x": N_("X {n}."),
    "of_category": N_("{category} {n}."),
    "men": N_("Men"),
    "women": N_("Women"),
    "others": N_("X"),
    "record": N_("Course record"),
    "running": N_("on the course"),
    "in": N_("finished"),
    "next": N_("next point"),
    "pinned": N_("Pinned"),
    "called": N_("Called"),
    "favourite": N_("Favourite"),
}
"""By the key under which the pages ask for it. `{time}`, `{n}`, `{category}`: filled in by the page."""


def labels(words: Callable[[str], str], language: str) -> dict[str, str]:
    """All in the language of `words`; `lang` is its key, for the page's own language."""
    return {"lang": language, **{key: words(text) for key, text in LABELS.items()}}
