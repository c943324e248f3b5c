"""A start contact as lines of text: a closing is a gun, trembling is not."""

from hardware.protocols.contact import DEBOUNCE, Contact, edge
from racecontrol.domain.reads import Garbage, Notice

AT = 1_772_784_000_123


def told(*data: bytes) -> list[tuple[str, int | None, str]]:
    contact = Contact()
    records = [record for piece in data for record in contact.feed(piece)] + contact.flush()
    return [(one.kind, one.stamp, one.text) for one in records if isinstance(one, Notice)]


def test_a_closing_is_a_gun_and_an_opening_is_told() -> None:
    assert told(edge("CTS", True, AT), edge("CTS", False, AT + 900), edge("CTS", True, AT + 1000)) == [
        ("gun", AT, "contact CTS"),
        ("status", AT + 900, "contact CTS open"),
        ("gun", AT + 1000, "contact CTS"),
    ]


def test_a_contact_that_trembles_fires_once() -> None:
    shaking = [edge("DCD", closed, AT + 7 * n) for n, closed in enumerate([True, False] * 5)]
    assert [one for one in told(*shaking) if one[0] == "gun"] == [("gun", AT, "contact DCD")]
    assert [kind for kind, _, _ in told(edge("RI", True, AT), edge("RI", True, AT + DEBOUNCE))] == ["gun", "gun"]


def test_two_inputs_are_two_contacts() -> None:
    assert [kind for kind, _, _ in told(edge("CTS", True, AT), edge("DSR", True, AT + 1))] == ["gun", "gun"]


def test_what_is_no_edge_is_garbage() -> None:
    contact = Contact(5)
    assert contact.feed(b"CTS 2 17\r\n") == [Garbage(5, b"CTS 2 17", "no edge of a contact")]
