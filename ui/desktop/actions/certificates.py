"""The certificates desk. Its keys count in its dock; who works at that desk only has them without Shift, too."""

from ui.desktop.actions.action import CERTIFICATES, Action
from ui.desktop.i18n import N_

CERTIFICATES_ACTIONS: tuple[Action, ...] = (
    Action(
        "certificates.show",
        N_("To the certificates desk"),
        "Ctrl+Shift+C",
        N_("One field: scan or type a bib, Enter prints the certificate"),
        CERTIFICATES,
        lambda w: w.show_certificates(),
        race=True,
    ),
    Action(
        "certificates.wait",
        N_("Put on the waiting list, or take off"),
        "Shift+F2",
        N_("At the desk: this certificate is printed when the results are official"),
        CERTIFICATES,
        lambda w: w.certificates.wait(),
        race=True,
        writes=True,
        within="certificates",
    ),
    Action(
        "certificates.language",
        N_("Next language"),
        "Shift+F3",
        N_("At the desk: each runner's own language, or one of the layout's for all"),
        CERTIFICATES,
        lambda w: w.certificates.next_language(),
        race=True,
        within="certificates",
    ),
    Action(
        "certificates.waiting",
        N_("Print the waiting list"),
        "Shift+F7",
        N_("At the desk: all who wait and whose results are official by now"),
        CERTIFICATES,
        lambda w: w.certificates.print_waiting(),
        race=True,
        writes=True,
        within="certificates",
    ),
    Action(
        "certificates.many",
        N_("Many certificates ..."),
        "Shift+F8",
        N_("At the desk: PDF files by race, category, place or waiting list, while the desk goes on"),
        CERTIFICATES,
        lambda w: w.certificates.show_many(),
        race=True,
        writes=True,
        within="certificates",
    ),
    Action(
        "certificates.options",
        N_("Printer, paper, layout ..."),
        "Shift+F9",
        N_("At the desk: where and how certificates are printed, and a test page; it is remembered"),
        CERTIFICATES,
        lambda w: w.certificates.show_options(),
        race=True,
        within="certificates",
    ),
)
