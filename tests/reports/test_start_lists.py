"""Start lists, bib labels and the count of finisher medals."""

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from racecontrol.domain.facts import Ruling
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Duration, Race, Split, Wave
from racecontrol.domain.time import HOUR
from reports.finishers import finishers_table
from reports.labels import SIZES, labels
from reports.lists import lists
from reports.sheets import Footer
from reports.start_lists import start_lists, start_table
from tests.builders import entry, event
from tests.builders import score as scored

WAVES = (
    Wave("A", ("M",), Duration(8 * HOUR)),
    Wave("B", ("M",), Duration(8 * HOUR + 150_000), name="Blue"),
    Wave("C", ("M",)),
)
PEOPLE = (
    entry("10", wave="A", family_name="Zhukov", nation="RUS"),
    entry("9", wave="B", family_name="李", given_name="伟", latin_name="Li Wei"),
    entry("2", wave="A", family_name="Ángel", sex="W"),
    entry("A1", wave="B", family_name="Лебедев", given_name="Олег"),
    entry("1", wave="", family_name="Lewis"),
    entry("3", wave="A"),
)
STARTERS = scored([], PEOPLE, setup=event(waves=WAVES))


def bibs(by) -> list[str]:
    return [row[2] for row in start_table(STARTERS, None, by).rows]


def test_by_bib_by_wave_and_by_name() -> None:
    assert bibs("bib") == ["1", "2", "3", "9", "10", "A1"]
    assert bibs("wave") == ["2", "3", "10", "9", "A1", "1"], "who has no wave yet is last"
    assert bibs("name") == ["2", "A1", "1", "9", "10", "3"], "Ángel, Лебедев, Lewis, 李, Zhukov, and the nameless one"


def test_a_file_has_nothing_that_is_nobodys_business() -> None:
    keys = [column.key for column in start_table(STARTERS).columns]
    assert keys == [
        "race",
        "wave",
        "bib",
        "family_name",
        "given_name",
        "latin_name",
        "sex",
        "nation",
        "club",
        "category",
    ]


def test_a_list_for_each_wave_with_its_time_on_paper(tmp_path: Path, words) -> None:
    pdf = tmp_path / "start.pdf"
    with pdf.open("wb") as out:
        assert lists(start_lists(STARTERS, by="wave"), out, Footer("E", "", "", "zh")) == 3
    found = [[" ".join(line.split()) for line in page.splitlines() if line.strip()] for page in words(pdf).split("\f")]
    assert [page[0] for page in found[:3]] == [
        "Ten · 批次 A · 08:00 · 出发名单", "Ten · 批次 Blue · 08:02:30 · 出发名单", "Ten · 未分批次 · 出发名单",
    ]  # fmt: skip
    assert "9 李伟 Li Wei M M" in found[1]
    assert found[2][-1].endswith("第 3 页，共 3 页")


def test_a_race_without_anybody_still_has_a_page(tmp_path: Path, words) -> None:
    races = (
        Race("M", "Ten", 10000, (Split("FIN", "FINISH", 10000),)),
        Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),)),
    )
    nobody = scored([], [entry("1")], setup=event(races=races, waves=(Wave("A", ("M", "F")),)))
    for by in ("bib", "wave", "name"):
        assert [len(one.rows) for one in start_lists(nobody, by=by)] == [1, 0]
    assert [len(one.rows) for one in start_lists(nobody, "F")] == [0]


def stuck(size: str, skip: int = 0, **options) -> list[list[tuple[str, float, float]]]:
    """What stands on each sheet: the text of every line, and its left and lower edge in millimetres."""
    out = io.BytesIO()
    labels(STARTERS, out, size=size, skip=skip, **options)
    found = []
    for page in pypdfium2.PdfDocument(out.getvalue()):
        text = page.get_textpage()
        rects = [text.get_rect(n) for n in range(text.count_rects())]
        found.append([(text.get_text_bounded(*rect), rect[0] / 72 * 25.4, rect[1] / 72 * 25.4) for rect in rects])
    return found


@pytest.mark.parametrize("size", SIZES)
def test_every_text_stands_inside_its_label(size: str) -> None:
    shape = SIZES[size]
    assert shape.left + (shape.across - 1) * shape.step_x + shape.width <= 210.01
    assert shape.top + (shape.down - 1) * shape.step_y + shape.height <= 297.01
    (page,) = stuck(size)
    for text, x, y in page:
        across, down = int((x - shape.left) // shape.step_x), int((297 - y - shape.top) // shape.step_y)
        place = down * shape.across + across
        assert place < 6, (text, x, y)
    bib = [text for text, _, _ in page if text in {"1", "2", "3", "9", "10", "A1"}]
    assert bib == ["1", "2", "3", "9", "10", "A1"], "in order of the bib, each once"


def test_used_labels_of_the_first_sheet_are_left_out() -> None:
    first, second = stuck("3x8", skip=20)
    assert [text for text, _, _ in first if text.isdigit()] == ["1", "2", "3", "9"]
    assert {"10", "A1"} <= {text for text, _, _ in second}


def test_labels_of_one_wave_and_in_another_language() -> None:
    (page,) = stuck("2x4", wave="B", language="ru")
    told = [text for text, _, _ in page]
    assert [text for text in told if text in {"9", "10", "A1"}] == ["9", "A1"]
    assert "Ten · Волна B" in [" ".join(text.split()) for text in told]


@pytest.mark.parametrize(
    ("size", "skip", "text"), [("5x5", 0, "--size 5x5"), ("3x8", 24, "0 to 23"), ("3x8", -1, "0 to 23")]
)
def test_labels_that_cannot_be(size: str, skip: int, text: str) -> None:
    with pytest.raises(Refused, match=text):
        labels(STARTERS, io.BytesIO(), size=size, skip=skip)


def test_a_long_name_is_no_wider_than_its_label() -> None:
    name = "Maximilian Alexander Ferdinand von Hohenzollern-Sigmaringen zu Wittgenstein-Berleburg"
    long = scored([], [replace(PEOPLE[0], bib="123456", family_name=name)], setup=event(waves=WAVES))
    out = io.BytesIO()
    labels(long, out, size="4x10")
    text = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage()
    assert max(text.get_rect(n)[2] for n in range(text.count_rects())) / 72 * 25.4 < 8 + 48.5
    assert name in " ".join(text.get_text_range().split())


def test_finisher_medals_are_counted_by_who_crossed_the_line() -> None:
    """1 is OK, 2 over the limit, 3 disqualified after the finish, 4 still running, 5 absent, 6 does not compete."""
    race = Race("M", "Ten", 10000, (Split("FIN", "FINISH", 10000),), time_limit=Duration(HOUR))
    other = Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))
    people = [entry(str(n)) for n in range(1, 7)] + [entry("7", race="F")]
    seen = [
        ("F", "c1", "0:40:00"),
        ("F", "c2", "1:00:01"),
        ("F", "c3", "0:41:00"),
        ("S", "c4", "0:00:01"),
        ("F", "c7", "0:30:00"),
    ]
    setup = event(races=(race, other), waves=(Wave("A", ("M", "F")),))
    table = finishers_table(scored(seen, people, Ruling("3", "DQ"), Ruling("6", "NC"), setup=setup))
    keys = [column.key for column in table.columns]
    assert keys == ["race", "entered", "started", "handed_out", "ok", "late", "dq", "to_hand_out", "not_seen"]
    assert list(table.rows[0][:7]) == ["Ten", "5", "4", "3", "1", "1", "1"]
    assert [row[3] for row in table.rows] == ["3", "1", "4"]
    assert table.rows[2][0] == "All races"
    assert finishers_table(scored(seen, people, setup=setup), "F").rows[0][:4] == ("Five", "1", "1", "1")
