"""Entries in words: what is new of one, what changes in it. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import fields

from racecontrol.domain.entry import Entry
from ui.desktop.i18n import N_, tr

TITLES: Mapping[str, str] = {
    "bib": N_("bib"),
    "race": N_("race"),
    "wave": N_("wave"),
    "family_name": N_("family name"),
    "given_name": N_("given name"),
    "latin_name": N_("Latin name"),
    "sex": N_("sex"),
    "birth_date": N_("born"),
    "nation": N_("nation"),
    "club": N_("club"),
    "chips": N_("chips"),
    "language": N_("language"),
    "elite": N_("elite"),
    "note": N_("note"),
    "extra": N_("other columns"),
}
"""How the fields of an entry are called in a sentence."""

assert set(TITLES) == {field.name for field in fields(Entry)}


def differences(old: Entry, new: Entry) -> str:
    """`club Lions → Bears; born – → 1980`."""
    return "; ".join(
        f"{tr(title)} {_value(getattr(old, key))} → {_value(getattr(new, key))}"
        for key, title in TITLES.items()
        if getattr(old, key) != getattr(new, key)
    )


def brief(entry: Entry) -> str:
    """`Li Wei, race M, chips 05..`: what matters of a new entry."""
    parts = (
        entry.name or tr("without a name"),
        tr("race {race}", race=entry.race),
        tr("wave {wave}", wave=entry.wave) if entry.wave else "",
        tr("chip {chips}", chips=_value(entry.chips)) if entry.chips else tr("without chip"),
    )
    return ", ".join(filter(None, parts))


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value)) or "–"  # type: ignore[arg-type]
    if isinstance(value, dict):
        return " ".join(f"{key}={text}" for key, text in value.items()) or "–"  # type: ignore[arg-type]
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return str(value) if value else "–"
