"""Moving, sizing, snapping and changing items of a layout, without a window."""

import pytest

from reports.items import Box, Code, Item, Layout, Rule, Text
from reports.variables import VARIABLES
from ui.desktop.layouts import changes, geometry
from ui.desktop.layouts.snapping import MARGIN, Marks, marks, snapped, snapped_handle
from ui.desktop.layouts.variable_names import LABELS, named
from ui.desktop.steps import Steps

TEXT = Text("text", "{name}", 20, 100, 170, 20)
RULE = Rule("line", 30, 50, 180, 60)
BOX = Box("box", 10, 20, 40, 30)
CODE = Code("qr", "{proof}", 100, 200, 25)
EVERY: list[Item] = [TEXT, RULE, BOX, CODE]


def a_layout(*items: Item) -> Layout:
    return Layout(2, "mine", items, languages=("zh", "en"))


@pytest.mark.parametrize("item", EVERY, ids=lambda one: one.kind)
def test_what_is_moved_keeps_its_size(item: Item) -> None:
    before, after = geometry.area(item), geometry.area(geometry.moved(item, 3, -4.5))
    assert (after.left, after.top) == pytest.approx((before.left + 3, before.top - 4.5))
    assert (after.width, after.height) == pytest.approx((before.width, before.height))


@pytest.mark.parametrize("item", [TEXT, BOX], ids=lambda one: one.kind)
@pytest.mark.parametrize("handle", range(8))
def test_a_handle_pulls_its_edges_and_no_others(item: Item, handle: int) -> None:
    x, y = geometry.handles(item)[handle]
    before, after = geometry.area(item), geometry.area(geometry.pulled(item, handle, x + 2, y + 2))
    across, down = geometry.PULLS[handle]
    moved = [
        round(now - then, 1)
        for now, then in zip(
            (after.left, after.right, after.top, after.bottom),
            (before.left, before.right, before.top, before.bottom),
            strict=True,
        )
    ]
    wanted = [2 * (across < 0), 2 * (across > 0), 2 * (down < 0), 2 * (down > 0)]
    assert moved == pytest.approx(wanted, abs=0.11)  # letters have tenths of a point


def test_nothing_is_pulled_inside_out() -> None:
    small = geometry.pulled(BOX, geometry.LOWER_RIGHT, 0, 0)
    assert (small.width, small.height) == (geometry.LEAST, geometry.LEAST)  # type: ignore[union-attr]


def test_a_line_is_pulled_by_its_ends() -> None:
    assert geometry.pulled(RULE, 0, 10, 10) == Rule("line", 10, 10, 180, 60)
    assert geometry.grown(RULE, 5, 0) == Rule("line", 30, 50, 185, 60)


def test_a_code_stays_a_square_and_its_far_corner_stays() -> None:
    upper_left = geometry.PULLS.index((-1, -1))
    assert geometry.pulled(CODE, upper_left, 95, 203) == Code("qr", "{proof}", 95, 195, 30)


def test_a_higher_text_has_larger_letters_and_its_smallest_size_follows_below() -> None:
    larger = geometry.grown(TEXT, 0, 2)
    assert isinstance(larger, Text)
    assert larger.size > TEXT.size
    tiny = geometry.grown(TEXT, 0, -6.5)
    assert isinstance(tiny, Text)
    assert tiny.min_size == tiny.size < 7


def test_what_is_written_stays_on_the_page_and_a_decoration_may_leave_it() -> None:
    assert geometry.area(geometry.inside(geometry.moved(TEXT, 500, 0), 210, 297)).right == 210
    assert geometry.inside(geometry.moved(CODE, -500, -500), 210, 297) == Code("qr", "{proof}", 0, 0, 25)
    away = geometry.moved(BOX, 500, 0)
    assert geometry.inside(away, 210, 297) == away


def test_the_smallest_item_under_the_mouse_is_found() -> None:
    frame = Box("box", 5, 5, 200, 287)
    assert geometry.found([TEXT, frame], 30, 99, 1) == 0
    assert geometry.found([TEXT, frame], 30, 200, 1) == 1
    assert geometry.found([frame, RULE], 105, 55.5, 1) == 1, "a line is met at its middle"
    assert geometry.found([TEXT], 300, 300, 1) == -1


def test_a_moved_item_is_drawn_to_the_middle_of_the_page_and_the_guide_is_told() -> None:
    layout = a_layout(TEXT, BOX)
    near = geometry.moved(BOX, 105 - 30 + 0.7, 0)
    got = snapped(near, marks(layout, 1), 1.0)
    assert geometry.area(got.item).left == 85
    assert 105 in got.guides.across
    assert snapped(near, marks(layout, 1), 0.5).item == near, "too far away"


def test_a_text_is_drawn_to_the_baseline_of_another_one() -> None:
    other = Text("text", "{bib}", 20, 103.5, 60, 10)
    got = snapped(geometry.moved(TEXT, 0, 3), marks(a_layout(TEXT, other), 0), 1.0)
    assert isinstance(got.item, Text)
    assert got.item.y == 103.5
    assert got.guides.down == (103.5,)


def test_margins_are_at_all_four_sides() -> None:
    page = marks(a_layout(), -1)
    assert {MARGIN, 210 - MARGIN} < set(page.across)
    assert {MARGIN, 297 - MARGIN} < set(page.down)


def test_a_handle_is_drawn_to_a_margin() -> None:
    right = geometry.PULLS.index((1, 0))
    got = snapped_handle(BOX, right, 210 - MARGIN - 0.4, 0, marks(a_layout(BOX), 0), 1.0)
    assert geometry.area(got.item).right == 210 - MARGIN
    assert got.guides == Marks((210 - MARGIN,), ())


def test_an_item_is_not_drawn_to_itself() -> None:
    assert 50 not in marks(a_layout(BOX), 0).across
    assert 50 in marks(a_layout(BOX, TEXT), 1).across


def test_items_are_doubled_removed_and_drawn_earlier_or_later() -> None:
    layout = a_layout(TEXT, BOX)
    twice = changes.doubled(layout, 0)
    assert [type(one) for one in twice.items] == [Text, Text, Box]
    assert geometry.area(twice.items[1]).left == 25
    assert changes.without(twice, 1) == layout
    assert changes.shifted(layout, 0, 1).items == (BOX, TEXT)
    assert changes.shifted(layout, 0, -1) == layout


def test_words_are_said_in_one_language_and_what_was_shared_stays_in_the_others() -> None:
    both = ("zh", "en")
    assert changes.said_in("{event}", "zh", "赛事", both) == {"zh": "赛事", "en": "{event}"}
    assert changes.said_in({"zh": "赛事", "en": "Race"}, "zh", "", both) == {"en": "Race"}
    assert changes.said_in({"zh": "赛事"}, "", "both", both) == "both"
    assert changes.said_in({"zh": "赛事"}, "zh", "", both) == ""


def test_a_language_that_goes_takes_its_words_along() -> None:
    layout = a_layout(Text("text", {"zh": "名", "en": "Name"}, 20, 100, 170, 20))
    assert changes.with_languages(layout, ("en",)).items[0].text == {"en": "Name"}  # type: ignore[union-attr]
    assert changes.with_languages(layout, ()).items[0].text == "名"  # type: ignore[union-attr]


def test_every_variable_has_its_name_marked_for_translation() -> None:
    names = [named(variable) for variable in VARIABLES.values()]
    assert names == [variable.label for variable in VARIABLES.values()]
    assert {one.label for one in VARIABLES.values() if not one.key.startswith("split_")} == LABELS


def test_paper_is_named_and_turned() -> None:
    layout = a_layout()
    assert changes.paper_of(layout) == ("A4", False)
    across = changes.on_paper(layout, "A4", True)
    assert (across.width, across.height) == (297, 210)
    assert changes.paper_of(across) == ("A4", True)
    own = changes.on_paper(Layout(2, "", (), width=100, height=80), "", False)
    assert (own.width, own.height, changes.paper_of(own)[0]) == (80, 100, "")


def test_the_smallest_size_is_never_above_the_size() -> None:
    assert changes.with_field(TEXT, "size", 5).min_size == 5
    assert changes.with_field(TEXT, "min_size", 30).size == 30


def test_letters_of_one_text_are_one_step_and_a_rest_ends_it() -> None:
    steps = Steps("")
    for text in ("a", "ab", "abc"):
        steps.put(text, "text 1")
    steps.rest()
    steps.put("abcd", "text 1")
    steps.undo()
    assert steps.value == "abc"
    steps.undo()
    assert steps.value == ""
    steps.redo()
    assert (steps.value, steps.can_redo) == ("abc", True)
    steps.put("new")
    assert not steps.can_redo
