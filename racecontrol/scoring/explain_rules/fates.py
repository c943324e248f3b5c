"""What can become of a read or of a typed passing: codes, and their sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from racecontrol.domain.said import N_, Said

FATES: dict[str, str] = {
    "start": N_("start: the net time counts from here"),
    "start_backup": N_("start: the net time counts from here; backup, main missed it"),
    "start_typed": N_("start: the net time counts from here; typed by {by} at {time}: {why} (fact {fact})"),
    "start_again": N_("start point, but a later read is the start: {start}"),
    "start_passing": N_("same passing as the start at {start}"),
    "start_late": N_("start point after the start window, which ended at {end}"),
    "start_after_point": N_("start point after {point} at {time}: too late to be the start"),
    "split": N_("makes {split}: first read of main"),
    "split_backup": N_("makes {split}: first read of backup, main missed it"),
    "split_typed": N_("makes {split}: typed by {by} at {time}: {why} (fact {fact})"),
    "same_passing": N_("same passing as {at}"),
    "same_passing_before_gun": N_("same passing as {at}, which began before the gun of wave {wave}"),
    "finish_again": N_("same passing as the finish at {at}"),
    "backup_not_needed": N_("backup not needed: main saw it at {at}"),
    "backup_start": N_("backup not needed: main saw the start at {at}"),
    "typed_instead": N_("not needed: the passing at {at} counts, typed by {by} at {time}: {why} (fact {fact})"),
    "before_gun": N_("before the gun of wave {wave} at {gun}"),
    "at_gun": N_("at the very gun of wave {wave}: a split has to be later"),
    "no_gun": N_("no gun yet for wave {wave}"),
    "no_wave": N_("no wave yet for this entry, so no gun; give it one of {waves}"),
    "not_in_race": N_("{point} is not in race {race}"),
    "too_early": N_("too early for {split}: its window opens at {earliest}"),
    "too_late": N_("too late for {split}: its window closed at {latest}"),
    "already": N_("{split} was already made at {at}"),
    "after_finish": N_("after the finish at {finish}"),
    "out_of_order": N_("out of course order: {split} has to come after {previous}, and that was at {at}"),
    "ignored": N_("ignored by {by} at {time}: {why} (fact {fact})"),
    "not_own": N_("not {bib}'s: the chip belonged to {owner} then; {because}"),
    "stranger": N_("decoder {decoder} is not in the event"),
    "tested": N_("no part of the race: {decoder} was in test mode, set by {by} at {time}: {why} (fact {fact})"),
    "unset": N_("no part of the race: the clock of {decoder} was not set"),
}
"""What can become of a read: code and template. Exactly the codes of MAKES_START and MAKES_SPLIT make times."""

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
        return Said(FATES[self.code], self.values)


def fate(code: str, **values: str) -> Fate:
    return Fate(code, values)
