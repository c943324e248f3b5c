"""Text in every script."""

import csv
import unicodedata
from pathlib import Path

import pytest
import uharfbuzz

from racecontrol.domain.refusal import Refused
from reports import fonts
from reports.document import Document
from reports.faces import levels
from reports.fonts import PLAIN, Style, clean, compose, draw_text, face, files, missing, runs, width

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


def test_width_follows_size_and_spacing() -> None:
    assert width("Kunming", size=20) == pytest.approx(2 * width("Kunming", size=10))
    assert width("abc", spacing=2) == pytest.approx(width("abc") + 4)
    assert width("") == 0


def test_figures_all_have_the_same_width() -> None:
    for style in (PLAIN, SERIF, BOLD):
        assert len({width(digit, style) for digit in "0123456789"}) == 1


@needs_noto
def test_text_is_read_back_where_the_format_allows(tmp_path: Path, words) -> None:
    texts = ["李伟 Li Wei", "Мария Иванова", "अमित शर्मा क्षत्रिय", "မောင်မောင်ကျော်", "Zoë office 3:12:45 (a\\b)", "ශ්‍රී ලංකා"]
    pdf = tmp_path / "text.pdf"
    with pdf.open("wb") as out:
        document = Document(out, 600, 400)
        for number, text in enumerate(texts):
            draw_text(document, 40, 350 - 40 * number, text, size=16)
        document.end_page()
        document.save()
    assert [line.strip() for line in words(pdf).splitlines() if line.strip()] == texts


def test_no_font_at_all_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    caches = (fonts.files, fonts.face, fonts.primary, fonts.face_of, fonts.compose)
    monkeypatch.setattr(fonts, "FOLDERS", ())
    for cached in caches:
        cached.cache_clear()
    try:
        with pytest.raises(Refused, match="fonts-noto-core"):
            compose("Li Wei")
    finally:
        monkeypatch.undo()
        for cached in caches:
            cached.cache_clear()
