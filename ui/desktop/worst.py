"""The worst thing now, in one sentence: what the status line says, and the alarm sounds for."""

from racecontrol.scoring.problem_rules.problem import joined
from ui.desktop.docks.checkpoints import Checkpoints
from ui.desktop.docks.hardware import Hardware
from ui.desktop.docks.problems import Problems
from ui.desktop.docks.problems_keys import todo
from ui.desktop.docks.problems_lines import level
from ui.desktop.race import OpenRace
from ui.desktop.saying import in_words
from ui.desktop.status import Worst


def worst_of(race: OpenRace, hardware: Hardware, checkpoints: Checkpoints, problems: Problems) -> Worst | None:
    """Reads that are not stored, a lost box, a clock that was never set, a dead mat, what a person must decide."""
    for alarm in race.live.alarms:
        return Worst("act", in_words(alarm), rings=True)
    if (box := hardware.worst()) is not None:
        return box
    if (mat := checkpoints.worst()) is not None:
        return mat
    problem = problems.worst
    if problem is None:
        return None
    tone = "act" if level(problem)[0] == "act" else "watch"
    return Worst(tone, in_words(joined(problem.what, todo(problem, "problem.worst"))))
