"""The table of decoder kinds."""

import pytest

from hardware.registry import KINDS, DecoderKind, Keeping, Talk, kind
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.refusal import Refused


@pytest.mark.parametrize("decoder", KINDS.values(), ids=lambda decoder: decoder.name)
def test_each_kind_hears_what_it_encodes(decoder: DecoderKind) -> None:
    parser = decoder.parser(0)
    read = Read("058000128608", 1_772_784_000_250, b"")
    (heard,) = parser.feed(decoder.encode(read))
    assert isinstance(heard, Read)
    assert (heard.chip, heard.stamp) == (read.chip, read.stamp)
    assert decoder.fields(heard)
    assert ("gun" in decoder.can) == (decoder.encode_gun is not None)
    if decoder.encode_gun is not None:
        (gun,) = parser.feed(decoder.encode_gun(1_772_784_000_250))
        assert isinstance(gun, Notice)
        assert (gun.kind, gun.stamp) == ("gun", 1_772_784_000_250)


@pytest.mark.parametrize("decoder", KINDS.values(), ids=lambda decoder: decoder.name)
def test_a_kind_that_can_rewind_has_both_sides_of_it(decoder: DecoderKind) -> None:
    can = "rewind" in decoder.can
    assert isinstance(decoder.parser(0), Talk) == can
    assert isinstance(decoder.emulated(), Keeping) == can
    assert (decoder.encode_kept is not None) == can
    if decoder.encode_kept is not None:
        read = Read("058000128608", 1_772_784_000_250, b"", 7)
        kept, sent = (decoder.parser(0).feed(data) for data in (decoder.encode_kept(read), decoder.encode(read)))
        assert kept == sent  # or the race file would store it twice
        assert isinstance(kept[0], Read)
        assert kept[0].seq == 7


@pytest.mark.parametrize("name", ["IPICO", "ipco", "chronometer"])
def test_an_unknown_kind_is_refused_with_the_names_that_there_are(name: str) -> None:
    with pytest.raises(Refused, match=r"is not known; .*ipico"):
        kind(name)
