"""Pictures, backgrounds and QR codes on a page: what the printer gets, and files that cannot be used."""

import json
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image as Pixels

from racecontrol.domain.refusal import Refused
from reports import pictures
from reports.document import Document
from reports.draw import MM, Press
from reports.items import Box, Code, Image, Item, Layout, Text
from reports.layout import load
from reports.pictures import picture
from reports.variables import samples

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)


def save(path: Path, size: tuple[int, int] = (60, 30), colour: object = RED, mode: str = "RGB", **how: object) -> Path:
    Pixels.new(mode, size, colour).save(path, **how)  # type: ignore[arg-type]
    return path


def pdf(folder: Path, items: Sequence[Item], pages: int = 1, background: str = "") -> bytes:
    layout = Layout(2, "test", tuple(items), width=100, height=50, background=background, folder=str(folder))
    out = BytesIO()
    document = Document(out, layout.width * MM, layout.height * MM)
    press = Press(document, layout)
    for number in range(pages):
        press.page(samples() | {"name": f"Runner {number}"})
    document.save()
    return out.getvalue()


def seen(data: bytes, page: int = 0, dpi: int = 127) -> Pixels.Image:
    """The page as pixels, five to a millimetre."""
    with pypdfium2.PdfDocument(data) as document:
        return document[page].render(scale=dpi / 72).to_pil().convert("RGB")


def near(found: object, wanted: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 8 for a, b in zip(found, wanted, strict=True))  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("name", "mode", "colour"),
    [
        ("a.png", "RGB", RED),
        ("a.jpg", "RGB", RED),
        ("a.png", "P", 1),
        ("a.png", "L", 90),
        ("a.jpg", "L", 90),
        ("a.png", "1", 0),
        ("a.jpg", "CMYK", (0, 220, 220, 50)),
        ("a.png", "I;16", 90 * 257),
    ],
)
def test_a_picture_of_every_usual_kind_is_drawn(tmp_path: Path, name: str, mode: str, colour: object) -> None:
    path = save(tmp_path / name, mode=mode, colour=colour)
    drawn = seen(pdf(tmp_path, [Image("image", name, 10, 10, 40, 20)]))
    with Pixels.open(path) as opened:
        wanted = (90, 90, 90) if mode == "I;16" else opened.convert("RGB").getpixel((5, 5))
    assert near(drawn.getpixel((150, 100)), wanted)  # type: ignore[arg-type]
    assert near(drawn.getpixel((30, 100)), WHITE)


@pytest.mark.parametrize(("fit", "beside"), [("fit", WHITE), ("fill", RED)])
def test_a_picture_is_fitted_or_fills_and_never_leaves_its_rectangle(tmp_path: Path, fit: str, beside: object) -> None:
    save(tmp_path / "wide.png", (60, 10))
    drawn = seen(pdf(tmp_path, [Image("image", "wide.png", 30, 10, 30, 30, fit)]))  # type: ignore[arg-type]
    assert near(drawn.getpixel((225, 125)), RED)
    assert near(drawn.getpixel((225, 60)), beside)  # type: ignore[arg-type]
    assert all(near(drawn.getpixel(at), WHITE) for at in ((140, 125), (310, 125), (225, 40), (225, 210)))


def test_what_is_clear_in_a_picture_shows_what_lies_below(tmp_path: Path) -> None:
    logo = Pixels.new("RGBA", (40, 40), (0, 0, 0, 0))
    logo.paste((*RED, 255), (20, 0, 40, 40))
    logo.save(tmp_path / "logo.png")
    below = Box("box", 0, 0, 100, 50, 0, fill="#1e1ec8")
    drawn = seen(pdf(tmp_path, [below, Image("image", "logo.png", 10, 10, 20, 20)]))
    assert near(drawn.getpixel((70, 100)), BLUE)
    assert near(drawn.getpixel((130, 100)), RED)


def test_a_picture_taken_upright_is_drawn_upright(tmp_path: Path) -> None:
    photo = Pixels.new("RGB", (40, 40), RED)
    photo.paste(BLUE, (0, 0, 40, 20))
    exif = Pixels.Exif()
    exif[0x0112] = 3  # turned half around
    photo.save(tmp_path / "photo.jpg", exif=exif, quality=95)
    drawn = seen(pdf(tmp_path, [Image("image", "photo.jpg", 10, 10, 20, 20)]))
    assert near(drawn.getpixel((100, 65)), RED)
    assert near(drawn.getpixel((100, 135)), BLUE)


def test_the_background_is_in_the_file_once_and_below_everything(tmp_path: Path) -> None:
    noise = Pixels.effect_noise((400, 200), 90).convert("RGB")
    noise.save(tmp_path / "back.jpg", quality=90)
    jpeg = (tmp_path / "back.jpg").read_bytes()
    name = Text("text", "{name}", 10, 25, 80, 20)
    few, many = (pdf(tmp_path, [name], pages, "back.jpg") for pages in (1, 40))
    assert many.count(jpeg) == 1, "a JPEG goes into the file as it is"
    assert len(many) - len(few) < 40 * 1000
    with pypdfium2.PdfDocument(many) as document:
        assert document[39].get_textpage().get_text_bounded() == "Runner 39"
    page = seen(many, 39)
    assert page.getpixel((480, 240)) != WHITE, "the background reaches the corner of the last page"


def test_the_first_page_of_a_pdf_is_a_background(tmp_path: Path) -> None:
    (tmp_path / "back.pdf").write_bytes(pdf(tmp_path, [Box("box", 50, 0, 50, 50, 0, fill="#1e1ec8")]))
    drawn = seen(pdf(tmp_path, [Text("text", "{name}", 10, 25, 30, 12)], 2, "back.pdf"), 1)
    assert near(drawn.getpixel((400, 200)), BLUE)
    assert near(drawn.getpixel((100, 200)), WHITE)


@pytest.mark.parametrize(("name", "mode"), [("huge.jpg", "RGB"), ("huge.png", "L")])
def test_a_huge_background_is_scaled_to_what_the_page_needs(tmp_path: Path, name: str, mode: str) -> None:
    path = save(tmp_path / name, (8_000, 4_999), 90 if mode == "L" else RED, mode)
    found = picture(path, 100, 50)
    across, up = round(100 / 25.4 * pictures.DPI), round(50 / 25.4 * pictures.DPI)
    assert across <= found.width <= across * pictures.SPARE
    assert up <= found.height <= across * pictures.SPARE
    assert near(seen(pdf(tmp_path, [], 1, name)).getpixel((250, 125)), (90, 90, 90) if mode == "L" else RED)


def test_more_pixels_than_the_memory_bears_are_refused(tmp_path: Path) -> None:
    for name in ("vast.png", "vast.jpg"):
        path = save(tmp_path / name, (7_000, 6_000), 0, "L")
        with pytest.raises(Refused) as refused:
            picture(path, 210, 297)
        assert refused.value.faults == (f"{path} has 42 million pixels; save it with fewer, 40 at most",)


def test_a_drawing_stays_without_loss_and_a_photograph_does_not_become_large(tmp_path: Path) -> None:
    save(tmp_path / "flat.png", (1000, 500))
    assert not picture(tmp_path / "flat.png", 100, 50).jpeg
    Pixels.effect_noise((2200, 1100), 90).convert("RGB").save(tmp_path / "photo.png")
    photo = picture(tmp_path / "photo.png", 150, 75)
    assert photo.jpeg
    assert len(photo.packed) < (tmp_path / "photo.png").stat().st_size


def written(folder: Path, **fields: object) -> Path:
    path = folder / "layout.json"
    path.write_text(json.dumps({"version": 2, "name": "n", "items": []} | fields), "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.png", None, "none.png is not there; put it beside the layout, or choose another file"),
        ("empty.png", b"", "empty.png cannot be read as a picture; save it anew as PNG, JPEG or PDF"),
        ("words.jpg", b"not a picture", "words.jpg cannot be read as a picture"),
        ("half.png", "half", "half.png cannot be read as a picture"),
        ("half.jpg", "half", "half.jpg cannot be read as a picture"),
        ("broken.pdf", b"%PDF-1.7 and nothing else", "broken.pdf cannot be read as a picture"),
        ("mine.gif", "GIF", "mine.gif cannot be read as a picture"),
    ],
)
def test_a_missing_or_broken_picture_is_refused_in_one_sentence(tmp_path: Path, name: str, content, told: str) -> None:
    path = tmp_path / name
    if content == "half":
        Pixels.effect_noise((300, 300), 90).save(path)
        path.write_bytes(path.read_bytes()[:-20_000])
    elif content == "GIF":
        save(path, mode="L", colour=3)
    elif content is not None:
        path.write_bytes(content)
    layout = written(
        tmp_path,
        background=name,
        items=[
            {"kind": "image", "file": name, "x": 1, "y": 1, "width": 10, "height": 10},
        ],
    )
    with pytest.raises(Refused) as refused:
        load(layout)
    sentence = f"{tmp_path}/{told}"
    places = (f"{layout}: background: ", f"{layout}: items[0].file: ")
    assert [fault.startswith(place + sentence) for fault, place in zip(refused.value.faults, places, strict=True)] == [
        True,
        True,
    ]


def test_a_picture_that_breaks_after_the_layout_was_read_is_refused_before_the_first_page(tmp_path: Path) -> None:
    save(tmp_path / "logo.png")
    layout = load(written(tmp_path, background="logo.png"))
    (tmp_path / "logo.png").write_bytes(b"gone")
    document = Document(BytesIO(), 595, 842)
    with pytest.raises(Refused, match=r"logo\.png cannot be read"):
        Press(document, layout)
    assert document.pages == 0


@pytest.mark.parametrize("text", ["7K3M-9QXD", "RC1" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 10, "李伟 Пётр"])
def test_a_qr_code_is_read_from_the_printed_page(tmp_path: Path, text: str) -> None:
    below = Box("box", 0, 0, 100, 50, 0, fill="#000000")
    data = pdf(tmp_path, [below, Code("qr", text, 60, 10, 30, "#1d3440"), Code("qr", "{club}", 10, 10, 30)])
    found = {code.text for code in zxingcpp.read_barcodes(seen(data, dpi=300))}
    assert found == {text, "Kunming Runners"}


def test_no_code_is_drawn_for_nothing(tmp_path: Path) -> None:
    code = Code("qr", "{unnamed}", 10, 10, 30)
    assert seen(pdf(tmp_path, [code])).getcolors() == [(seen(pdf(tmp_path, [])).size[0] * 250, WHITE)]
    assert len(seen(pdf(tmp_path, [replace(code, text="x")])).getcolors() or ()) > 1
