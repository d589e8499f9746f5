"""StreamField blocks, a family per module. `BodyBlock` is what page bodies use."""

from pages.blocks.body import BodyBlock
from pages.blocks.home import HomeBlock

__all__ = ["BodyBlock", "HomeBlock"]
