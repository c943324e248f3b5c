"""Certificates: who gets one, what it says, and layouts as data."""

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event
from reports.certificates import LeftOut, certificates, spoken_for, unwritten
from reports.chains import PLAIN, Style
from reports.draw import ink
from reports.fitting import fitted
from reports.fonts import width
from reports.items import Layout, Text
from reports.layout import dump, load, names, parse, shipped
from reports.variables import VARIABLES, pace, samples, source, values


def row(standings, bib: str) -> int:
    return standings.field.index[bib]


def written(standings, bibs, tmp_path: Path, layout: Layout | None = None):
    pdf = tmp_path / "certificates.pdf"
    with pdf.open("wb") as out:
        outcome = certificates(
            standings, [row(standings, bib) for bib in bibs], layout or shipped(), out, language="zh"
        )
    return pdf, outcome


def squeezed(text: str) -> str:
    return re.sub(r" ?/ ?", "/", " ".join(text.split()))


def one_text(text: str, **fields: object) -> Layout:
    item = Text("text", text, x=20, y=50, width=170, size=20, **fields)  # type: ignore[arg-type]
    return Layout(1, "one", (item,))


def test_the_formal_certificate_says_all(race, tmp_path: Path, words) -> None:
    pdf, outcome = written(race, ["3"], tmp_path)
    text = words(pdf)
    for part in ("Kunming Marathon", "2017年12月31日", "31 December 2017", "完赛证书", "Пётр Иванов", "Pyotr Ivanov"):
        assert part in text
    for part in (
        "3  ·  RUS",
        "Marathon  ·  42.195 公里",
        "2:30:50",
        "2:29:10",
        "3:33",
        "组别",
        "MO",
        "Provisional result",
    ):
        assert squeezed(part) in squeezed(text)
    lines = [squeezed(line) for line in text.splitlines()]
    assert "枪声 by gun 2/4 2/2 1/1" in lines
    assert "净计时 by net 1/4 1/2 1/1" in lines
    assert outcome.pages == 1
    assert outcome.left_out == ()


def test_who_has_no_certificate_is_told_why(race, tmp_path: Path, words) -> None:
    pdf, outcome = written(race, ["1", "5", "6", "7", "2"], tmp_path)
    assert outcome.left_out == (
        LeftOut(row(race, "5"), "5", "has not finished yet"),
        LeftOut(row(race, "6"), "6", "has not finished yet"),
        LeftOut(row(race, "7"), "7", "is disqualified (TR55.10)"),
    )
    pages = words(pdf).split("\f")[:-1]
    assert outcome.pages == len(pages) == 2
    assert "李伟" in pages[0]
    assert "Anna Kuusk" in pages[1]


def test_after_the_race_is_closed(score, tmp_path: Path, words) -> None:
    pdf, outcome = written(score(closed=["M"]), ["1", "5", "6"], tmp_path)
    assert [out.reason for out in outcome.left_out] == ["did not finish", "did not start"]
    assert "Provisional result" in words(pdf), "closed is not official yet"


def test_official_is_what_the_lists_call_so(score, tmp_path: Path, words) -> None:
    pdf, _ = written(score(closed=["M"], official=["M"]), ["1", "8"], tmp_path)
    marathon, family = words(pdf).split("\f")[:2]
    assert "Official result" in marathon
    assert "Provisional" not in marathon
    assert "Provisional result" in family


def test_nobody_finished_leaves_a_readable_file(race, tmp_path: Path, words) -> None:
    pdf, outcome = written(race, ["5"], tmp_path)
    assert outcome.pages == 0
    assert words(pdf).strip() == ""


def test_a_runner_without_anything_breaks_no_page(race, tmp_path: Path, words) -> None:
    pdf, outcome = written(race, ["4"], tmp_path)
    text = words(pdf)
    assert outcome.pages == 1
    assert "3:20:00" in text
    assert "枪声 by gun 4/4 净计时" in squeezed(text), "a place overall, none by sex and category"
    assert "Men" not in text


def test_a_fun_run_shows_times_and_no_places(race, tmp_path: Path, words) -> None:
    pdf, _ = written(race, ["8"], tmp_path)
    text = words(pdf)
    assert "0:15:00" in text
    assert "Only Fun" in text
    assert "Overall" not in text


def test_mixed_races_and_conditions_keep_their_own_words(race, tmp_path: Path, words) -> None:
    pdf, _ = written(race, ["1", "8", "4", "2"], tmp_path)
    pages = words(pdf).split("\f")[:-1]
    assert ["Family run" in page for page in pages] == [False, True, False, False]
    assert ["男子" in page for page in pages] == [True, False, False, False]
    assert ["女子" in page for page in pages] == [False, False, False, True]


def test_the_same_standings_give_the_same_bytes(race) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    for out in (first, second):
        certificates(race, [0, 1, 2], shipped(), out)
    assert first.getvalue() == second.getvalue()


def test_progress_counts_every_row(race) -> None:
    told: list[int] = []
    certificates(race, list(range(len(race.field))), shipped(), io.BytesIO(), progress=told.append)
    assert told == list(range(1, len(race.field) + 1))


def test_a_character_without_glyph_is_reported_with_its_bib(score, tmp_path: Path) -> None:
    strange = (Entry("9", "M", family_name="Li\U0001fbff", sex="M"), 5, 9000)
    standings = score([strange])
    asked = unwritten(standings, standings.field.index["9"], shipped())
    assert [str(text) for text in asked] == [
        "Name “Li\U0001fbff”: no font here has “\U0001fbff” (U+1FBFF); install a font that has it"
    ]
    assert unwritten(score(), 0, shipped()) == ()
    _, outcome = written(standings, ["9"], tmp_path)
    assert [(each.bib, each.texts) for each in outcome.unwritten] == [("9", asked)]


def test_a_thousand_pages_stay_small(score, tmp_path: Path) -> None:
    runners = [
        (Entry(f"A{n}", "M", family_name=f"Runner{n}", given_name="李伟", sex="M"), 5, 9000 + n) for n in range(1000)
    ]
    standings = score(runners)
    few, _ = written(standings, [f"A{n}" for n in range(10)], tmp_path)
    small = few.stat().st_size
    many, outcome = written(standings, [f"A{n}" for n in range(1000)], tmp_path)
    assert outcome.pages == 1000
    assert (many.stat().st_size - small) / 990 < 1500, "the ornament must be in the file once, not on every page"


def test_every_variable_has_text_for_everybody(race) -> None:
    read = source(race)
    for number in range(len(race.field)):
        found = values(read, number)
        assert set(found) == set(VARIABLES) == set(samples())
        assert all(isinstance(text, str) for text in found.values())
    first = values(read, row(race, "1"))
    assert (first["place_overall"], first["of_overall"], first["place_sex"], first["of_sex"]) == ("1", "4", "1", "2")
    assert (first["gun_time"], first["net_time"], first["net_place_overall"]) == ("2:30:00", "2:29:50", "2")
    assert first["latin_name"] == "Li Wei"
    assert values(read, row(race, "4"))["of_sex"] == ""


def test_pace_rounds_up_and_knows_no_distance() -> None:
    assert pace(8_990_000, 42195) == "3:34"
    assert pace(600_000, 2000) == "5:00"
    assert pace(600_000, 0) == ""


@pytest.mark.parametrize("name", names())
def test_a_shipped_layout_survives_json(name: str) -> None:
    layout = shipped(name)
    assert parse(dump(layout), folder=layout.folder) == layout


def broken(**change: object) -> str:
    item = {"kind": "text", "text": "{name}", "x": 1, "y": 1, "width": 9, "size": 9} | change
    return json.dumps({"version": 1, "name": "n", "items": [item]})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (broken(text="{nane}"), "items[0]: variable 'nane' does not exist; did you mean 'name'?"),
        (broken(when="placed"), "items[0]: variable 'placed' does not exist"),
        (broken(ink="red"), "items[0]: 'red' is not a colour; write #rrggbb"),
        (broken(x="1"), "items[0].x: '1' is not a number"),
        (broken(align="middle"), "is not one of left, right, center"),
        (broken(colour="#000000"), "colour is not known here"),
        (broken(kind="ornament"), "items[0]"),
        ("{", "layout: is not a layout: it ends too early, line 1"),
        ('{"version": 3, "name": "n", "items": []}', "version 3 is newer than this program"),
        ('{"version": 1, "items": []}', "name is missing"),
        ("[]", "layout: is not a layout: it must begin with { and end with }, line 1"),
    ],
)
def test_a_wrong_layout_is_refused_with_place_and_repair(text: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(text)
    assert any(told in fault for fault in refused.value.faults), refused.value.faults


def test_a_page_is_in_the_language_of_its_runner_else_of_the_event_else_of_the_layout(score, setup) -> None:
    layout = shipped()
    runner, event = Entry("1", "M"), replace(setup.event, languages=("et", "en", "zh"))
    assert spoken_for(layout, replace(runner, language="ru"), event) == "ru"
    assert spoken_for(layout, replace(runner, language="et"), event) == "en"
    assert spoken_for(layout, runner, replace(event, languages=("et",))) == "zh"
    assert spoken_for(layout, replace(runner, language="ru"), event, "zh") == "zh"
    assert spoken_for(replace(layout, languages=()), runner, event) == ""


def test_one_file_holds_pages_of_several_languages(score, tmp_path: Path, words) -> None:
    standings = score(
        [(Entry(bib, "M", sex="M", language=key), 5, 9000) for bib, key in (("1", "ru"), ("2", ""), ("3", "zh"))]
    )
    pdf = tmp_path / "c.pdf"
    with pdf.open("wb") as out:
        certificates(standings, range(3), shipped(), out)
    pages = words(pdf).split("\f")[:-1]
    heads = ("ДИПЛОМ", "完赛证书", "CERTIFICATE")  # on a Chinese page stands some English, too
    assert [next(head for head in heads if head in page) for page in pages] == ["ДИПЛОМ", "CERTIFICATE", "完赛证书"]


def test_a_layout_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        load(tmp_path / "none.json")
    with pytest.raises(Refused, match="formal"):
        shipped("baroque")


def test_a_long_text_shrinks_then_breaks_then_shrinks_on() -> None:
    room = 200.0
    lines, size = fitted("Anna Kuusk", PLAIN, 20, 10, room)
    assert (lines, size) == (["Anna Kuusk"], 20)
    lines, size = fitted("Anna Kuusk " * 3, PLAIN, 20, 10, room, lines=2)
    assert len(lines) == 1
    assert 10 <= size < 20
    for text in ("Anna Kuusk " * 8, "Donaudampfschiff" * 6):
        lines, size = fitted(text, PLAIN, 20, 10, room, lines=2)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(width(line, PLAIN, size) <= room + 0.01 for line in lines)


def test_a_name_longer_than_the_page_keeps_every_letter(score, tmp_path: Path, words) -> None:
    name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren" * 2
    standings = score([(Entry("1", "M", family_name=name, sex="M"), 5, 9000)])
    pdf, _ = written(standings, ["1"], tmp_path)
    assert name in words(pdf)


def test_an_event_without_place_and_a_long_event_name(score, setup, tmp_path: Path, words) -> None:
    event: Event = replace(setup.event, place="", name="Shanghai Cooperation Organisation " * 4)
    pdf, _ = written(score(setup=replace(setup, event=event)), ["1"], tmp_path)
    text = words(pdf)
    assert text.count("Cooperation") == 4
    assert "Kunming Runners" in text


def test_braces_that_are_no_variable_stay(race, tmp_path: Path, words) -> None:
    pdf, _ = written(race, ["1"], tmp_path, one_text("{ {bib} } (\\n)"))
    assert words(pdf).strip() == "{ 1 } (\\n)"


def test_bold_without_a_bold_font_is_thickened_in_its_own_colour(race) -> None:
    out = io.BytesIO()
    certificates(race, [0], one_text("{name}", bold=True, family="sans", ink="#336699"), out)
    assert out.getvalue().startswith(b"%PDF")
    assert ink("#336699") == (0.2, 0.4, 0.6)
    assert Style("sans", True) != PLAIN


def test_a_label_is_shown_only_where_its_condition_holds(race, tmp_path: Path, words) -> None:
    label = Text("text", "placed by sex", x=20, y=50, width=170, size=20, when="place_sex")
    pdf, _ = written(race, ["1", "4", "2"], tmp_path, Layout(1, "label", (label,)))
    assert ["placed" in page for page in words(pdf).split("\f")[:-1]] == [True, False, True]
