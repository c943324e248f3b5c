"""What can become of a read or of a typed passing: codes, and their sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

_BY_HAND = "typed by {by} at {time}: {why} (fact {fact})"

FATES: dict[str, str] = {
    "start": "start: the net time counts from here",
    "start_backup": "start: the net time counts from here; backup, main missed it",
    "start_typed": f"start: the net time counts from here; {_BY_HAND}",
    "start_again": "start point, but a later read is the start: {start}",
    "start_passing": "same passing as the start at {start}",
    "start_late": "start point after the start window, which ended at {end}",
    "start_after_point": "start point after {point} at {time}: too late to be the start",
    "split": "makes {split}: first read of main",
    "split_backup": "makes {split}: first read of backup, main missed it",
    "split_typed": f"makes {{split}}: {_BY_HAND}",
    "same_passing": "same passing as {at}",
    "same_passing_before_gun": "same passing as {at}, which began before the gun of wave {wave}",
    "finish_again": "same passing as the finish at {at}",
    "backup_not_needed": "backup not needed: main saw it at {at}",
    "backup_start": "backup not needed: main saw the start at {at}",
    "typed_instead": f"not needed: the passing at {{at}} counts, {_BY_HAND}",
    "before_gun": "before the gun of wave {wave} at {gun}",
    "at_gun": "at the very gun of wave {wave}: a split has to be later",
    "no_gun": "no gun yet for wave {wave}",
    "no_wave": "no wave yet for this entry, so no gun; give it one of {waves}",
    "not_in_race": "{point} is not in race {race}",
    "too_early": "too early for {split}: its window opens at {earliest}",
    "too_late": "too late for {split}: its window closed at {latest}",
    "already": "{split} was already made at {at}",
    "after_finish": "after the finish at {finish}",
    "out_of_order": "out of course order: {split} has to come after {previous}, and that was at {at}",
    "ignored": "ignored by {by} at {time}: {why} (fact {fact})",
    "not_own": "not {bib}'s: the chip belonged to {owner} then; {because}",
    "stranger": "decoder {decoder} is not in the event",
    "tested": "no part of the race: {decoder} was in test mode, set by {by} at {time}: {why} (fact {fact})",
    "unset": "no part of the race: the clock of {decoder} was not set",
}
"""What can become of a read: code and sentence. Exactly the codes of MAKES_START and MAKES_SPLIT make times."""

MAKES_START = ("start_typed", "start", "start_backup")
MAKES_SPLIT = ("split_typed", "split", "split_backup")
"""By role: MANUAL, MAIN, BACKUP."""


@dataclass(frozen=True, slots=True)
class Fate:
    """`code`: a key of FATES; `values`: what fills its sentence."""

    code: str
    values: Mapping[str, str]

    @property
    def text(self) -> str:
        return FATES[self.code].format_map(self.values)


def fate(code: str, **values: str) -> Fate:
    return Fate(code, values)
