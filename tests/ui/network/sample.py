"""Documents as `racecontrol.announcing.feed.document` makes them, with invented names in many scripts."""

import json
from collections.abc import Mapping
from typing import Any

from ui.network.feeding import as_json, sections
from ui.network.labels import labels
from ui.network.orders import FILES, Documents

GUN = 1_700_000_000_000
SECOND = 1000

PEOPLE: tuple[tuple[str, ...], ...] = (
    # bib, name, latin, say, sex, nation, country, club, category
    ("2041", "李 伟", "Li Wei", "lǐ wěi", "M", "CHN", "China", "Kunming Runners", "M40"),
    ("1182", "王 芳", "Wang Fang", "wáng fāng", "W", "CHN", "China", "Dianchi Road Club", "W45"),
    ("77", "Пётр Иванов", "Pyotr Ivanov", "", "M", "RUS", "Russia", "", "M"),
    ("214", "सीता गुरुङ", "Sita Gurung", "", "W", "NEP", "Nepal", "Pokhara Trail", "W"),
    ("305", "محمد رضایی", "Mohammad Rezaei", "", "M", "IRI", "Iran", "", "M35"),
    ("877", "Anna Kuusk", "", "", "W", "EST", "Estonia", "Tartu Jooksuklubi", "W"),
    ("12", "Айгүл Нурланқызы Сейітова", "Aigul Nurlankyzy Seitova", "", "W", "KAZ", "Kazakhstan", "", "W35"),
    ("9", "佐藤 健", "Sato Ken", "sa-tō ken", "M", "JPN", "Japan", "", "M"),
    ("1500", "Bartholomew Featherstonehaugh-Cholmondeley", "", "fan-shaw chum-lee", "M", "GBR", "United Kingdom",
     "The Very Long-Named Harriers and Athletics Club of North Wessex", "M60"),
    ("431", "សុខ ចាន់ណា", "Sok Channa", "", "M", "CAM", "Cambodia", "", "M"),
    ("432", "Սարգիս Պետրոսյան", "Sargis Petrosyan", "", "M", "ARM", "Armenia", "", "M"),
    ("433", "မောင်မောင်", "Maung Maung", "", "M", "MYA", "Myanmar", "", "M"),
)  # fmt: skip
KEYS = ("bib", "name", "latin", "say", "sex", "nation", "country", "club", "category")


def person(number: int, **more: object) -> dict[str, Any]:
    return {**dict(zip(KEYS, PEOPLE[number % len(PEOPLE)], strict=True)), "race": "M", **more}


def finisher(number: int, **more: object) -> dict[str, Any]:
    who = person(number, bib=str(9000 + number) if number >= len(PEOPLE) else PEOPLE[number][0])
    return {
        "who": who, "at": GUN + 5_000_000 + number * SECOND, "gun_ms": 5_892_000 + number * SECOND,
        "net_ms": 5_880_000 + number * SECOND, "basis": "gun", "place": number + 1, "place_sex": number // 2 + 1,
        "place_category": number // 3 + 1, "status": "OK", "why": "", "left_out": 0,
        "time": f"1:{38 + number // 60}:{number % 60:02}", **more,
    }  # fmt: skip


def leaders(race: str, sex: str, split: str) -> dict[str, Any]:
    group = [number for number, one in enumerate(PEOPLE) if one[4] == sex][:4]
    runners = [
        {
            "who": person(number), "rank": rank, "split": split, "elapsed": 9_064_000 + rank * 41_000,
            "gap_ms": (rank - 1) * 41_000, "gap": ("", "+0:41", "+1:22", "+2:03")[rank - 1], "time": "2:31:45",
            "due": GUN + 9_400_000 + rank * 41_000, "finished": False,
        }
        for rank, number in enumerate(group, 1)
    ]  # fmt: skip
    return {
        "race": race, "sex": sex, "split": split, "metres": 30000, "runners": runners, "started": 4000,
        "finished": 0, "record": 8_400_000 if sex == "W" else None, "time": "2:20:00" if sex == "W" else "",
    }  # fmt: skip


def document(now: int = GUN + 5_892_000, finishers: int = 40) -> dict[str, Any]:
    """As it is at `now`."""
    done = [finisher(number) for number in reversed(range(finishers))]
    chosen = [dict(one) for one in done[:8]]
    if chosen:
        chosen[0] |= {"why": "First woman of Nepal", "left_out": 7}
        chosen[0]["who"] = dict(chosen[0]["who"]) | {
            "story": "Runs her first marathon, for the school that she has built at home.", "favourite": True,
        }  # fmt: skip
    coming = [
        {
            "who": person(number, bib=str(500 + number)), "due": now + 20_000 * (number + 1), "sure": number < 3,
            "last": "K40", "last_at": now - 60_000, "ahead": 40 + number, "ahead_sex": 20 + number,
        }
        for number in range(7)
    ]  # fmt: skip
    clocks = [
        {"race": "M", "name": "Marathon", "gun": GUN, "limit": GUN + 21_600_000, "started": 8000, "finished": finishers,
         "running": 8000 - finishers},
        {"race": "H", "name": "Half marathon", "gun": GUN + 1_800_000, "limit": None, "started": 6000, "finished": 0,
         "running": 6000},
    ]  # fmt: skip
    return {
        "schema": "racecontrol-feed/1", "zone": 28_800_000, "event": "SCO Kunming Marathon", "at": now,
        "reads": finishers, "clocks": clocks,
        "coming": coming, "finished": chosen, "left_out": 3, "queue": done[:30],
        "leaders": [
            leaders("M", "M", "K30"), leaders("M", "W", "K30"), leaders("H", "M", "K15"), leaders("H", "W", "K10"),
        ],
        "milestones": [
            {"key": "nation:NEP:W", "kind": "nation", "at": now, "text": "First woman of Nepal: 214", "race": "M",
             "who": person(3)},
            {"key": "number:1000", "kind": "number", "at": now, "text": "1,000 finishers in the marathon", "race": "M",
             "who": None},
        ],
        "pinned": [person(0, pinned=True)], "splits": {"M": ["K10", "K30", "FIN"]},
    }  # fmt: skip


def documents(language: Mapping[str, str] | None = None, key: str = "en", **more: Any) -> Documents:
    """For publishing. `language`: a catalogue."""
    words = labels(lambda text: (language or {}).get(text, text), key)
    whole = document(**more)
    files = {"feed.json": as_json(whole), "leaders.csv": b"rank,bib\n1,2041\n"}
    return {"announcer": sections(whole, words), "public": sections(whole, words), FILES: files}


def only(finishers: int) -> Documents:
    """The smallest change: how many reads there are."""
    return {"announcer": {"reads": json.dumps(finishers).encode()}}
