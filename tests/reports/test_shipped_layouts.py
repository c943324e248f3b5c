"""The layouts that come with the program, looked at as pixels: with the longest names nothing is cut or overlaps."""

import csv
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray

from reports.document import Document
from reports.draw import MM, Press
from reports.items import Item, Layout, Text, texts, variables, worded
from reports.layout import names, shipped
from reports.unwritten import lacking
from reports.variables import samples
from tests.reports.samples import NAMES

DPI = 72
MARGIN = 4
"""Millimetres: what printers leave white at each edge."""
LONG = {
    "event": "Shanghai Cooperation Organisation Kunming International Marathon and Half Marathon",
    "event_place": "Kunming, Yunnan Province, People's Republic of China",
    "race": "Wheelchair and Handcycle Half Marathon",
    "latin_name": "Wolfeschlegelsteinhausen-Bergerdorff Welchevoralternwaren-Gewissenhaft",
    "bib": "A12041",
    "nation_name": "Китай, Специальный административный район Гонконг",
    "club": "Федерация лёгкой атлетики и бега Республики Казахстан",
    "bib_nation_club": "A12041  ·  KAZ  ·  Федерация лёгкой атлетики и бега Республики Казахстан, Алматы",
    "gun_time": "10:13:45",
    "net_time": "10:11:59",
    "time": "10:13:45",
    "pace": "14:33",
    "category": "WHEELCHAIR",
    "splits": "  ·  ".join(f"{5 * number} km {number}:10:40" for number in range(1, 13)),
} | {f"{by}place_{group}": "10241" for by in ("", "gun_", "net_") for group in ("overall", "sex", "category")}
"""The longest that real races bring."""

Pixels = NDArray[np.bool_]


MADE_UP = {
    "one word": "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren",
    "Chinese, long": "买买提明·阿卜杜热合曼·吐尔逊",
    "Burmese, long": "ပရော်ဖက်ဆာ ဒေါက်တာ အာဒါ ကွန်နီလီယာ ဆီဇာ မာတင် ဝူစ်တာ ဗွန် ဝူစ်တာ ဘရူ ဂျူနီယာ ဒေါက်တာ",
    "Urdu, long": "پروفیسر ڈاکٹر یاسمین راشد سدرہ منیر ندیم رضا یوسف زئی جونيئر ایم ڈی ڈی ڈی ایس",
}


def longest(path: Path) -> dict[str, str]:
    """By language of the data: the longest full name."""
    parts = ("title", "given", "given2", "surname", "generation", "credentials")
    found: dict[str, str] = {}
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = " ".join(row[part] for part in parts if row[part])
            found[row["locale"]] = max(found.get(row["locale"], ""), name, key=len)
    return found


def page(layout: Layout, language: str, values: dict[str, str]) -> bytes:
    out = BytesIO()
    document = Document(out, layout.width * MM, layout.height * MM)
    Press(document, layout, language).page(values)
    document.save()
    return out.getvalue()


def dark(layout: Layout, language: str, values: dict[str, str]) -> Pixels:
    """Where there is ink on the page."""
    with pypdfium2.PdfDocument(page(layout, language, values)) as document:
        return np.array(document[0].render(scale=DPI / 72, grayscale=True).to_pil()) < 200


def says(item: Item, key: str, language: str) -> bool:
    return isinstance(item, Text) and key in variables(worded(texts(item), language))


def only(layout: Layout, key: str, language: str, wanted: bool) -> Layout:
    """The layout's texts that say that variable, or all the others; without decorations, which may touch."""
    kept = (item for item in layout.items if item.kind in ("text", "qr"))
    return replace(layout, items=tuple(item for item in kept if says(item, key, language) is wanted))


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("name", names())
def test_the_longest_of_everything_is_whole_and_touches_nothing(name: str, language: str) -> None:
    layout, said = shipped(name), samples(language) | LONG | {"name": MADE_UP["one word"]}
    edge = int(MARGIN / 25.4 * DPI)
    for key in ("event", "race", "name", "latin_name", "bib_nation_club", "nation_name", "splits", "time", "category"):
        alone, others = (dark(only(layout, key, language, wanted), language, said) for wanted in (True, False))
        assert not (alone & others).any(), f"{key} overlaps"
        alone[edge:-edge, edge:-edge] = False
        assert not alone.any(), f"{key} is too near to the edge"


def assert_untouched(layout: Layout, full_names: dict[str, str]) -> None:
    said = samples("en") | LONG
    others = dark(only(layout, "name", "en", False), "en", said)
    for script, full in full_names.items():
        alone = dark(only(layout, "name", "en", True), "en", said | {"name": full})
        assert alone.any(), script
        assert not (alone & others).any(), f"{script}: {full}"
        assert lacking(layout, said | {"name": full}, "en") == (), script


@pytest.mark.parametrize("name", names())
def test_names_in_every_script_touch_nothing(name: str) -> None:
    assert_untouched(shipped(name), NAMES | MADE_UP)


@pytest.mark.parametrize("name", names())
def test_the_longest_names_that_are_known_touch_nothing(name: str, shared: Path) -> None:
    assert_untouched(shipped(name), longest(shared / "data/names.csv"))


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("name", names())
def test_the_name_is_the_largest_and_no_size_is_too_small_to_read(name: str, language: str) -> None:
    layout = shipped(name)
    shown = [item for item in layout.items if isinstance(item, Text) and worded(item.text, language)]
    largest = max(shown, key=lambda item: item.size)
    assert worded(largest.text, language) == "{name}"
    assert min(item.size for item in shown) >= 8
    assert min(item.min_size for item in shown) >= 7


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("name", names())
def test_the_proof_is_read_from_every_page_and_its_number_stands_there(name: str, language: str) -> None:
    said = samples(language)
    with pypdfium2.PdfDocument(page(shipped(name), language, said)) as document:
        picture = document[0].render(scale=300 / 72, grayscale=True).to_pil()
        assert said["serial"] in document[0].get_textpage().get_text_bounded()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [said["proof"]]


@pytest.mark.parametrize("name", names())
def test_without_name_places_and_proof_no_word_stands_without_its_value(name: str) -> None:
    nothing = dict.fromkeys(samples(), "") | {"event": "Night run", "race": "5 km", "unnamed": "unnamed"}
    with pypdfium2.PdfDocument(page(shipped(name), "en", nothing)) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "Night run" in text
    for word in ("№", "Overall", "Gun time", "Net time", "Pace", "Category", " of 4", "/", "Bib"):
        assert word not in text


@pytest.mark.parametrize("name", ["fun", "honorary", "online"])
def test_where_places_do_not_matter_none_is_shown(name: str) -> None:
    assert not [item for item in shipped(name).items for word in ("place_", "of_") if word in str(texts(item))]


def test_online_says_that_the_runner_submitted_distance_and_time() -> None:
    for language, words in (
        ("zh", ("线上赛", "提交")),
        ("en", ("ONLINE", "submitted")),
        ("ru", ("ОНЛАЙН", "по данным")),
    ):
        with pypdfium2.PdfDocument(page(shipped("online"), language, samples(language))) as document:
            text = document[0].get_textpage().get_text_bounded()
        assert all(word in text for word in words)
