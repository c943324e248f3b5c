"""Lines of text ready to be drawn at any size."""

from dataclasses import dataclass

from reports.faces import Face, Glyph


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one face. `glyphs` None: drawn as it stands. `width`: font units. `leftward`: it runs to the left."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...] | None
    width: float
    leftward: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Pieces from left to right. `text`: in reading order; `width`: font units; equal only to itself.

    `bold`: some piece is to be thickened. `missing`: characters that no font has and that are therefore not drawn.
    """

    text: str
    pieces: tuple[Piece, ...]
    width: float
    bold: bool = False
    missing: tuple[str, ...] = ()

    @property
    def shaped(self) -> bool:
        """Whether glyphs stand for some of it that are not just its characters in a row."""
        return any(piece.glyphs is not None for piece in self.pieces)

    def tracking(self, spacing: float) -> float:
        """The spacing that its characters bear: shaped ones bear none, which would tear joined letters apart."""
        return 0 if spacing and self.shaped else spacing
