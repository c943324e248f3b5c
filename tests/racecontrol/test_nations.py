"""What people write for a nation, and the World Athletics code that it means."""

import pytest

from racecontrol.domain.nations import nations, wa_code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("BRN", "BRN"),  # Bahrain in the sport, Brunei in ISO: the sport goes first
        ("Bahrain", "BRN"),
        ("BHR", "BRN"),
        ("BH", "BRN"),
        ("Brunei", "BRU"),
        ("BN", "BRU"),
        ("DEU", "GER"),
        ("de", "GER"),
        (" germany ", "GER"),
        ("CHE", "SUI"),
        ("ZAF", "RSA"),
        ("NLD", "NED"),
        ("CHN", "CHN"),
        ("KEN", "KEN"),
        ("England", "GBR"),
        ("scotland", "GBR"),
        ("Wales", "GBR"),
        ("Northern Ireland", "GBR"),
        ("Great Britain", "GBR"),
        ("United Kingdom", "GBR"),
        ("Chinese Taipei", "TPE"),
        ("Taiwan", "TPE"),
        ("TWN", "TPE"),
    ],
)
def test_every_usual_way_to_write_a_nation_gives_the_code_of_the_sport(written: str, code: str) -> None:
    assert wa_code(written) == code


@pytest.mark.parametrize("written", ["XXX", "", "Atlantis", "C"])
def test_what_is_no_nation_is_told(written: str) -> None:
    assert wa_code(written) is None


def test_a_code_of_the_sport_means_one_nation_and_is_never_taken_for_another() -> None:
    codes = [nation.wa for nation in nations() if nation.wa]
    assert len(codes) == len(set(codes)) > 190
    assert [wa_code(code) for code in codes] == codes


def test_every_nation_has_its_names_and_codes() -> None:
    for nation in nations():
        assert nation.en
        assert nation.zh
        assert nation.ru
        assert len(nation.wa) in (0, 3)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("TPE", ("Chinese Taipei", "中华台北", "Китайский Тайбэй")),
        ("HKG", ("Hong Kong", "中国香港", "Гонконг")),
        ("MAC", ("Macao", "中国澳门", "Макао")),
    ],
)
def test_a_team_is_called_as_the_sport_calls_it(code: str, names: tuple[str, str, str]) -> None:
    assert [(nation.en, nation.zh, nation.ru) for nation in nations() if nation.wa == code] == [names]
