"""The addresses of this computer, as Qt finds them."""

from dataclasses import dataclass

from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

from ui.network.addresses import ALONE


@dataclass(frozen=True, slots=True)
class Own:
    """An address and the name of the network card that has it."""

    address: str
    card: str


def own_addresses() -> list[Own]:
    """Those that others can reach, IPv4 first; none that holds only on one cable (link-local IPv6)."""
    flags = QNetworkInterface.InterfaceFlag
    found: list[tuple[bool, str, str]] = []
    for card in QNetworkInterface.allInterfaces():
        if not card.flags() & flags.IsRunning or card.flags() & flags.IsLoopBack:
            continue
        for entry in card.addressEntries():
            address = entry.ip()
            if not (address.isLinkLocal() or address.isLoopback()):
                six = address.protocol() == QAbstractSocket.NetworkLayerProtocol.IPv6Protocol
                found.append((six, address.toString(), card.humanReadableName()))
    return [Own(address, card) for _, address, card in sorted(found)]


def first_address() -> str:
    """What others most probably reach this computer by; the address that only itself reaches where it has none."""
    return next((one.address for one in own_addresses()), ALONE)
