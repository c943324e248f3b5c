"""How a name is said."""

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.saying import how_to_say, is_known


@pytest.mark.parametrize(
    ("family", "given", "nation", "latin", "said"),
    [
        ("李", "伟", "CHN", "Li Wei", "Lǐ Wěi"),
        ("张", "小明", "CHN", "", "Zhāng Xiǎomíng"),
        ("欧阳", "小安", "CHN", "", "Ōuyáng Xiǎo'ān"),
        ("吕", "绿", "CHN", "", "Lǚ Lǜ"),
        ("曾", "国藩", "CHN", "Zeng Guofan", "Zēng Guófān"),
        ("单", "雄信", "CHN", "", "Shàn Xióngxìn"),
        ("单于", "安", "CHN", "", "Chányú Ān"),
        ("尉迟", "恭", "", "", "Yùchí Gōng"),
        ("佐藤", "健", "JPN", "Sato Ken", "Sato Ken"),
        ("佐藤", "健", "JPN", "", ""),
        ("김", "민준", "KOR", "Kim Minjun", "Kim Minjun"),
        ("Иванов", "Пётр", "RUS", "Pyotr Ivanov", "Pyotr Ivanov"),
        ("Мельник", "Ольга", "RUS", "", "Olga Melnik"),
        ("김", "은서", "KOR", "", "Kim Eunseo"),
        ("정", "순", "KOR", "", "Jeong Sun"),
        ("Шубина", "Фёкла", "RUS", "", "Fyokla Shubina"),
        ("Гаєвська", "Ганна", "UKR", "", "Hanna Haievska"),
        ("Римский-Корсаков", "Игорь", "RUS", "", "Igor Rimskiy-Korsakov"),
        ("Ադամյան", "Հեղինե", "ARM", "", "Heghine Adamyan"),
        ("Զեյնալյան", "Անուշ", "ARM", "", "Anush Zeynalyan"),
        ("წულუკიძე", "ციური", "GEO", "", "Tsiuri Tsulukidze"),
        ("محمد", "علي", "IRI", "Ali Mohammad", "Ali Mohammad"),
        ("محمد", "علي", "IRI", "", ""),
        ("शर्मा", "श्री", "IND", "", ""),
        ("Müller", "Zoë", "GER", "Zoe Mueller", ""),
        ("Nguyễn", "Thị Ánh", "VIE", "", ""),
        ("", "", "", "", ""),
    ],
)
def test_how_a_name_is_said(family: str, given: str, nation: str, latin: str, said: str) -> None:
    assert how_to_say(Entry("1", "M", "", family, given, latin, nation=nation)) == said


def test_what_somebody_wrote_down_goes_before_all_rules() -> None:
    assert how_to_say(Entry("1", "M", family_name="单", given_name="伟", extra={"say": " Dān Wěi "})) == "Dān Wěi"


def test_whom_the_speaker_has_to_ask() -> None:
    assert is_known(Entry("1", "M", family_name="Müller"))
    assert is_known(Entry("1", "M", family_name="李"))
    assert not is_known(Entry("1", "M", family_name="محمد"))
    assert not is_known(Entry("1", "M", family_name="शर्मा", given_name="Anna"))
