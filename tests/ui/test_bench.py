"""The benchmark runs and measures; how fast this computer is proves nothing here."""

from dataclasses import replace
from pathlib import Path

import pytest

from ui import cli
from ui.bench import measure
from ui.bench.burst import burst
from ui.bench.latency import MOST_PER_SECOND, latency
from ui.bench.measure import Case, Figure
from ui.commands import bench


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """What `bench` measures, in the fewest runs."""
    kept: list[Figure] = []

    def keeping(case: Case) -> Figure:
        kept.append(measure.measure(case))
        return kept[-1]

    monkeypatch.setattr(measure, "BUDGET_S", 0.0)
    monkeypatch.setattr(bench, "measure", keeping)
    monkeypatch.setattr(bench, "LOAD_S", 0.1)
    return kept


def test_every_read_under_load_is_waited_for(tmp_path: Path) -> None:
    waited = latency(tmp_path, 0.2)
    assert waited.reads == 400
    assert 0 < waited.p50_ms <= waited.p99_ms
    assert waited.lost == 0
    assert waited.core > 0
    assert str(waited).startswith("400 reads, 2,000 a second from 16 decoders: 0 lost, ")
    assert "target 4" in str(waited)
    assert "target 25%" in str(replace(waited, per_second=MOST_PER_SECOND))


def test_a_burst_is_stored_to_the_last_read(tmp_path: Path) -> None:
    assert burst(tmp_path).startswith("a burst of 10,000 reads over TCP: 10,000 stored after ")


def test_every_case_has_a_ratio(figures: list[Figure], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bench", "--runners", "200"]) == 0
    printed = capsys.readouterr()
    heading, *rows, load, full, at_once, usual, heavy, first = printed.out.splitlines()
    assert "2,000 a second" in load
    assert "4,848 a second" in full
    assert at_once.startswith("a burst")
    assert usual.startswith("200 runners, 300 reads a second: painted ")
    assert heavy.startswith("200 runners, 2,000 reads a second: painted ")
    assert first.startswith("the window on a race of 200 runners, ")
    assert "ratio" in first
    for shown in (usual, heavy):
        assert "; 0 of " in shown
    assert heading.split() == ["ours", "s", "floor", "s", "ratio", "target", "peak", "MiB", "target", "runs"]
    assert len(rows) == len(figures) == 6
    assert printed.err == "", "quiet in a pipe"
    for row, figure in zip(rows, figures, strict=True):
        assert figure.ratio > 0
        assert figure.case.name in row
        assert f"{figure.ratio:.2f}" in row
        assert (figure.case.target is None) == ("ok" not in row and "over" not in row)


def test_the_large_race_is_measured_when_nobody_asks_for_a_size(tmp_path: Path) -> None:
    large = [case for case in bench.cases(bench.USUAL, tmp_path) if case.most_mib]
    assert [case.name for case in large] == ["re-score 120,000 runners, 3,600,000 reads"]


def test_a_missed_target_is_told_and_is_no_failure() -> None:
    case = Case("slow", lambda: int, lambda: int, target=3, most_mib=100)
    first, *_, last = bench.table([Figure(case, 0.4, 0.1, 5, 99.0)])
    assert first.split()[0] == "ours"
    assert last.split() == ["slow", "0.4000", "0.1000", "4.00", "3", "over", "99", "100", "ok", "5"]


def test_a_system_that_tells_no_memory_leaves_the_cells_empty() -> None:
    case = Case("blind", lambda: int, lambda: int, most_mib=100)
    *_, last = bench.table([Figure(case, 0.2, 0.1, 5, None)])
    assert last.split() == ["blind", "0.2000", "0.1000", "2.00", "5"]


def test_nobody_cannot_be_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bench", "--runners", "0"]) == 2
    assert "write 1 or more" in capsys.readouterr().err
