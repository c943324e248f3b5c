"""The page about layouts names everything that a layout can say and draw, and its example works."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from reports.items import Item, Layout
from reports.layout import names, read
from reports.layout_faults import faults
from reports.ornaments import ORNAMENTS
from reports.split_variables import SHOWN
from reports.variables import VARIABLES

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "layouts.md").read_text("utf-8")
QUOTED = set(re.findall(r"`(\w+)`", PAGE))
NUMBERED = {f"split_{number}{end}" for number in range(2, SHOWN) for end in ("", "_name")}
"""Those that stand between the first and the last of a row."""


def test_every_variable_is_named_and_none_that_does_not_exist() -> None:
    assert sorted(VARIABLES.keys() - NUMBERED - QUOTED) == []
    rows = PAGE.partition("## Variables")[2].partition("## What is refused")[0]
    assert sorted(set(re.findall(r"`(\w+)`", rows)) - VARIABLES.keys()) == []


@pytest.mark.parametrize("item", get_args(Item))
def test_every_kind_of_item_is_named_with_its_fields(item: type) -> None:
    (kind,) = get_args(item.__annotations__["kind"])
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{kind}`")]
    assert {field.name for field in fields(item)} - {"kind"} <= set(re.findall(r"`(\w+)`", row))


def test_every_field_of_a_layout_and_every_ornament_is_named() -> None:
    assert {field.name for field in fields(Layout)} - {"folder"} <= QUOTED
    assert ORNAMENTS.keys() <= QUOTED


def test_the_example_has_only_the_fault_that_its_background_is_not_here() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    found = list(faults(read(example)))
    assert len(found) == 1
    assert "paper.jpg is not there" in found[0].text


def test_every_shipped_layout_is_shown_by_a_small_picture() -> None:
    for name in names():
        assert f"![{name}](layout-{name}.png)" in PAGE
        assert (DOCS / f"layout-{name}.png").stat().st_size < 80_000
