"""Which folders have held the mirror of a race: a note beside the race file, `NAME.race.mirrored`.

The place of a stick may stay there as an empty folder when the stick is away. What stands in the folder cannot tell
then whether a mirror is to be begun in it; that there was one before can.
"""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path

_log = logging.getLogger(__name__)


def noted(race: Path) -> dict[str, int]:
    """By folder, the number of the fact that had chosen it when a mirror was written there; 0: no fact had."""
    try:
        return {str(folder): int(fact) for folder, fact in json.loads(_note(race).read_text("utf-8")).items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as fault:
        _log.warning("%s cannot be understood (%s): its mirror may be begun again", _note(race), fault)
        return {}


def note(race: Path, folders: Mapping[str, int]) -> None:
    """Write it anew. On a full disk it stays as it was: who mirrors has it in memory."""
    path = _note(race)
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.write_text(json.dumps(folders, ensure_ascii=False), "utf-8")
        os.replace(draft, path)
    except OSError as fault:
        _log.warning("%s cannot be written (%s)", path, fault)


def _note(race: Path) -> Path:
    return race.with_name(f"{race.name}.mirrored")
