"""Layouts as data: versions, languages, conditions, and what is refused."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import get_args, get_type_hints

import pypdfium2
import pytest

from racecontrol.domain.refusal import Refused
from reports.document import Document
from reports.draw import MM, Press
from reports.items import KINDS, Code, Item, Layout, Text, conditions, holds, used
from reports.layout import SHIPPED, VERSION, dump, load, names, parse, read, shipped
from reports.unwritten import lacking
from reports.variables import samples

VERSION_1 = """{"version": 1, "name": "old", "title": "Old", "width": 210, "height": 297, "items": [
  {"kind": "ornament", "name": "ridges", "x": 12, "y": 236, "width": 186, "height": 49, "ink": "#1d3440"},
  {"kind": "box", "x": 10, "y": 10, "width": 190, "height": 277},
  {"kind": "line", "x1": 97, "y1": 86.5, "x2": 113, "y2": 86.5},
  {"kind": "text", "text": "{name}", "x": 20, "y": 100, "width": 170, "size": 40, "when": "name", "align": "center"}
]}"""


def text(words: str | dict[str, str] = "{name}", **fields: object) -> Text:
    return Text("text", words, **({"x": 20, "y": 50, "width": 170, "size": 20} | fields))  # type: ignore[arg-type]


def layout(*items: Item, **fields: object) -> Layout:
    return Layout(VERSION, "test", items, **fields)  # type: ignore[arg-type]


def page(drawn: Layout, language: str = "", **said: str) -> str:
    """What is read on the page of the sample runner, with these values instead."""
    out = BytesIO()
    document = Document(out, drawn.width * MM, drawn.height * MM)
    press = Press(document, drawn, language)
    press.page(samples(press.language) | said)
    document.save()
    with pypdfium2.PdfDocument(out.getvalue()) as opened:
        return opened[0].get_textpage().get_text_bounded()


def refused(drawn: Layout | str) -> tuple[str, ...]:
    with pytest.raises(Refused) as found:
        parse(drawn if isinstance(drawn, str) else dump(drawn), folder="" if isinstance(drawn, str) else drawn.folder)
    return found.value.faults


def test_a_layout_of_version_1_is_still_read_and_written_anew() -> None:
    old = parse(VERSION_1)
    assert [item.kind for item in old.items] == ["ornament", "box", "line", "text"]
    assert (old.version, old.language("ru"), old.needs_result) == (VERSION, "", True)
    assert page(old).strip() == "李伟"
    assert json.loads(dump(old))["version"] == VERSION
    assert parse(dump(old)) == old


@pytest.mark.parametrize("name", names())
def test_a_shipped_layout_is_its_own_json(name: str) -> None:
    found = shipped(name)
    assert found.name == name
    assert found.languages == ("zh", "en", "ru")
    assert parse(dump(found), folder=found.folder) == found
    assert dump(found) == (SHIPPED / f"{name}.json").read_text("utf-8")
    assert set(json.loads(dump(found))["title"]) == {"zh", "en", "ru"}


def test_only_the_honorary_layout_needs_no_result() -> None:
    assert [name for name in names() if not shipped(name).needs_result] == ["honorary"]


def test_words_are_those_of_the_language_and_without_one_those_of_the_first() -> None:
    both = layout(text({"zh": "你好 {sex}", "en": "Hello {sex}"}), languages=("zh", "en"))
    assert page(both, "en").strip() == "Hello Men"
    assert page(both, "").strip() == page(both, "ru").strip() == page(both, "zh").strip() == "你好 男子"


def test_an_item_may_be_for_one_language_only() -> None:
    one = layout(text({"zh": "只有中文"}), text("{bib}", y=80), languages=("zh", "en"))
    assert page(one, "en").strip() == "2041"


def test_two_languages_stand_in_one_document() -> None:
    both, out = layout(text({"zh": "完赛", "en": "finished"}), languages=("zh", "en")), BytesIO()
    document = Document(out, 595, 842)
    for language in ("zh", "en", "zh"):
        Press(document, both, language).page(samples(language))
    document.save()
    with pypdfium2.PdfDocument(out.getvalue()) as opened:
        assert [sheet.get_textpage().get_text_bounded() for sheet in opened] == ["完赛", "finished", "完赛"]


@pytest.mark.parametrize(
    ("when", "said", "shown"),
    [
        ("", {}, True),
        ("place_overall", {"place_overall": "1"}, True),
        ("place_overall", {"place_overall": ""}, False),
        ("!place_overall", {"place_overall": ""}, True),
        ("!place_overall", {"place_overall": "1"}, False),
        ("gun_time !place_overall", {"gun_time": "1:00:00", "place_overall": ""}, True),
        ("gun_time !place_overall", {"gun_time": "", "place_overall": ""}, False),
    ],
)
@pytest.mark.parametrize("words", ["fixed", "of {name}"])
def test_a_condition_decides_whether_an_item_is_shown(when: str, said: dict[str, str], shown: bool, words: str) -> None:
    assert holds(conditions(when), samples() | said) is shown
    assert bool(page(layout(text(words, when=when)), **said).strip()) is shown


def test_what_an_item_depends_on_is_asked_for() -> None:
    items = (text({"zh": "{sex_zh}", "en": "{sex_en}"}, when="gun_time !bib"), Code("qr", "{proof}", 1, 1, 20))
    assert used(items) == {"sex_zh", "sex_en", "gun_time", "bib", "proof"}


def broken(**change: object) -> str:
    item = {"kind": "text", "text": "{name}", "x": 1, "y": 1, "width": 9, "size": 9} | change
    return json.dumps({"version": 2, "name": "n", "languages": ["zh"], "items": [item]})


@pytest.mark.parametrize(
    ("json_text", "told"),
    [
        (broken(when="gun_time !plase_overall"), "items[0]: variable 'plase_overall' does not exist; did you mean"),
        (broken(text={"en": "{name}"}), "items[0].text: 'en' is not among the languages of the layout (zh); add it"),
        (broken(text={"zh": "{nane}"}), "items[0]: variable 'nane' does not exist; did you mean 'name'?"),
        (broken(text={"zh": 1}), "one for each language"),
        (broken(text=5), "one for each language"),
        (broken(family="Comic"), "items[0].family: 'Comic' is not one of sans, serif"),
        (broken(x=205, width=9), "items[0]: reaches 4 mm beyond the page of 210 x 297 mm; move it inside"),
        (broken(y=298), "items[0]: reaches 1 mm beyond the page"),
        (broken(x=-2), "items[0]: reaches 2 mm beyond the page"),
        (broken(width=0), "items[0]: has no room; make width and height more than 0"),
        (broken(size=0), "items[0].size: 0 points cannot be read; write 1 or more"),
        (broken(lines=0), "items[0].lines: 0 is too few; write 1 or more"),
        (broken(x=float("nan")), "is not a layout: NaN is no number"),
        (broken(kind="qr"), "items[0]"),
        (broken(kind="txt"), "layout: items[0]: kind 'txt' does not exist; did you mean 'text'?"),
        (broken(kind="zzz"), "kind 'zzz' does not exist; there are text, line, box, ornament, image, qr"),
        (broken(text="{name} of {club"), "items[0].text: '{name} of {club' has a { that is of no variable; write a"),
        (broken(text={"zh": "name}"}), "items[0].text: 'name}' has a } that is of no variable"),
        (broken(text="{first name}"), "has a { that is of no variable"),
        ("", "layout: is not a layout: it ends too early, line 1"),
        ('{"version": 2,\n"name": "n",\n"ite', "layout: is not a layout: it ends too early, line 3"),
        ('{"version": 2,\n"name" "n"}', "layout: is not a layout: expecting ':' delimiter, line 2"),
        ("[]", "layout: is not a layout: it must begin with { and end with }, line 1"),
        ('{"version": 2, "name": "n", "width": 5, "items": []}', "width: 5 mm is no page; write 20 to 2000"),
        ('{"version": 2, "name": "n", "folder": "/", "items": []}', "folder is not known here"),
        ('{"version": 0, "name": "n", "items": []}', "version 0 has never been; write 2"),
    ],
)
def test_a_wrong_layout_is_refused_with_place_and_repair(json_text: str, told: str) -> None:
    found = refused(json_text)
    assert any(told in fault for fault in found), found


def test_a_decoration_may_be_cut_by_the_edge_but_not_lie_beyond_it() -> None:
    box = {"kind": "box", "y": 10, "width": 30, "height": 30}
    for x, is_right in ((-20, True), (190, True), (-40, False), (211, False)):
        written = json.dumps({"version": 2, "name": "n", "items": [box | {"x": x}]})
        if is_right:
            assert len(parse(written).items) == 1
        else:
            assert refused(written) == ("layout: items[0]: lies beyond the page of 210 x 297 mm; move it inside",)


def test_a_layout_with_faults_can_be_read_to_mend_it() -> None:
    found = read(broken(when="plase", x=-5))
    assert found.items[0] == Text("text", "{name}", -5, 1, 9, 9, when="plase")


def test_a_text_too_long_for_a_code_is_refused_and_leaves_no_half_page() -> None:
    code = Code("qr", "{proof}", 20, 20, 30)
    assert "1001 bytes are too many for a QR code" in refused(layout(replace(code, text="x" * 1001)))[0]
    out = BytesIO()
    document = Document(out, 595, 842)
    press = Press(document, layout(text("half of {name}"), code))
    with pytest.raises(Refused, match="1001 bytes is too long for a QR code"):
        press.page(samples() | {"proof": "x" * 1001})
    press.page(samples() | {"proof": "short", "name": "whole"})
    document.save()
    with pypdfium2.PdfDocument(out.getvalue()) as opened:
        assert [sheet.get_textpage().get_text_bounded() for sheet in opened] == ["half of whole"]


def test_what_no_font_has_is_looked_for_in_the_language_of_the_page() -> None:
    strange = layout(text({"zh": "\U0001fbff", "en": "plain"}), languages=("zh", "en"))
    assert [found.characters for found in lacking(strange, samples(), "zh")] == [("\U0001fbff",)]
    assert lacking(strange, samples(), "en") == ()


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(dump(layout(text("{name} 李伟"))), "utf-8-sig")
    assert load(path).items == (text("{name} 李伟"),)


def test_every_kind_of_item_is_known_by_its_name() -> None:
    assert [get_args(get_type_hints(kind)["kind"]) for kind in get_args(Item)] == [(name,) for name in KINDS]


def test_a_layout_finds_its_pictures_beside_its_own_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(dump(layout(text())), "utf-8")
    assert load(path).folder == str(tmp_path)
    assert str(tmp_path) not in dump(load(path)), "a layout may be taken elsewhere with its folder"
