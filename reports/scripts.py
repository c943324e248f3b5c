"""Which script a character belongs to: what decides on its font and on how it is shaped."""

from bisect import bisect_right

SCRIPTS: tuple[tuple[int, int, str, str], ...] = (
    (0x0530, 0x058F, "Armn", "Armenian"),
    (0x0590, 0x05FF, "Hebr", "Hebrew"),
    (0x0600, 0x06FF, "Arab", "Arabic"),
    (0x0700, 0x074F, "Syrc", "SyriacEastern"),
    (0x0750, 0x077F, "Arab", "Arabic"),
    (0x0780, 0x07BF, "Thaa", "Thaana"),
    (0x07C0, 0x07FF, "Nkoo", "NKo"),
    (0x0860, 0x086F, "Syrc", "SyriacEastern"),
    (0x0870, 0x08FF, "Arab", "Arabic"),
    (0x0900, 0x097F, "Deva", "Devanagari"),
    (0x0980, 0x09FF, "Beng", "Bengali"),
    (0x0A00, 0x0A7F, "Guru", "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujr", "Gujarati"),
    (0x0B00, 0x0B7F, "Orya", "Oriya"),
    (0x0B80, 0x0BFF, "Taml", "Tamil"),
    (0x0C00, 0x0C7F, "Telu", "Telugu"),
    (0x0C80, 0x0CFF, "Knda", "Kannada"),
    (0x0D00, 0x0D7F, "Mlym", "Malayalam"),
    (0x0D80, 0x0DFF, "Sinh", "Sinhala"),
    (0x0E00, 0x0E7F, "Thai", "Thai"),
    (0x0E80, 0x0EFF, "Laoo", "Lao"),
    (0x0F00, 0x0FFF, "Tibt", "Tibetan"),
    (0x1000, 0x109F, "Mymr", "Myanmar"),
    (0x10A0, 0x10FF, "Geor", "Georgian"),
    (0x1200, 0x139F, "Ethi", "Ethiopic"),
    (0x13A0, 0x13FF, "Cher", "Cherokee"),
    (0x1780, 0x17FF, "Khmr", "Khmer"),
    (0x1800, 0x18AF, "Mong", "Mongolian"),
    (0x1950, 0x197F, "Tale", "TaiLe"),
    (0x1980, 0x19DF, "Talu", "NewTaiLue"),
    (0x19E0, 0x19FF, "Khmr", "Khmer"),
    (0x1A20, 0x1AAF, "Lana", "TaiTham"),
    (0x1C50, 0x1C7F, "Olck", "OlChiki"),
    (0x1C80, 0x1C8F, "Cyrl", ""),
    (0x1C90, 0x1CBF, "Geor", "Georgian"),
    (0x2C80, 0x2CFF, "Copt", "Coptic"),
    (0x2D00, 0x2D2F, "Geor", "Georgian"),
    (0x2D30, 0x2D7F, "Tfng", "Tifinagh"),
    (0x2D80, 0x2DDF, "Ethi", "Ethiopic"),
    (0xA000, 0xA4CF, "Yiii", "Yi"),
    (0xA4D0, 0xA4FF, "Lisu", "Lisu"),
    (0xA8E0, 0xA8FF, "Deva", "Devanagari"),
    (0xA9E0, 0xA9FF, "Mymr", "Myanmar"),
    (0xAA00, 0xAA5F, "Cham", "Cham"),
    (0xAA60, 0xAA7F, "Mymr", "Myanmar"),
    (0xAAE0, 0xAAFF, "Mtei", "MeeteiMayek"),
    (0xAB00, 0xAB2F, "Ethi", "Ethiopic"),
    (0xAB70, 0xABBF, "Cher", "Cherokee"),
    (0xABC0, 0xABFF, "Mtei", "MeeteiMayek"),
    (0xFB13, 0xFB17, "Armn", "Armenian"),
    (0xFB1D, 0xFB4F, "Hebr", "Hebrew"),
    (0xFB50, 0xFDFF, "Arab", "Arabic"),
    (0xFE70, 0xFEFE, "Arab", "Arabic"),
    (0x10D00, 0x10D3F, "Rohg", "HanifiRohingya"),
    (0x11100, 0x1114F, "Cakm", "Chakma"),
)
"""First and last character, ISO 15924 code, and Noto's word for the script. Everything else needs no shaping."""

_STARTS = [first for first, _, _, _ in SCRIPTS]


def script_of(char: str) -> tuple[str, str]:
    """ISO 15924 code and Noto's word; ("", "") for what needs no shaping or is shared by all scripts."""
    index = bisect_right(_STARTS, ord(char)) - 1
    if index >= 0 and ord(char) <= SCRIPTS[index][1]:
        return SCRIPTS[index][2:]
    return ("", "")
