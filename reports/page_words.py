"""The words that values of a certificate are made of, in each language that pages are written in."""

from datetime import date
from functools import cache
from typing import Final

from racecontrol.domain.nations import nations
from reports.words import SEXES, word

LANGUAGES: Final = ("zh", "en", "ru")
OTHERWISE: Final = "en"
"""Where no language is asked for, or one in which there are no words."""

ByLanguage = dict[str, str]
"""The same in each of LANGUAGES."""

SEX: Final[dict[str, ByLanguage]] = {
    sex: {language: word(said, language) for language in LANGUAGES} for sex, said in SEXES.items()
}
STATUS: Final[dict[str, ByLanguage]] = {
    "OK": {"zh": "完赛", "en": "finished", "ru": "финишировал(а)"},
    "RUN": {"zh": "比赛中", "en": "still running", "ru": "на дистанции"},
    "DNF": {"zh": "未完赛", "en": "did not finish", "ru": "сошёл (сошла) с дистанции"},
    "DNS": {"zh": "未起跑", "en": "did not start", "ru": "не стартовал(а)"},
    "OTL": {"zh": "超过关门时间", "en": "over the time limit", "ru": "вне лимита времени"},
    "NC": {"zh": "不参加排名", "en": "without a place", "ru": "вне конкурса"},
    "DQ": {"zh": "取消成绩", "en": "disqualified", "ru": "дисквалификация"},
}
OFFICIAL: Final[ByLanguage] = {"zh": "正式成绩", "en": "Official result", "ru": "Официальный результат"}
PROVISIONAL: Final[ByLanguage] = {"zh": "临时成绩", "en": "Provisional result", "ru": "Предварительный результат"}
UNNAMED: Final[ByLanguage] = {"zh": "姓名待填", "en": "unnamed", "ru": "без имени"}
HALF: Final[ByLanguage] = {"zh": "半程", "en": "Half", "ru": "Половина"}
KILOMETRE: Final[ByLanguage] = {"zh": "公里", "en": "km", "ru": "км"}
NATION_NAMES: Final[dict[str, ByLanguage]] = {
    "HKG": {"zh": "中国香港", "en": "Hong Kong, China", "ru": "Гонконг, Китай"},
    "MAC": {"zh": "中国澳门", "en": "Macao, China", "ru": "Макао, Китай"},
    "TPE": {"zh": "中华台北", "en": "Chinese Taipei", "ru": "Китайский Тайбэй"},
}
"""Teams that the sport calls otherwise than the table of countries does."""

_MONTHS: Final[dict[str, str]] = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}


def in_words(language: str) -> str:
    """The language in which values are said when that one is asked for."""
    return language if language in LANGUAGES else OTHERWISE


def day_in(day: date, language: str) -> str:
    """`2017年12月31日`, `31 December 2017`, `31 декабря 2017 г.`, whatever the language of the system."""
    language = in_words(language)
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    month = _MONTHS[language].split()[day.month - 1]
    return f"{day.day} {month} {day.year}" + (" г." if language == "ru" else "")


def distance_in(distance_m: float, language: str) -> str:
    """`42.195 公里`, `42.195 km`, `42,195 км`; "" without a distance."""
    language = in_words(language)
    if distance_m <= 0:
        return ""
    number = f"{distance_m / 1000:.7g}"
    return f"{number.replace('.', ',') if language == 'ru' else number} {KILOMETRE[language]}"


@cache
def nation_in(code: str, language: str) -> str:
    """The name of a nation by its World Athletics code; the code itself where it is not known."""
    language = in_words(language)
    if code in NATION_NAMES:
        return NATION_NAMES[code][language]
    return next((getattr(nation, language) for nation in nations() if code and code in (nation.wa, nation.iso3)), code)
