from wagtail import blocks

__all__ = ["SearchedBlock"]


class SearchedBlock(blocks.StructBlock):
    """A block of which the site's search takes all but the values named in `unsearched`: they are no words to read."""

    unsearched = ()

    def get_searchable_content(self, value):
        searched = {name: block for name, block in self.child_blocks.items() if name not in self.unsearched}
        return [text for name, block in searched.items() for text in block.get_searchable_content(value.get(name))]
