"""Text files as people save them: with or without byte-order mark, in UTF-8, GB18030 or Windows-1251."""

import re

_WORD = re.compile("[А-ЯЁІЇЄҐЎ]+|[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]+")


def decode(data: bytes) -> str:
    """The text of a spreadsheet's export. Never fails: what fits no encoding is read as Windows-1251."""
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("cp1251", "replace")
    russian = data.decode("cp1251", "replace")
    return russian if _is_russian(russian) or not _is_chinese(text) else text


def _is_russian(text: str) -> bool:
    """Most words beyond ASCII are spelt as Cyrillic ones: capitals, or small letters after at most one capital.

    Chinese characters read as Cyrillic mix both at random. Two letters, one character, say nothing.
    """
    words = re.findall(r"[^\x00-\x7f]{3,}", text)
    spelt = sum(len(word) for word in words if _WORD.fullmatch(word))
    return spelt * 2 > sum(map(len, words))


def _is_chinese(text: str) -> bool:
    """Most characters are everyday ones (GB 2312, level 1).

    Almost any two bytes make some Chinese character, but Cyrillic letters make rare ones: they lie above level 1.
    """
    letters = [char for char in text if char > "\x7f"]
    return sum(_is_everyday(char) for char in letters) * 2 >= len(letters)


def _is_everyday(char: str) -> bool:
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def delimiter(header: str) -> str:
    """Comma, semicolon or tab: the one that stands most often in the header row."""
    return max(",;\t", key=header.count)
