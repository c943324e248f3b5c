"""Which font writes which character.

No font has all characters, so each style has chains of font files, tried in turn. The files are looked for when they
are needed: in `fonts/` beside the program, then where the system keeps its own.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from racecontrol.domain.refusal import Refused
from reports.faces import Face, FontUnusable
from reports.scripts import script_of

Family = Literal["sans", "serif"]


class Style(NamedTuple):
    """A tuple, because millions of look-ups are made by it."""

    family: Family = "sans"
    bold: bool = False


PLAIN = Style()

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
LATIN: dict[Family, tuple[str, ...]] = {
    "sans": ("NotoSans", "DejaVuSans", "segoeui", "Arial", "arial"),
    "serif": ("NotoSerif", "NotoSans", "DejaVuSerif", "times", "Times New Roman"),
}
HAN: dict[Family, tuple[str, ...]] = {
    "sans": ("DroidSansFallbackFull", "DroidSansFallback", "wqy-microhei", "LXGWWenKai", "msyh", "simsun"),
    "serif": ("LXGWWenKai", "DroidSansFallbackFull", "DroidSansFallback", "wqy-microhei", "simkai", "simsun"),
}
OTHER: dict[Family, tuple[str, ...]] = {
    "sans": ("NotoSans{}", "NotoSerif{}"),
    "serif": ("NotoSerif{}", "NotoNaskh{}", "NotoSans{}"),
}
LAST = (
    "NanumGothic",
    "HanaMinA",
    "HanaMinB",
    "BabelStoneHan",
    "NotoSansSymbols2",
    "NotoSansSymbols",
    "NotoSansMath",
    "DejaVuSans",
    "Arial Unicode",
    "Nirmala",
    "mmrtext",
    "seguisym",
)
"""When nothing else has the character."""

# Chinese characters, and the Japanese ones that stand among them.
_HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@cache
def files() -> dict[str, Path]:
    """Every font file within reach, by name; the program's own go before the system's."""
    beside = Path(getattr(sys, "_MEIPASS", Path(__file__).parent)) / "fonts"
    folders = [*(Path(folder).expanduser() for folder in reversed(FOLDERS)), beside]
    return {path.name: path for folder in folders if folder.is_dir() for path in sorted(folder.rglob("*.tt[fc]"))}


@cache
def face(stem: str, bold: bool) -> Face | None:
    """The font of that file name without weight; None when it is not there or not usable."""
    weights = (f"{stem}-Bold.ttf",) if bold else ()
    for name in (*weights, f"{stem}-Regular.ttf", f"{stem}.ttf", f"{stem}.ttc"):
        if name in files():
            try:
                return Face(files()[name], bold=bold and name not in weights)
            except FontUnusable:
                continue
    return None


def chain(style: Style, script: str = "") -> Iterator[Face]:
    """Fonts to try, best first, loaded as they are asked for. `script`: Noto's word for it."""
    own = [pattern.format(script) for pattern in OTHER[style.family]] if script else []
    for stem in dict.fromkeys((*own, *LATIN[style.family], *HAN[style.family], *LAST)):
        found = face(stem, style.bold)
        if found is not None:
            yield found


@cache
def primary(style: Style) -> Face:
    """The face for Latin letters and digits. Raises Refused when there is no font at all."""
    for found in chain(style):
        return found
    raise Refused(
        "no fonts found: install the packages fonts-noto-core and fonts-droid-fallback, "
        "or put their .ttf files into the folder fonts beside the program"
    )


def faces_of(text: str, style: Style) -> dict[str, Face | None]:
    """The face of each character. A line's Chinese characters stand in one face, where one has them all."""
    found = {char: face_of(char, style) for char in text}
    han = [char for char in found if _HAN.match(char)]
    if len({found[char] for char in han}) > 1:
        whole = next((face for face in chain(style) if all(map(face.covers, han))), None)
        found |= dict.fromkeys(han, whole) if whole else {}
    return found


@lru_cache(maxsize=65536)
def face_of(char: str, style: Style) -> Face | None:
    """The first face of the chain with that character; None when no font has it."""
    return next((found for found in chain(style, script_of(char)[1]) if found.covers(char)), None)
