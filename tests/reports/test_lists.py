"""Lists on paper."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Award
from racecontrol.domain.table import Column, Table
from reports.chains import PLAIN
from reports.columns import fit, fits, grid, natural
from reports.fonts import width
from reports.lists import lists, result_list
from reports.medals import heading, medal_table, medals
from reports.sheets import A4, MARGIN, Footer
from reports.unwritten import in_table


def column(key: str, title: str, align: str = "left", width: int = 8) -> Column[object]:
    return Column(key, title, lambda _source, _row: "", align, width)  # type: ignore[arg-type]


def plain(rows: int, title: str = "Things") -> Table:
    cells = tuple((str(n), f"Name {n}", "1:02:03") for n in range(rows))
    return Table(
        title, (column("place", "Place", "right", 5), column("name", "Name"), column("time", "Gun", "right")), cells
    )


def printed(tables, tmp_path: Path, **options):
    pdf = tmp_path / "list.pdf"
    with pdf.open("wb") as out:
        pages = lists(tables, out, **options)
    return pdf, pages


def test_what_a_list_cannot_write_is_named_once_with_its_column() -> None:
    listed = replace(
        plain(1), rows=(("1", "Li\U0001fbff", "1:02"), ("2", "Zoë", "1:03"), ("3", "Li\U0001fbff", "1:04"))
    )
    assert [str(one) for one in in_table(listed)] == [
        "Name “Li\U0001fbff”: no font here has “\U0001fbff” (U+1FBFF); install a font that has it"
    ]
    assert in_table(plain(3)) == ()


def test_a_result_list_reads_as_people_need_it(race, tmp_path: Path, words) -> None:
    listed = result_list(race, race.field.setup.races[0])
    footer = Footer("Kunming Marathon", "provisional", "printed 31 December 2017, 14:02")
    pdf, pages = printed([listed], tmp_path, footer=footer)
    text = words(pdf)
    assert pages == 1
    rows = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    assert rows[0] == "Marathon"
    assert "Kunming Marathon · Kunming · 2017-12-31 · 42.195 km · 7 entries" in rows[1]
    assert "1 1 李伟 Li Wei CHN Kunming Runners M40 2:30:00 2:29:50 1 1" in rows
    assert "2 3 Пётр Иванов Pyotr Ivanov RUS MO 2:30:50 2:29:10 2 1" in rows
    assert rows.index("3 2 Anna Kuusk EST W 2:40:00 2:40:00 1 1") < rows.index("4 4 3:20:00 3:19:55")
    assert any(row.endswith("DQ TR55.10") for row in rows)
    assert any(row.endswith("RUN") for row in rows)
    assert rows[-1] == "Kunming Marathon provisional printed 31 December 2017, 14:02 page 1 of 1"


def test_every_page_has_its_heading_and_number(tmp_path: Path, words) -> None:
    pdf, pages = printed([plain(500)], tmp_path)
    found = words(pdf).split("\f")[:-1]
    assert len(found) == pages > 5
    for number, text in enumerate(found, 1):
        assert f"page {number} of {pages}" in text
        assert "Things" in text
        assert re.search(r"Place +Name +Gun", text)
    assert re.findall(r"Name (\d+)", "".join(found)) == [str(n) for n in range(500)]


def test_each_table_begins_a_page_or_follows_as_a_group(tmp_path: Path) -> None:
    tables = [plain(5, "First"), plain(5, "Second"), plain(5, "Third")]
    assert printed(tables, tmp_path)[1] == 3
    assert printed(tables, tmp_path, new_pages=False)[1] == 1


def test_a_group_heading_never_stands_alone_at_the_foot(tmp_path: Path, words) -> None:
    for rows in range(44, 60):
        pdf, _ = printed([plain(rows, "First"), plain(9, "Second")], tmp_path, new_pages=False)
        page = next(page for page in words(pdf).split("\f") if "Second" in page)
        assert "Name 0" in page[page.index("Second") :]


def test_a_table_without_rows_says_so(tmp_path: Path, words) -> None:
    pdf, pages = printed([plain(0)], tmp_path)
    assert pages == 1
    assert "Nobody yet." in words(pdf)
    assert printed([], tmp_path)[1] == 1


LONG = (
    "Maximilian Alexander Ferdinand von Hohenzollern-Sigmaringen zu Wittgenstein-Berleburg",
    "Клуб любителей бега «Урал — сто километров без остановки»",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "محمد عبد الرحمن بن عبد العزيز بن محمد الحسيني القرشي",
)


def test_no_name_is_ever_cut_off(tmp_path: Path, words) -> None:
    columns = (column("bib", "Bib", "right"), column("name", "Name", width=14), column("club", "Club", width=14))
    table = Table(
        "Long", (*columns, *columns, *columns), tuple((str(n), name, name) * 3 for n, name in enumerate(LONG))
    )
    pdf, _ = printed([table], tmp_path)
    text = re.sub(r"\s", "", words(pdf, "-raw"))
    for name in LONG[:3]:
        assert text.count(name.replace(" ", "")) == 6, name


def test_cells_fit_their_columns_and_columns_the_page() -> None:
    columns = (column("bib", "Bib", "right", 4), column("name", "Name", width=14), column("club", "Club", width=14))
    table = Table("Long", columns * 2, tuple((str(n), name, name) * 2 for n, name in enumerate(LONG)))
    wide, room = natural(table), A4[0] - 2 * MARGIN
    shape = grid(table, wide, 7, room)
    assert shape.width <= room + 0.01
    for (_, place), cell in fits(table, wide, shape).items():
        assert max(width(line, PLAIN, cell.size) for line in cell.lines) <= shape.widths[place] + 0.01
    assert shape.widths[0] >= width("Bib", PLAIN, 7 * 0.85), "figures give no room to names"


def test_what_fits_is_left_as_it_is() -> None:
    assert fit("Anna", 8, 100) is None
    narrow = fit("Anna Kuusk", 8, width("Anna Kuusk", PLAIN, 8) * 0.9)
    assert narrow is not None
    assert (narrow.lines, narrow.size) == (("Anna Kuusk",), pytest.approx(7.2))
    broken = fit("Anna Kuusk", 8, width("Anna Kuusk", PLAIN, 8) * 0.6)
    assert broken is not None
    assert broken.lines == ("Anna", "Kuusk")


def test_a_wide_table_turns_the_page(tmp_path: Path, words) -> None:
    wide = Table("Wide", tuple(column(f"c{n}", f"Column {n}") for n in range(14)), (("some longer words",) * 14,))
    for tables, turned in (([wide], True), ([plain(3)], False)):
        pdf, _ = printed(tables, tmp_path)
        size = re.search(rb"MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf.read_bytes())
        assert size is not None
        assert (float(size[1]) > float(size[2])) == turned


def test_an_empty_column_takes_no_room(tmp_path: Path, words) -> None:
    table = Table("T", (column("a", "Kept"), column("b", "Dropped")), (("x", ""), ("y", "")))
    text = words(printed([table], tmp_path)[0])
    assert "Kept" in text
    assert "Dropped" not in text


def test_progress_runs_through_all_tables(tmp_path: Path) -> None:
    told: list[int] = []
    printed([plain(3), plain(4)], tmp_path, progress=told.append)
    assert told == [1, 2, 3, 4, 5, 6, 7]


KEYS = "race award group place bib family_name given_name latin_name nation club category time ms"
MEDALS = (
    ["M", "Medals", "M", "1", "1", "李", "伟", "Li Wei", "CHN", "Kunming Runners", "M40", "2:30:00", "9000000"],
    ["M", "Medals", "M", "2", "3", "Иванов", "Пётр", "Pyotr Ivanov", "RUS", "", "MO", "2:30:50", "9050000"],
    ["M", "Medals", "W", "1", "2", "Kuusk", "Anna", "", "EST", "", "W", "2:40:00", "9600000"],
)


def test_the_medal_table_is_the_contracts(race) -> None:
    table = medal_table(race)
    assert " ".join(column.key for column in table.columns) == KEYS
    assert list(map(list, table.rows)) == list(MEDALS)
    assert medal_table(race, "F").rows == ()


def test_medals_are_told_in_words(race, tmp_path: Path, words) -> None:
    pdf = tmp_path / "medals.pdf"
    with pdf.open("wb") as out:
        assert medals(race, out, Footer("", "provisional", "")) == 2  # prizes, then medals by nation
    text = " ".join(words(pdf).split())
    assert re.search(
        r"Medals · Men · by gun 1 李伟 2:30:00 Gold Li Wei CHN Kunming Runners Bib 1 2 Пётр Иванов 2:30:50 Silver", text
    )
    assert re.search(r"Medals · Women · by gun 1 Anna Kuusk 2:40:00 Gold", text)
    assert "Bronze" not in text[: text.index("Medals by nation")]
    assert "provisional page 1 of 2" in text


def test_ties_and_places_after_the_medals(score, setup, tmp_path: Path, words) -> None:
    awards = (Award("Overall", "overall", 5),)
    runners = [(Entry(str(n), "M", family_name=f"R{n}"), 5, 9000 + (n // 2) * 10) for n in range(6)]
    standings = score(runners, replace(setup, awards=awards))
    pdf = tmp_path / "medals.pdf"
    with pdf.open("wb") as out:
        medals(standings, out)
    text = words(pdf)
    assert [text.count(word) for word in ("Gold", "Silver", "Bronze")] == [2, 0, 2]
    assert all(f"R{n}" in text for n in range(6))


def test_many_groups_break_pages_between_medals(score, setup, tmp_path: Path, words) -> None:
    awards = tuple(Award(f"Award {n}", "overall", 6) for n in range(9))
    runners = [(Entry(str(n), "M", family_name=f"Runner{n}"), 5, 9000 + n) for n in range(6)]
    pdf = tmp_path / "medals.pdf"
    with pdf.open("wb") as out:
        pages = medals(score(runners, replace(setup, awards=awards)), out)
    found = words(pdf).split("\f")[:-1]
    assert len(found) == pages > 1
    assert sum(page.count("Gold") for page in found) == 9
    for page in found:
        assert page.count("Gold") == page.count("Bronze"), "a heading and its three medals stay together"


def test_no_medals_yet(score, words, tmp_path: Path) -> None:
    pdf = tmp_path / "medals.pdf"
    with pdf.open("wb") as out:
        assert medals(score([(Entry("1", "M"), 5, None)]), out) == 1
    assert "No medals yet" in words(pdf)


def test_headings() -> None:
    assert heading("Overall", "", "gun") == "Overall  ·  by gun"
    assert heading("By sex", "W", "net") == "By sex  ·  Women  ·  by net"
    assert heading("Age groups", "M40", "net") == "Age groups  ·  M40  ·  by net"


def test_the_same_tables_give_the_same_bytes() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    for out in (first, second):
        lists([plain(200)], out, Footer("E", "official", "now"))
    assert first.getvalue() == second.getvalue()
