"""Text files as spreadsheets save them: every encoding that registration offices use, told apart by the bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from racecontrol.exchange.text import decode, delimiter

RUSSIAN = "bib,family_name,given_name\n1,Анна,Ли\n2,Фёдоров,Иван\n3,Їжак,Євген\n"
CHINESE = "bib,family_name,given_name\n1,王,芳\n2,李,娜\n3,欧阳,静怡\n4,张,伟\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_names_are_read_in_every_encoding(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding)) == CHINESE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_russian_names_are_read_in_every_encoding(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("name", ["Иван", "ИВАНОВ", "Анна Катя", "МАКСИМОВА Анна", "Любовь"])
def test_a_single_russian_name_is_not_taken_for_chinese(name: str) -> None:
    assert decode(name.encode("cp1251")) == name


@pytest.mark.parametrize("name", ["王芳", "李娜", "张伟", "刘洋", "陈静", "欧阳静怡", "昆明国际马拉松", "李,王,刘,张"])
def test_a_single_chinese_name_is_not_taken_for_russian(name: str) -> None:
    assert decode(name.encode("gb18030")) == name


@given(st.binary(max_size=40))
def test_any_bytes_give_some_text(data: bytes) -> None:
    assert isinstance(decode(data), str)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")))
def test_utf_8_is_always_what_it_says(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_separator_is_the_one_of_the_header(mark: str) -> None:
    assert delimiter(mark.join(["bib", "race", "club"])) == mark
