"""What is translated of a StreamField, where wagtail-localize 1.14 needs help: values left out, lists, and tables."""

from wagtail.blocks import StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor, quote_path_component

__all__ = ["TranslatedTableBlock", "reach_every_text"]


def reach_every_text():
    """
    Lets wagtail-localize pass over blocks without a value, where it fails, and find the lists within blocks of blocks,
    which it leaves in the language of the original.

    A page saved before a block got another text has None for it, as has one that no form made. The stored value of a
    block within a block has its fields alone, where that of a block in a stream has them as its `value`.
    """
    handle_block = StreamFieldSegmentExtractor.handle_block

    def handle(self, block_type, block_value, raw_value=None):
        if block_value is None:
            return []
        is_nested = isinstance(raw_value, dict) and not {"type", "value"} <= raw_value.keys()
        if isinstance(block_type, StructBlock) and not isinstance(block_type, ImageBlock) and is_nested:
            raw_value = {"value": raw_value}
        return handle_block(self, block_type, block_value, raw_value=raw_value)

    StreamFieldSegmentExtractor.handle_block = handle


class TranslatedTableBlock(TypedTableBlock):
    """A table whose headings and words are translated, each once, wherever it stands; columns of numbers stay."""

    def get_translatable_segments(self, table):
        return [StringSegmentValue(quote_path_component(text), text) for text in words_of(table)]

    def restore_translated_segments(self, table, segments):
        """The table with the translated words in place of those that they translate."""
        translated = {segment.path: segment.render_text() for segment in segments}

        def translate(text):
            return translated.get(quote_path_component(text), text) if isinstance(text, str) else text

        for column in table.columns:
            column["heading"] = translate(column["heading"])
        for row in table.row_data:
            row["values"] = [translate(value) for value in row["values"]]
        table.caption = translate(table.caption)
        return table


def words_of(table):
    texts = [table.caption, *(column["heading"] for column in table.columns)]
    for row in table.row_data:
        texts += [
            value
            for column, value in zip(table.columns, row["values"], strict=False)
            if column["block"].name != "number"
        ]
    return list(dict.fromkeys(text for text in texts if isinstance(text, str) and text.strip()))
