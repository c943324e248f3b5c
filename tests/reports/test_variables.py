"""What a certificate can say of a runner, in each language."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from racecontrol.domain.entry import BirthDate, Entry
from racecontrol.domain.facts import Ruling
from racecontrol.domain.proof import Proof
from racecontrol.domain.setup import Decoder, Point, Race, Setup, Split
from racecontrol.domain.state import State
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings
from reports.page_words import LANGUAGES, NATION_NAMES, day_in, distance_in, nation_in
from reports.split_variables import SHOWN
from reports.variables import VARIABLES, of_stranger, samples, source, values
from tests.reports.conftest import GUN, SETUP, score

COURSE = (("5K", 5000), ("10K", 10000), ("HM", 21097.5), ("BRIDGE", 30450), ("FIN", 42195))
ON_COURSE: Setup = replace(
    SETUP,
    points=(
        Point("START", "Start", "start"),
        *(Point(code, f"Mat {code}", "finish" if code == "FIN" else "split") for code, _ in COURSE),
    ),
    races=(
        Race("M", "Marathon", 42195, tuple(Split(code, code, metres) for code, metres in COURSE), rank_by="net"),
        Race("F", "Family run", 2024, (Split("FIN", "FIN", 2024),), competitive=False),
    ),
    decoders=tuple(Decoder(code, code, "ipico") for code in ("START", *(code for code, _ in COURSE))),
)
TIMES = {"START": 10, "5K": 1460, "10K": 2923, "HM": 6180, "FIN": 12_345}
"""Seconds from the gun; nobody saw the runner on the bridge."""


def on_course(entry: Entry, ruling: str = "") -> Standings:
    log = ReadLog()
    for point, seconds in TIMES.items():
        log.extend([point], ["c1"], [GUN + seconds * 1000], [GUN + seconds * 1000])
    rulings = {"1": Ruling("1", ruling, "TR6")} if ruling else {}  # type: ignore[arg-type]
    return standings(lay_out(State(ON_COURSE, {"1": replace(entry, chips=("c1",))}, {"A": GUN}, rulings)), log.view())


RUNNER = Entry("1", "M", "", "Kuusk", "Anna", "", "W", BirthDate("1980-05-01"), "EST", "Tartu")


def said(language: str = "", entry: Entry = RUNNER) -> dict[str, str]:
    return values(source(on_course(entry)), 0, None, language)


def test_the_way_is_told_in_net_times_point_by_point_and_in_one_line() -> None:
    found = said("en")
    assert [found[f"split_{number}"] for number in (1, 2, 3, 4, 5)] == ["0:24:10", "0:48:33", "1:42:50", "", ""]
    names = [found[f"split_{number}_name"] for number in range(1, SHOWN + 1)]
    assert names == ["5 km", "10 km", "Half", "Mat BRIDGE", *[""] * 8]
    assert found["splits"] == "5 km 0:24:10  ·  10 km 0:48:33  ·  Half 1:42:50"
    assert found["half_time"] == "1:42:50"
    assert said("ru")["splits"] == "5 км 0:24:10  ·  10 км 0:48:33  ·  Половина 1:42:50"


def test_a_race_without_points_on_the_way_has_no_splits() -> None:
    found = said("en", replace(RUNNER, race="F"))
    assert {found[key] for key in ("splits", "half_time", "split_1", "split_1_name")} == {""}


def test_the_time_is_that_of_the_races_own_rule() -> None:
    found = said()
    assert (found["gun_time"], found["net_time"]) == ("3:25:45", "3:25:35")
    assert found["time"] == "3:25:35"
    assert values(source(score()), 0, ["time", "gun_time"])["time"] == "2:30:00"


def test_the_age_grade_is_of_who_is_ok_and_has_an_age() -> None:
    assert said("en")["age_grade"].endswith("%")
    assert said("ru")["age_grade"] == said("en")["age_grade"].replace(".", ",")
    assert said("en", replace(RUNNER, birth_date=None))["age_grade"] == ""
    assert values(source(on_course(RUNNER, "DQ")), 0)["age_grade"] == ""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", ("女子", "2017年12月31日", "42.195 公里", "临时成绩", "爱沙尼亚", "完赛")),
        ("en", ("Women", "31 December 2017", "42.195 km", "Provisional result", "Estonia", "finished")),
        (
            "ru",
            ("Женщины", "31 декабря 2017 г.", "42,195 км", "Предварительный результат", "Эстония", "финишировал(а)"),
        ),
        ("", ("Women", "31 December 2017", "42.195 km", "Provisional result", "Estonia", "finished")),
        ("kk", ("Women", "31 December 2017", "42.195 km", "Provisional result", "Estonia", "finished")),
    ],
)
def test_what_has_words_says_them_in_the_language_of_the_page(language: str, told: tuple[str, ...]) -> None:
    found = said(language)
    assert tuple(found[key] for key in ("sex", "day", "distance", "state", "nation_name", "status_words")) == told


@pytest.mark.parametrize("language", ["", *LANGUAGES])
def test_every_variable_has_text_and_a_sample_in_every_language(language: str) -> None:
    for entry in (RUNNER, Entry("1", "M"), Entry("1", "F", nation="???")):
        found = said(language, entry)
        assert found.keys() == VARIABLES.keys() == samples(language).keys()
        assert all(isinstance(text, str) for text in (*found.values(), *samples(language).values()))
    assert said(language, Entry("1", "F", nation="???"))["nation_name"] == "???"


@pytest.mark.parametrize("code", NATION_NAMES)
def test_teams_are_called_as_the_sport_calls_them(code: str) -> None:
    assert "China" in nation_in(code, "en") or "Chinese" in nation_in(code, "en")
    assert "中" in nation_in(code, "zh")


def test_days_and_distances() -> None:
    day = SETUP.event.date
    assert [day_in(day.replace(month=5, day=9), language) for language in ("ru", "en")] == [
        "9 мая 2017 г.",
        "9 May 2017",
    ]
    assert distance_in(0, "zh") == distance_in(-1, "") == ""
    assert [distance_in(21097.5, language) for language in LANGUAGES] == ["21.0975 公里", "21.0975 km", "21,0975 км"]


def test_a_page_is_proved_once_however_many_of_its_variables_say_so(race: Standings) -> None:
    asked: list[int] = []

    def prove(_: Standings, row: int) -> Proof:
        asked.append(row)
        return Proof(f"S{row}", f"signed {row}")

    read = source(race, prove)
    found = [values(read, row, ["serial", "proof"]) for row in (0, 1, 0)]
    assert found == [{"serial": f"S{row}", "proof": f"signed {row}"} for row in (0, 1, 0)]
    assert asked == [0, 1, 0]
    assert values(source(race), 0, ["serial", "proof"]) == {"serial": "", "proof": ""}


def test_of_somebody_who_is_not_in_the_race_the_name_and_the_event_are_known(
    race: Standings, score: Callable[..., Standings]
) -> None:
    for known in (race, score([])):
        found = of_stranger(source(known), "Виктор Цой", "ru")
        assert found.keys() == VARIABLES.keys()
        assert (found["name"], found["event"], found["day"]) == ("Виктор Цой", "Kunming Marathon", "31 декабря 2017 г.")
        assert {found[key] for key in ("bib", "race", "gun_time", "place_overall", "unnamed", "serial")} == {""}
    assert of_stranger(source(race), "", "en")["unnamed"] == "unnamed"
