"""What a problem asks for in words of the window: its keys, in place of the commands for a terminal."""

import re

from racecontrol.scoring.problem_rules.problem import Problem
from ui.desktop.actions import ACTIONS
from ui.desktop.i18n import tr
from ui.desktop.saying import in_words

_COMMAND = re.compile(r"(?:[:,;：，；]| and| or)?\s*`[^`]*`")
_NAME = re.compile(r"`racecontrol (\w+)")

ENTER, SPACE = "Enter", "Space"
KEYS: dict[str, tuple[str, ...]] = {
    "chip": (ENTER,),
    "swap": (ENTER,),
    "rule": (ENTER,),
    "no_gun": ("problem.go", SPACE, "wave.fire", "wave.correct"),
    "gun": ("problem.go", SPACE),
    "offset": ("problem.go", "box.correct"),
    "test": ("problem.go", "box.test"),
    "move": ("problem.go", "runner.move"),
    "passing": ("problem.go", "runner.passing"),
    "explain": ("problem.go",),
    "void": ("log.show", "log.toggle"),
}
"""By the problem's kind, else by its command: the actions and keys that do the same, one after the other. What is not
here needs a terminal."""

OF_ACTIONS = {action.id: action.key for action in ACTIONS}


def todo(problem: Problem, *before: str) -> str:
    """What is to be done, with the keys that do it: `Record it: Shift+G`. `before`: actions that lead to the list."""
    command = _NAME.search(problem.todo)
    said = without_commands(in_words(problem.todo))
    if command is None:
        return said
    steps = (ENTER,) if problem.proposal else KEYS.get(problem.kind) or KEYS.get(command[1])
    if steps is None:
        return tr("{todo} (the command: racecontrol problems)", todo=said)
    return tr("{todo}: {keys}", todo=said, keys=", ".join(OF_ACTIONS.get(step, step) for step in (*before, *steps)))


def without_commands(text: str) -> str:
    """The commands between back quotes left out, with what leads to them."""
    return _COMMAND.sub("", text).strip()
