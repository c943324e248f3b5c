"""Text in every script."""

import csv
import unicodedata
from pathlib import Path

import pytest
import uharfbuzz

from racecontrol.domain.refusal import Refused
from reports import chains, fonts
from reports.chains import PLAIN, Style, face, files
from reports.directions import levels
from reports.fonts import clean, compose, missing, runs, width
from reports.readable import table
from reports.scripts import SCRIPTS, script_of
from reports.unwritten import Lacking, named

SERIF, BOLD = Style("serif"), Style("sans", bold=True)
needs_noto = pytest.mark.skipif(face("NotoSans", False) is None, reason="the package fonts-noto-core is not installed")
needs_han = pytest.mark.skipif(missing("李𠮷") != [], reason="no font with rare Chinese characters is installed")

SHAPED = (
    ("محمد علي", "Arabic", "arab", "rtl"),
    ("علی‌رضا", "Arabic", "arab", "rtl"),
    ("क्षत्रिय शर्मा", "Devanagari", "deva", "ltr"),
    ("မောင်မောင်ကျော်", "Myanmar", "mymr", "ltr"),
    ("ខ្មែរ", "Khmer", "khmr", "ltr"),
    ("ශ්‍රී", "Sinhala", "sinh", "ltr"),
    ("நரேந்திர", "Tamil", "taml", "ltr"),
)


def native_names(shared: Path) -> list[str]:
    with (shared / "data" / "names.csv").open(encoding="utf-8") as file:
        parts = ((row["given"], row["given2"], row["surname"]) for row in csv.DictReader(file))
        return sorted({" ".join(part for part in name if part) for name in parts})


@needs_noto
@needs_han
@pytest.mark.parametrize("style", [PLAIN, SERIF, BOLD])
def test_every_name_of_every_country_can_be_written(shared: Path, style: Style) -> None:
    names = native_names(shared)
    assert len(names) > 2000
    assert {name: missing(name, style) for name in names if missing(name, style)} == {}


@needs_noto
def test_every_name_keeps_all_its_characters(shared: Path) -> None:
    for name in native_names(shared):
        drawn = "".join(run.text for run in runs(name))
        assert sorted(drawn) == sorted(clean(name)), name


@needs_noto
@pytest.mark.parametrize(("text", "script", "tag", "direction"), SHAPED)
def test_glyphs_are_those_of_harfbuzz(text: str, script: str, tag: str, direction: str) -> None:
    path = files()[f"NotoSans{script}-Regular.ttf"]
    font = uharfbuzz.Font(uharfbuzz.Face(path.read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.script, buffer.direction = tag.capitalize(), direction
    uharfbuzz.shape(font, buffer)
    (piece,) = compose(text).pieces
    assert piece.glyphs is not None
    assert [glyph.advance for glyph in piece.glyphs] == [p.x_advance for p in buffer.glyph_positions]
    assert [(glyph.dx, glyph.dy) for glyph in piece.glyphs] == [
        (p.x_offset, p.y_offset) for p in buffer.glyph_positions
    ]
    expected = [font.glyph_to_string(info.codepoint) for info in buffer.glyph_infos]
    twins = {glyph.code: name for glyph, name in zip(piece.glyphs, expected, strict=True)}
    assert [twins[glyph.code] for glyph in piece.glyphs] == expected, "one code stands for one glyph"


@needs_noto
@needs_han
def test_a_rare_character_does_not_stand_out_of_a_chinese_name() -> None:
    assert len({run.face.name for run in runs("李𬭎伟")}) == 1
    assert compose("李𬭎伟 Li").pieces[0].face is compose("𬭎").pieces[0].face
    assert compose("李伟").pieces[0].face is chains.face_of("李", PLAIN), "the usual font where nothing is rare"


@needs_noto
def test_shaped_text_is_never_spaced() -> None:
    """Space between joined letters would tear them apart."""
    assert width("محمد", spacing=5) == width("محمد")
    assert width("क्षत्रिय", spacing=5) == width("क्षत्रिय")
    assert width("李伟", spacing=5) == width("李伟") + 5


@needs_noto
def test_a_ligature_takes_no_more_room_for_being_readable() -> None:
    """Lam and alef are one glyph; what is read beside it draws nothing and takes no room."""
    (piece,) = compose("لا").pieces
    assert piece.glyphs is not None
    first, *others = piece.glyphs
    assert len(others) == 1
    assert [(glyph.advance, glyph.dx + glyph.width) for glyph in others] == [(0, 0)]
    assert piece.width == first.advance


def test_a_table_of_meanings_keeps_to_the_format() -> None:
    """At most a hundred rows in a block; several characters, and those beyond the first plane, in UTF-16."""
    told = table("F", [0, 0x41, 0x20BB7, 0xF0000, 0xF0001], {0xF0000: "لا", 0xF0001: ""})
    rows = [line for line in told.splitlines() if line.startswith("<") and line != "<00> <FF>"]
    assert rows == ["<01> <0041>", "<02> <D842DFB7>", "<03> <06440627>", "<04> <200B>"]
    many = table("F", list(range(0x20, 0x120)), {})
    assert [line for line in many.splitlines() if line.endswith("beginbfchar")] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "56 beginbfchar",
    ]


def test_scripts_stand_in_order() -> None:
    """The search halves the table: a row out of place would hide others."""
    ends = [end for _, end, _, _ in SCRIPTS]
    starts = [start for start, _, _, _ in SCRIPTS]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
    assert [script_of(char)[0] for char in "aअشကខ李ꀀ"] == ["", "Deva", "Arab", "Mymr", "Khmr", "", "Yiii"]


def test_what_no_font_has_is_named() -> None:
    assert named("☃") == "“☃” (U+2603 SNOWMAN)"
    assert named("𠮷") == "“𠮷” (U+20BB7)"
    assert named("\u0378") == "“\u0378” (U+0378)", "no character yet"
    sentence = str(Lacking("Name", "𠀀 Li", ("𠀀",)))
    assert sentence == "Name “𠀀 Li”: no font here has “𠀀” (U+20000); install the package fonts-hanazono"
    assert str(Lacking("", "☃", ("☃",))).startswith("the layout's words “☃”")


@needs_noto
def test_shaping_joins_arabic_letters() -> None:
    (joined,), (apart,) = compose("محمد").pieces, compose("م ح م د").pieces
    assert joined.glyphs is not None
    assert apart.glyphs is not None
    assert {glyph.code for glyph in joined.glyphs}.isdisjoint({g.code for g in apart.glyphs} - {" ", "د", "ﺩ"})


@needs_noto
def test_a_joiner_makes_another_shape() -> None:
    assert compose("ශ්‍රී").width != compose("ශ්රී").width
    assert compose("علی‌رضا").width != compose("علیرضا").width


@needs_noto
def test_mixed_directions_stand_in_visual_order() -> None:
    order = [run.text.strip() for run in runs("Bib 12 محمد علي 34")]
    assert order[0].startswith("Bib 12")
    assert order.index("34") > 0
    line = [run.text for run in runs("علي (Ali 42) رضا")]
    assert line[0].strip() == "رضا"
    assert line[-1].strip(" (") == "علي"


def test_levels_keep_joiners_in_place() -> None:
    text = "a علی‌رضا b"
    found = levels(text)
    assert len(found) == len(text)
    assert found[text.index("‌")] == 1
    assert found[0] == found[-1] == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë अमित 12", "0" * 11),
        ("محمد علي", "11111111"),
        ("تمّام", "11111"),
        ("علی‌رضا 12", "1111111122"),
        ("A علي", "00111"),
        ("علي A", "11112"),
        ("A (علي) b", "000111000"),
        ("\u0651", "0"),
    ],
)
def test_levels_are_those_of_the_standard(text: str, expected: str) -> None:
    assert "".join(map(str, levels(text))) == expected


@needs_noto
def test_latin_letters_do_not_melt_into_ligatures() -> None:
    assert compose("ffi").width == pytest.approx(sum(width(char, size=1000) for char in "ffi"))
    latin_in_arabic = next(piece for piece in compose("fi محمد").pieces if "fi" in piece.text)
    assert latin_in_arabic.glyphs is not None
    assert [glyph.code for glyph in latin_in_arabic.glyphs][:2] == ["f", "i"]


def test_simple_text_is_not_shaped() -> None:
    for text in ("Zoë Müller", "Мария Иванова", "李伟 Li Wei 3:12:45", "Nguyễn Thị Ánh"):
        assert all(piece.glyphs is None for piece in compose(text).pieces), text


@needs_noto
def test_a_character_that_no_font_has_is_named() -> None:
    assert missing("Li \U0001fbff Wei") == ["\U0001fbff"]
    assert missing("plain") == []
    assert missing("علی‌رضا") == [], "an invisible joiner is never missing"
    assert missing("\ue000\ue001") == ["\ue000", "\ue001"], "nor is a private character ever there"


def test_decomposed_and_dirty_text_is_cleaned() -> None:
    decomposed = unicodedata.normalize("NFD", "Zoë Ånström")
    assert clean(decomposed) == "Zoë Ånström"
    assert clean("a\r\n\tb\u202ec\ufeff ") == "a b c"
    assert clean("a\u2028b\ud800") == "a b"


def test_width_follows_size_and_spacing() -> None:
    assert width("Kunming", size=20) == pytest.approx(2 * width("Kunming", size=10))
    assert width("abc", spacing=2) == pytest.approx(width("abc") + 4)
    assert width("") == 0


def test_figures_all_have_the_same_width() -> None:
    for style in (PLAIN, SERIF, BOLD):
        assert len({width(digit, style) for digit in "0123456789"}) == 1


def test_no_font_at_all_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    caches = (chains.files, chains.face, chains.primary, chains.face_of, fonts.compose)
    monkeypatch.setattr(chains, "FOLDERS", ())
    for cached in caches:
        cached.cache_clear()
    try:
        with pytest.raises(Refused, match="fonts-noto-core"):
            compose("Li Wei")
    finally:
        monkeypatch.undo()
        for cached in caches:
            cached.cache_clear()
