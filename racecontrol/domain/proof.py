"""What proves that a certificate is genuine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proof:
    """`serial`: for people, as printed: "7K3M-9QXD"; `text`: signed, for the QR code. "" for both: no proof."""

    serial: str = ""
    text: str = ""
