"""
Makes the site's Khmer font from its makers' own: .venv/bin/python scripts/khmer_font.py SOURCE.woff2

SOURCE is files/kantumruy-pro-khmer-wght-normal.woff2 of the npm package @fontsource-variable/kantumruy-pro (OFL). What
comes out has the weights 400 to 700 of modern Khmer, and sets every line as the source does. It is small because an
outline that several glyphs have, such as a consonant's in its ligatures, is in it once, and because what a point moves
from weight 400 to 700 is rounded: weight 400 stays as drawn, 700 is off by a four-hundredth of the size at most.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.ttLib.woff2 import WOFF2FlavorData
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).parent.parent / "static/fonts/kantumruy-pro-khmer-400-700.woff2"
# The Khmer block without what Unicode discourages and what only old texts and transcriptions of Sanskrit have, which
# the device's own font draws.
OLD = "ឝឞឣឤឨឩឰឳ\u17b4\u17b5៑៓៘៙៚ៜ៝"
CHARACTERS = [*(set(range(0x1780, 0x17EA)) - set(map(ord, OLD))), *map(ord, " \u00a0\u200b\u200c\u200d")]
STEP = 5  # of 1000 to the em: what moves of points are rounded to
SHARED_POINTS = 30  # A shape with fewer points costs less when it is repeated.


@dataclass
class Contour:
    """A closed line: its points and how far each moves from the lightest weight to the boldest."""

    points: list
    moves: list
    flags: list

    @property
    def shape(self):
        """The same for two contours that differ in their place alone, at every weight."""
        (x, y), (right, up) = self.points[0], self.moves[0]
        return (
            tuple((a - x, b - y) for a, b in self.points),
            tuple((a - right, b - up) for a, b in self.moves),
            tuple(self.flags),
        )

    def offset(self, other):
        """How far it lies from another of its shape: at the lightest weight, and how that changes."""
        return tuple(
            (mine[0][0] - theirs[0][0], mine[0][1] - theirs[0][1])
            for mine, theirs in ((self.points, other.points), (self.moves, other.moves))
        )


class Outlines:
    """The contours of each glyph, taken out of a font and put back in with what is shared in glyphs of its own."""

    def __init__(self, font):
        self.font = font
        self.axes = next(variation.axes for each in font["gvar"].variations.values() for variation in each)
        self.phantoms = {}
        drawn = [name for name in font.getGlyphOrder() if font["glyf"][name].numberOfContours > 0]
        self.contours = {name: self.read(name) for name in drawn}
        self.components = {}

    def read(self, name):
        glyf, variations = self.font["glyf"], self.font["gvar"].variations.get(name, [])
        points, controls = glyf._getCoordinatesAndControls(name, self.font["hmtx"].metrics)
        moves = [(0, 0)] * (len(points) - 4)
        self.phantoms[name] = [(0, 0)] * 4
        for variation in variations:
            if variation.axes != self.axes:
                raise ValueError(f"{name} varies in more than one way")
            variation.calcInferredDeltas(points, controls.endPts)
            *moves, left, right, top, bottom = variation.coordinates
            moves = [(round(x / STEP) * STEP, round(y / STEP) * STEP) for x, y in moves]
            self.phantoms[name] = [left, right, top, bottom]
        ends = glyf[name].endPtsOfContours
        starts = [0, *(end + 1 for end in ends)]
        flags = glyf[name].flags
        return [
            Contour(*(list(each[start : end + 1]) for each in (points, moves, flags)))
            for start, end in zip(starts, ends, strict=False)
        ]

    def share(self):
        """Builds glyphs of others, the largest first; then gives a glyph to what several still hold."""
        self.build_from(self.contours)
        holders = {}
        for name, contours in self.simple().items():
            for contour in contours:
                if len(contour.points) >= SHARED_POINTS:
                    holders.setdefault(contour.shape, []).append((name, contour))
        for found in holders.values():
            if len({name for name, _ in found}) > 1:
                self.add([found[0][1]])
        self.build_from(self.contours)

    def simple(self):
        return {name: contours for name, contours in self.contours.items() if name not in self.components}

    def build_from(self, names):
        for name in sorted(names, key=self.size):
            if name in self.components:
                continue
            parts, rest = self.parts_of(name)
            if sum(self.size(part) for part, _ in parts) < SHARED_POINTS:
                continue
            if rest:
                parts.append((self.add(rest), ((0, 0), (0, 0))))
            self.components[name] = parts

    def size(self, name):
        return sum(len(contour.points) for contour in self.contours[name])

    def parts_of(self, name):
        """The glyphs that a glyph holds, each with its offset, and the contours that are in none."""
        parts, rest = [], list(self.contours[name])
        candidates = self.simple()
        for part in sorted(candidates, key=self.size, reverse=True):
            if part != name and self.size(part) >= 4:
                while found := self.find(candidates[part], rest):
                    offset, taken = found
                    parts.append((part, offset))
                    rest = [contour for contour in rest if all(contour is not each for each in taken)]
        return parts, rest

    def find(self, part, contours):
        """Where all contours of a part lie among others: their offset and the others, or None."""
        for first in contours:
            if first.shape != part[0].shape:
                continue
            offset = first.offset(part[0])
            taken = [
                next(
                    (each for each in contours if each.shape == mine.shape and each.offset(mine) == offset),
                    None,
                )
                for mine in part
            ]
            if all(taken):
                return offset, taken
        return None

    def add(self, contours):
        """A glyph of its own, which no character has, for contours; its name."""
        name = f"part{len(self.contours)}"
        self.contours[name] = contours
        self.phantoms[name] = [(0, 0)] * 4
        self.font.setGlyphOrder([*self.font.getGlyphOrder(), name])
        return name

    def write(self):
        glyf, hmtx = self.font["glyf"], self.font["hmtx"].metrics
        for name, contours in self.contours.items():
            parts = self.components.get(name)
            glyph = composite(parts) if parts else simple(contours)
            glyf[name] = glyph
            left = min(x for contour in contours for x, _ in contour.points)
            hmtx[name] = (hmtx[name][0] if name in hmtx else 0, left)
            moves = [offset[1] for _, offset in parts] if parts else [m for each in contours for m in each.moves]
            self.font["gvar"].variations[name] = [TupleVariation(self.axes, [*moves, *self.phantoms[name]])]


def simple(contours):
    glyph = Glyph()
    glyph.numberOfContours = len(contours)
    glyph.coordinates = GlyphCoordinates([point for each in contours for point in each.points])
    glyph.flags = bytearray(flag for each in contours for flag in each.flags)
    ends, end = [], -1
    for contour in contours:
        end += len(contour.points)
        ends.append(end)
    glyph.endPtsOfContours = ends
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    return glyph


def composite(parts):
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for part, ((x, y), _) in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = part, x, y, 0
        glyph.components.append(component)
    return glyph


def make(source, target):
    options = Options()
    options.name_IDs = []
    options.drop_tables = [*options.drop_tables, "HVAR", "STAT"]  # gvar has the widths, too
    options.layout_features = ["*"]
    options.notdef_outline = False
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wght": (400, 700)})
    outlines = Outlines(font)
    outlines.share()
    outlines.write()
    font["fvar"].instances = []
    font["name"].names = []  # the notice of the licence lies beside the font
    font.flavorData = WOFF2FlavorData(transformedTables=["glyf", "loca", "hmtx"])
    font.save(target)


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else TARGET)
