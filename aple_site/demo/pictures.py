"""
The pictures of the demo, drawn here in the manner of the site's own patterns. No photographs, and nobody to recognise.

Each is drawn at twice its size and made smaller, which smooths its edges. Colours are those of static/css/tokens.css.
"""

import io
import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

SIZE = (1600, 1000)
SCALE = 2
WIDTH, HEIGHT = (side * SCALE for side in SIZE)

INDIGO, NIGHT, INDIGO_TINT = "#3a3ea6", "#1b1c4a", "#e9eaf8"
LOTUS, PETAL, PETAL_LIGHT = "#e0588e", "#f4a9c4", "#fbd3e0"
LEAF, LEAF_TINT = "#3f9a80", "#e1f1ea"
GOLD, GOLD_TINT, WHITE = "#f7c65c", "#fdf0cf", "#fefdfc"


@dataclass(frozen=True)
class Picture:
    title: str
    description: str
    ground: str
    draw: Callable

    def jpeg(self):
        """The bytes of the JPEG file."""
        canvas = Image.new("RGB", (WIDTH, HEIGHT), self.ground)
        self.draw(ImageDraw.Draw(canvas, "RGBA"))
        output = io.BytesIO()
        canvas.resize(SIZE, Image.Resampling.LANCZOS).save(output, "JPEG", quality=88)
        return output.getvalue()


def curve(*points, steps=40):
    """Points on the Bézier curve of these control points."""
    degree = len(points) - 1
    weights = [
        [math.comb(degree, i) * (1 - t / steps) ** (degree - i) * (t / steps) ** i for i in range(degree + 1)]
        for t in range(steps + 1)
    ]
    return [tuple(sum(w * p[axis] for w, p in zip(row, points, strict=True)) for axis in (0, 1)) for row in weights]


def petal(draw, x, y, length, width, angle, colour):
    """A petal that grows from (x, y); angle 0 points up."""
    sine, cosine = math.sin(angle), math.cos(angle)
    sides = ((0, 0), (-width, -length * 0.35), (-width, -length * 0.75), (0, -length))
    outline = curve(*sides) + curve(*[(-px, py) for px, py in reversed(sides)])
    draw.polygon([(x + px * cosine - py * sine, y + px * sine + py * cosine) for px, py in outline], fill=colour)


def arch(draw, x, base, width, height, colour):
    draw.ellipse((x - width / 2, base - height, x + width / 2, base - height + width), fill=colour)
    draw.rectangle((x - width / 2, base - height + width / 2, x + width / 2, base), fill=colour)


def stitches(draw, points, colour, width=12):
    """A dashed line through the points: of every three pieces, two are sewn."""
    for number, (start, end) in enumerate(itertools.pairwise(points)):
        if number % 3 != 2:
            draw.line((*start, *end), fill=colour, width=width)


def krama(draw):
    for number, x in enumerate(range(-100, WIDTH, 400)):
        draw.rectangle((x, 0, x + 200, HEIGHT), fill=(58, 62, 166, 150))
        draw.rectangle((x + 290, 0, x + 310, HEIGHT), fill=GOLD)
        draw.rectangle((0, x - 60, WIDTH, x + 140), fill=(224, 88, 142, 120) if number % 2 else (58, 62, 166, 120))
        draw.rectangle((0, x + 230, WIDTH, x + 244), fill=GOLD)


def arches(draw):
    for x, height in ((640, 1250), (1600, 1650), (2560, 1250)):
        for step, colour in enumerate((INDIGO, LOTUS, GOLD, NIGHT)):
            arch(draw, x, HEIGHT - 160, 860 - step * 170, height - step * 130, colour)
    draw.rectangle((0, HEIGHT - 160, WIDTH, HEIGHT), fill=LEAF)


def lotus(draw):
    draw.ellipse((850, 180, 2350, 1680), fill=GOLD)
    for angle, length, colour in ((1.15, 850, PETAL_LIGHT), (0.75, 950, PETAL), (0.36, 1020, PETAL_LIGHT)):
        for side in (-1, 1):
            petal(draw, 1600, 1560, length, 260, side * angle, colour)
    petal(draw, 1600, 1560, 1060, 250, 0, LOTUS)
    draw.rectangle((0, 1560, WIDTH, HEIGHT), fill=INDIGO)
    for number in range(4):
        stitches(draw, [(x, 1660 + number * 90) for x in range(120 + number * 160, WIDTH - 200, 120)], INDIGO_TINT, 10)


def ripples(draw):
    for step in range(11, 0, -1):
        radius = step * 190
        colour = (INDIGO, "#4f53b8", "#7377e0")[step % 3]
        draw.ellipse((2150 - radius, 1000 - radius, 2150 + radius, 1000 + radius), fill=colour)
    draw.ellipse((2060, 910, 2240, 1090), fill=GOLD)
    stitches(draw, curve((0, 1700), (900, 1500), (1500, 1350), (2060, 1020), steps=60), WHITE)


def steps(draw):
    for number in range(7):
        x, y = 300 + number * 400, HEIGHT - (number + 1) * 240
        draw.rectangle((x, y, WIDTH, HEIGHT), fill=(INDIGO, LEAF, LOTUS, INDIGO, NIGHT, LEAF, GOLD)[number])
    stitches(draw, curve((160, 1660), (1100, 1450), (1900, 800), (2800, 130), steps=60), NIGHT)


def palm(draw):
    draw.ellipse((2050, 220, 2850, 1020), fill=GOLD)
    trunk = curve((1300, HEIGHT), (1340, 1500), (1480, 1200), (1450, 820))
    draw.line(trunk, fill=NIGHT, width=90, joint="curve")
    for number in range(-5, 6):
        petal(draw, 1450, 830, 760 - abs(number) * 24, 110, number * 0.33, LEAF if number % 2 else "#1c5f4c")
    draw.polygon([*curve((0, 1780), (900, 1620), (2200, 1900), (WIDTH, 1700)), (WIDTH, HEIGHT), (0, HEIGHT)], fill=LEAF)


def river(draw):
    draw.ellipse((1250, 320, 1950, 1020), fill=LOTUS)
    for number, colour in enumerate((PETAL, LEAF, INDIGO, NIGHT)):
        y = 860 + number * 270
        wave = curve((0, y), (800, y - 320), (1500, y + 360), (2400, y - 300), (WIDTH, y + 60))
        draw.polygon([*wave, (WIDTH, HEIGHT), (0, HEIGHT)], fill=colour)
        stitches(draw, [(x, py + 70) for x, py in wave], GOLD_TINT, 10)


def sewing(draw):
    for number, colour in enumerate((LOTUS, INDIGO, LEAF, GOLD, LOTUS, INDIGO)):
        y = 260 + number * 300
        stitches(draw, curve((0, y), (1000, y - 420), (2100, y + 420), (WIDTH, y - 80), steps=70), colour, 26)
    for x, y in ((760, 380), (2380, 720), (1200, 1500)):
        draw.ellipse((x - 95, y - 95, x + 95, y + 95), fill=NIGHT)
        draw.ellipse((x - 38, y - 38, x + 38, y + 38), fill=GOLD_TINT)


PICTURES = {
    "krama": Picture("Krama", "Woven cloth in indigo and pink checks with thin gold threads.", WHITE, krama),
    "arches": Picture(
        "Three arches", "Three nested arches in indigo, pink and gold on green ground.", INDIGO_TINT, arches
    ),
    "lotus": Picture("Lotus", "A pink lotus in front of a gold sun, above indigo water.", LEAF_TINT, lotus),
    "ripples": Picture(
        "Ripples", "Rings of indigo spread from a gold point that a white thread reaches.", NIGHT, ripples
    ),
    "steps": Picture("Steps", "Coloured steps rise to the right, with a stitched line along them.", GOLD_TINT, steps),
    "palm": Picture("Palm", "A palm with broad green leaves beside a gold sun.", LEAF_TINT, palm),
    "river": Picture("River", "Layers of pink, green and indigo water below a pink sun.", GOLD_TINT, river),
    "sewing": Picture("Sewing", "Lines of coloured stitches wave past three dark buttons.", WHITE, sewing),
}
