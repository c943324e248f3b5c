"""The table of decoder kinds."""

import pytest

from hardware.decoder_kind import DecoderKind
from hardware.interfaces import Dated, Keeping, Parser, Talk
from hardware.registry import KINDS, kind
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import WITHOUT_CHIPS

STAMP = 1_772_784_000_250
CHIPS = {"sportident": "8123456"}
"""A chip that the kind can have, where it is not this one."""


def parser_of(decoder: DecoderKind) -> Parser:
    parser = decoder.parser(0)
    if isinstance(parser, Dated):
        parser.today = lambda: STAMP
    return parser


def chip_of(decoder: DecoderKind) -> str:
    return CHIPS.get(decoder.name, "058000128608")


@pytest.mark.parametrize("decoder", KINDS.values(), ids=lambda decoder: decoder.name)
def test_each_kind_hears_what_it_encodes(decoder: DecoderKind) -> None:
    parser = parser_of(decoder)
    read = Read(chip_of(decoder), STAMP, b"")
    if decoder.name in WITHOUT_CHIPS:
        with pytest.raises(ValueError, match="hears no chips"):
            decoder.encode(read)
        return
    (heard,) = (one for one in parser.feed(decoder.encode(read)) if isinstance(one, Read))
    assert (heard.chip, heard.stamp) == (read.chip, 0 if decoder.clock == "host" else read.stamp)
    assert decoder.fields(heard)


def test_what_hears_no_chips_is_a_kind() -> None:
    assert set(KINDS) >= WITHOUT_CHIPS


@pytest.mark.parametrize("decoder", KINDS.values(), ids=lambda decoder: decoder.name)
def test_each_kind_with_a_start_contact_hears_it(decoder: DecoderKind) -> None:
    assert ("gun" in decoder.can) == (decoder.encode_gun is not None)
    if decoder.encode_gun is not None:
        heard = parser_of(decoder).feed(decoder.encode_gun(STAMP))
        (gun,) = (one for one in heard if isinstance(one, Notice) and one.kind == "gun")
        assert gun.stamp == STAMP


@pytest.mark.parametrize("decoder", KINDS.values(), ids=lambda decoder: decoder.name)
def test_a_kind_that_can_rewind_has_both_sides_of_it(decoder: DecoderKind) -> None:
    can = "rewind" in decoder.can
    assert not can or isinstance(decoder.parser(0), Talk)
    assert not can or isinstance(decoder.emulated(), Keeping)
    assert (decoder.encode_kept is not None) == can
    if decoder.encode_kept is not None:
        read = Read(chip_of(decoder), STAMP, b"", 7)
        kept, sent = (decoder.parser(0).feed(data) for data in (decoder.encode_kept(read), decoder.encode(read)))
        assert kept == sent  # or the race file would store it twice
        (heard,) = (one for one in kept if isinstance(one, Read))
        assert heard.seq == 7


@pytest.mark.parametrize("name", ["IPICO", "ipco", "stopwatch"])
def test_an_unknown_kind_is_refused_with_the_names_that_there_are(name: str) -> None:
    with pytest.raises(Refused, match=r"is not known; .*ipico"):
        kind(name)
