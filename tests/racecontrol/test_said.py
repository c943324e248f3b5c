"""Texts that remember how they were made, and that all of the race's texts are such."""

import ast
import pickle
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from string import Formatter

import pytest

from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Entered,
    Fact,
    Gun,
    Ignored,
    Keyed,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Ruling,
    Swapped,
    Tested,
    Trigger,
    Void,
)
from racecontrol.domain.said import AND, COMMA, FORMS, PLURALS, Said, retold, said, series
from racecontrol.domain.time import DAY, HOUR, MINUTE
from racecontrol.domain.wording import counted, fact_text, few, moved_text, span_text
from racecontrol.scoring.problem_rules.problem import Problem, joined, nth
from tests.builders import GUN, entry, event
from tests.racecontrol.test_problems import everybody, found, run, some

ROOT = Path(__file__).resolve().parent.parent.parent

WHOLLY_SAID = (
    "racecontrol/domain/counting.py",
    "racecontrol/domain/entry_misfits.py",
    "racecontrol/domain/misfits.py",
    "racecontrol/domain/needs.py",
    "racecontrol/domain/setup_changes.py",
    "racecontrol/domain/wording.py",
    "racecontrol/preview.py",
    "racecontrol/scoring/difference_words.py",
    "racecontrol/scoring/doubts.py",
    "racecontrol/scoring/explain.py",
    "racecontrol/scoring/explain_rules",
    "racecontrol/scoring/likely.py",
    "racecontrol/scoring/official.py",
    "racecontrol/scoring/problem_rules",
    "hardware/clock_check.py",
    "hardware/clock_setting.py",
    "hardware/trouble.py",
)
"""Whose sentences are all said. What is put together in another way is a key, or a command for a terminal."""

FOR_NOBODY = {"f'no rule proposes {type(fact).__name__}'", "f'edge {self._decoder.code}'"}
"""A fault of the program itself; the name of a thread."""

FIELD = re.compile(r"\{[^}]*\}")
COMMAND = re.compile(r"`[^`]*`|\bTR\d+\.\d+")


def hidden(template: str) -> str:
    """Nothing of a template but its values: what is left of a text then was never said."""
    return FORMS.join("·".join(FIELD.findall(form)) for form in template.split(FORMS))


def words_left(text: str) -> list[str]:
    return re.findall(r"[a-z]{2,}", COMMAND.sub("", retold(text, hidden)))


def test_it_is_its_english_text() -> None:
    one = said("{who} finished {n} times", who="877 Anna Kuusk", n=2)
    assert one == "877 Anna Kuusk finished 2 times"
    assert hash(one) == hash("877 Anna Kuusk finished 2 times")
    assert (one.template, dict(one.values)) == ("{who} finished {n} times", {"who": "877 Anna Kuusk", "n": 2})


def test_it_cannot_be_changed() -> None:
    one, row = said("{n} left", n=2), series(COMMA, "ab")
    for change in (lambda: setattr(one, "template", ""), lambda: setattr(row, "parts", ())):
        with pytest.raises(AttributeError):
            change()
    with pytest.raises(TypeError):
        one.values["n"] = 3  # type: ignore[index]


@pytest.mark.parametrize("copied", [lambda one: pickle.loads(pickle.dumps(one)), deepcopy])
def test_a_copy_is_said_the_same_way(copied: Callable[[str], str]) -> None:
    one = said("{bibs} and {more}", bibs=series(COMMA, ("1", said("bib {bib}", bib="2"))), more=said("once"))
    twin = copied(one)
    assert twin == one == "1, bib 2 and once"
    assert retold(twin, shout) == retold(one, shout) == "1, BIB 2 AND ONCE"


def shout(template: str) -> str:
    """Another language: every word in capitals, the values as they are."""
    return "".join(part if FIELD.fullmatch(part) else part.upper() for part in re.split(f"({FIELD.pattern})", template))


def test_names_stay_as_they_are_in_any_language() -> None:
    one = said("{who} is in wave {wave}, {more}", who="Anna", wave="a", more=said("since {time}", time="10:00 h"))
    assert retold(one, shout) == "Anna IS IN WAVE a, SINCE 10:00 h"
    assert retold("plain text", shout) == "plain text"


def test_what_stands_between_is_said_too() -> None:
    row = series(AND, (said("wave {wave}", wave="A"), "x"))
    assert (row, retold(row, shout)) == ("wave A and x", "WAVE A AND x")
    assert series(COMMA, ()) == ""


RUSSIAN = {"{n:,} runner|{n:,} runners": "{n:,} бегун|{n:,} бегуна|{n:,} бегунов"}
CHINESE = {"{n:,} runner|{n:,} runners": "{n:,} 名选手"}


@pytest.mark.parametrize(
    ("n", "english", "russian", "chinese"),
    [
        (0, "0 runners", "0 бегунов", "0 名选手"),
        (1, "1 runner", "1 бегун", "1 名选手"),
        (2, "2 runners", "2 бегуна", "2 名选手"),
        (5, "5 runners", "5 бегунов", "5 名选手"),
        (11, "11 runners", "11 бегунов", "11 名选手"),
        (14, "14 runners", "14 бегунов", "14 名选手"),
        (21, "21 runners", "21 бегун", "21 名选手"),
        (1_022, "1,022 runners", "1,022 бегуна", "1,022 名选手"),
        (112, "112 runners", "112 бегунов", "112 名选手"),
    ],
)
def test_the_form_that_counts(n: int, english: str, russian: str, chinese: str) -> None:
    one = said("{n:,} runner|{n:,} runners", n=n)
    assert one == english == counted(n, "runner") == retold(one, lambda text: text)  # no translation yet: as in English
    assert retold(one, lambda text: RUSSIAN[text]) == russian
    assert retold(one, lambda text: CHINESE[text]) == chinese


def test_units_and_counts_are_said() -> None:
    for text in (span_text(4200), span_text(5 * MINUTE), span_text(3 * HOUR), span_text(9 * DAY), moved_text(9 * DAY)):
        assert isinstance(text, Said)
        assert not words_left(text)
    assert retold(few(list("1234567")), shout) == "1, 2, 3, 4, AND 3 MORE"
    assert [retold(nth(n), hidden) for n in (1, 22, 33, 114)] == ["1", "22", "33", "114"]
    assert retold(joined(said("One person?"), said("Look")), shout) == "ONE PERSON? LOOK."


def _races() -> Iterator[list[Problem]]:
    """Races with much that is wrong with them, of many kinds."""
    many, field = some(40), [one.bib for one in some(40)]
    crowd = everybody(field)
    yield found(run("1", without=["K5"]) + run("2", 60, without=["START"]), [entry("1"), entry("2")])
    yield found(run("1", without=["K5", "K10", "K15"]), [entry("1")])
    yield found(run("1") + run("9"), [entry("1"), entry("8", chips=("c8",))], Ruling("1", "DNF"))
    yield found(run("1"), [entry("1")], guns=())
    yield found(crowd, many, guns=(Gun("A", GUN + 20 * MINUTE, "typed"),))
    yield found(crowd, many, guns=(Gun("A", GUN - 60 * MINUTE, "typed"),))
    yield found([one for one in crowd if one[0] != "K10"], many)
    yield found([one for one in crowd if one[0] != "START"], many)
    yield found(crowd + run("1", FINISH=1200), [*many, entry("1")], Closed("M"))
    yield found([*crowd, ("FINISH", "c101", "2:40:00.000")], many)
    yield found(crowd, many[:30])


def test_every_problem_is_said() -> None:
    kinds: set[str] = set()
    for problems in _races():
        for problem in problems:
            kinds.add(problem.kind)
            for text in (problem.what, problem.why, problem.todo):
                assert isinstance(text, Said), text
                assert not words_left(text), text
            assert not words_left(problem.text), problem.text
    assert len(kinds) >= 9, kinds


FACTS = (
    Gun("A", GUN, "typed"),
    Ruling("1", "DQ", "TR55.10"),
    ClockOffset("S", 3 * DAY, GUN, GUN + HOUR, GUN + HOUR),
    Allowance("A", MINUTE, "both"),
    Penalty("1", MINUTE),
    Moved("1", "M", "A"),
    Swapped("1", "2", "chips"),
    ChipGiven("0A", ""),
    Passed("1", "K5", GUN),
    Ignored("1", "K5", GUN, GUN + HOUR),
    Tested("S", GUN),
    Trigger("", GUN),
    Closed("M"),
    Closed(),
    Official("M", 0),
    Mirrored(""),
    Keyed("SECRET", "ABCDEFGHIJKL"),
    Entered((entry("1"),)),
    Void(3),
)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_every_fact_is_said(fact: Fact) -> None:
    text = fact_text(fact, event().event)
    assert words_left(str(text))  # the English text has words, so the next line can fail
    assert not words_left(text)


def test_no_sentence_is_put_together_in_another_way() -> None:
    """An f-string with words in it cannot be said in another language."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}"
        for path in _files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr) and not _is_for_nobody(node) and _words(node)
    ]
    assert found == []


def _files() -> Iterator[Path]:
    for name in WHOLLY_SAID:
        path = ROOT / name
        yield from sorted(path.glob("*.py")) if path.is_dir() else (path,)


def _words(node: ast.JoinedStr) -> bool:
    parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
    return any(re.search(r"[a-z]{2,} |[a-z] [a-z]| [a-z]{2,}", str(part)) for part in parts)


def _is_for_nobody(node: ast.JoinedStr) -> bool:
    text = ast.unparse(node)
    return text in FOR_NOBODY or text.lstrip("f'\"").startswith("`racecontrol")


def _templates() -> Iterator[tuple[str, str, ast.Call]]:
    for floor in ("racecontrol", "hardware", "reports", "ui"):
        for path in sorted((ROOT / floor).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(ast.Name("said"), [ast.Constant(str(template))]):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", template, node
                    case _:
                        pass


def test_every_template_has_names_for_its_values() -> None:
    """Only names: another language has another order. And each has its value where it is said."""
    wrong: list[str] = []
    for where, template, call in _templates():
        fields = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
        given = {one.arg for one in call.keywords}
        if not all(name.isidentifier() for name in fields):
            wrong.append(f"{where}: a field without a name: {template!r}")
        elif None not in given and fields | ({"n"} if FORMS in template else set()) != given:
            wrong.append(f"{where}: {sorted(fields)} and not {sorted(map(str, given))}: {template!r}")
        elif FORMS in template and len(template.split(FORMS)) != 2:
            wrong.append(f"{where}: English has two forms: {template!r}")
        elif FORMS in template and len({frozenset(FIELD.findall(one)) for one in template.split(FORMS)}) != 1:
            wrong.append(f"{where}: its forms have other fields: {template!r}")
    assert wrong == []


def test_every_number_of_forms_has_its_rule() -> None:
    assert {forms: {rule(n) for n in range(200)} for forms, rule in PLURALS.items()} == {
        1: {0}, 2: {0, 1}, 3: {0, 1, 2},
    }  # fmt: skip
