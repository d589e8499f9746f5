import django.db.models.deletion
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models

import khmer.fields


class Migration(migrations.Migration):
    dependencies = [
        ("images", "0001_initial"),
        ("pages", "0002_home_page"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="CookiesPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.page",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences. Shown under the title, in listings and by search engines.",
                        max_length=300,
                        verbose_name="summary",
                    ),
                ),
                (
                    "social_text",
                    khmer.fields.CharField(
                        blank=True,
                        help_text="Without one, the summary.",
                        max_length=200,
                        verbose_name="text for social media",
                    ),
                ),
                (
                    "hide_from_search_engines",
                    models.BooleanField(
                        default=False,
                        help_text="The page stays reachable by its address.",
                        verbose_name="hide from search engines",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("heading", 2),
                            ("paragraph", 3),
                            ("takeaways", 7),
                            ("quote", 10),
                            ("callout", 14),
                            ("accordion", 18),
                            ("picture", 22),
                            ("gallery", 26),
                            ("video", 31),
                            ("files", 37),
                            ("figures", 45),
                            ("timeline", 51),
                            ("table", 57),
                            ("people", 63),
                            ("cards", 73),
                            ("call_to_action", 74),
                            ("related_pages", 78),
                            ("numbers", 80),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"label": "Heading", "max_length": 150}),
                            1: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [("2", "Section"), ("3", "Part of a section")],
                                    "help_text": "Sections are listed under “On this page”.",
                                },
                            ),
                            2: ("wagtail.blocks.StructBlock", [[("text", 0), ("level", 1)]], {}),
                            3: ("pages.blocks.text.ParagraphBlock", (), {}),
                            4: ("wagtail.blocks.CharBlock", (), {"default": "In short", "max_length": 80}),
                            5: ("wagtail.blocks.TextBlock", (), {"label": "Point", "max_length": 300, "rows": 2}),
                            6: ("wagtail.blocks.ListBlock", (5,), {"max_num": 7, "min_num": 1}),
                            7: ("wagtail.blocks.StructBlock", [[("heading", 4), ("points", 6)]], {}),
                            8: ("wagtail.blocks.TextBlock", (), {"label": "Quote", "max_length": 400}),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Who said it, and that they agreed: for example “A teacher, quoted with consent”.",
                                    "max_length": 150,
                                },
                            ),
                            10: ("wagtail.blocks.StructBlock", [[("text", 8), ("source", 9)]], {}),
                            11: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("info", "Good to know"),
                                        ("care", "Care: where to find help"),
                                        ("gold", "Something to try"),
                                        ("lotus", "Before a hard passage"),
                                        ("danger", "Danger"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            12: ("wagtail.blocks.CharBlock", (), {"max_length": 100}),
                            13: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["bold", "italic", "link", "document-link", "ol", "ul"]},
                            ),
                            14: ("wagtail.blocks.StructBlock", [[("tone", 11), ("heading", 12), ("text", 13)]], {}),
                            15: ("wagtail.blocks.CharBlock", (), {"label": "Question or heading", "max_length": 150}),
                            16: ("wagtail.blocks.StructBlock", [[("heading", 15), ("text", 13)]], {"label": "Part"}),
                            17: ("wagtail.blocks.ListBlock", (16,), {"label": "Parts", "min_num": 1}),
                            18: ("wagtail.blocks.StructBlock", [[("parts", 17)]], {}),
                            19: ("wagtail.images.blocks.ImageBlock", [], {}),
                            20: ("wagtail.blocks.CharBlock", (), {"max_length": 250, "required": False}),
                            21: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Leave empty to use the credit stored with the image.",
                                    "max_length": 150,
                                    "required": False,
                                },
                            ),
                            22: ("wagtail.blocks.StructBlock", [[("image", 19), ("caption", 20), ("credit", 21)]], {}),
                            23: ("wagtail.blocks.CharBlock", (), {"max_length": 100, "required": False}),
                            24: ("wagtail.blocks.StructBlock", [[("image", 19), ("caption", 20)]], {"label": "Image"}),
                            25: ("wagtail.blocks.ListBlock", (24,), {"label": "Images", "max_num": 24, "min_num": 2}),
                            26: ("wagtail.blocks.StructBlock", [[("heading", 23), ("pictures", 25)]], {}),
                            27: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "What the video shows.", "max_length": 150},
                            ),
                            28: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"help_text": "Of the video's page on YouTube or Vimeo.", "label": "Address"},
                            ),
                            29: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "A still from our own library. Without one, a pattern.",
                                    "required": False,
                                },
                            ),
                            30: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "ul"],
                                    "help_text": "What is said and shown, for those who cannot play it.",
                                    "required": False,
                                },
                            ),
                            31: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 27), ("url", 28), ("poster", 29), ("transcript", 30)]],
                                {},
                            ),
                            32: ("wagtail.documents.blocks.DocumentChooserBlock", (), {}),
                            33: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Instead of its title.", "max_length": 120, "required": False},
                            ),
                            34: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {"choices": [("en", "English"), ("km", "ខ្មែរ")], "required": False},
                            ),
                            35: (
                                "wagtail.blocks.StructBlock",
                                [[("document", 32), ("label", 33), ("language", 34)]],
                                {"label": "File"},
                            ),
                            36: ("wagtail.blocks.ListBlock", (35,), {"min_num": 1}),
                            37: ("wagtail.blocks.StructBlock", [[("heading", 23), ("files", 36)]], {}),
                            38: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Read to those who do not see the page.", "max_length": 100},
                            ),
                            39: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "As it is printed, for example 10,106.", "max_length": 20},
                            ),
                            40: ("wagtail.blocks.CharBlock", (), {"label": "What it counts", "max_length": 120}),
                            41: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "For example 2003–2015, or September 2024.", "max_length": 60},
                            ),
                            42: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Where the number comes from.", "max_length": 150},
                            ),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [[("number", 39), ("label", 40), ("period", 41), ("source", 42)]],
                                {},
                            ),
                            44: ("wagtail.blocks.ListBlock", (43,), {"max_num": 6, "min_num": 1}),
                            45: ("wagtail.blocks.StructBlock", [[("heading", 38), ("figures", 44)]], {}),
                            46: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "For steps, leave it empty.", "max_length": 40, "required": False},
                            ),
                            47: ("wagtail.blocks.CharBlock", (), {"max_length": 120}),
                            48: ("wagtail.blocks.TextBlock", (), {"max_length": 500, "required": False, "rows": 2}),
                            49: (
                                "wagtail.blocks.StructBlock",
                                [[("date", 46), ("heading", 47), ("text", 48)]],
                                {"label": "Event or step"},
                            ),
                            50: ("wagtail.blocks.ListBlock", (49,), {"label": "Events or steps", "min_num": 2}),
                            51: ("wagtail.blocks.StructBlock", [[("heading", 23), ("events", 50)]], {}),
                            52: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "What the table shows. Screen readers say it first.", "max_length": 200},
                            ),
                            53: ("wagtail.blocks.CharBlock", (), {"label": "Text", "required": False}),
                            54: ("wagtail.blocks.CharBlock", (), {"label": "Number", "required": False}),
                            55: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("text", 53), ("number", 54)]],
                                {},
                            ),
                            56: ("wagtail.blocks.CharBlock", (), {"max_length": 150, "required": False}),
                            57: ("wagtail.blocks.StructBlock", [[("caption", 52), ("table", 55), ("source", 56)]], {}),
                            58: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Leave empty to show the role alone, where a name is not safe.",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            59: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "Only with the person's consent. Without one, a pattern.",
                                    "required": False,
                                },
                            ),
                            60: ("wagtail.blocks.TextBlock", (), {"max_length": 800, "required": False, "rows": 3}),
                            61: (
                                "wagtail.blocks.StructBlock",
                                [[("name", 58), ("role", 47), ("photo", 59), ("biography", 60)]],
                                {},
                            ),
                            62: ("wagtail.blocks.ListBlock", (61,), {"min_num": 1}),
                            63: ("wagtail.blocks.StructBlock", [[("heading", 23), ("people", 62)]], {}),
                            64: ("wagtail.blocks.TextBlock", (), {"max_length": 300, "required": False, "rows": 2}),
                            65: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {"help_text": "Without one, a pattern.", "required": False},
                            ),
                            66: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "What the link says. Leave empty to use the title of its target.",
                                    "max_length": 80,
                                    "required": False,
                                },
                            ),
                            67: ("wagtail.blocks.PageChooserBlock", (), {"required": False}),
                            68: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"required": False}),
                            69: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "An address on another site (https://…), an e-mail (mailto:…) or a phone number (tel:…).",
                                    "label": "Address",
                                    "max_length": 500,
                                    "required": False,
                                },
                            ),
                            70: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 66), ("page", 67), ("document", 68), ("url", 69)]],
                                {},
                            ),
                            71: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 12), ("text", 64), ("image", 65), ("link", 70)]],
                                {"label": "Card"},
                            ),
                            72: ("wagtail.blocks.ListBlock", (71,), {"max_num": 12, "min_num": 1}),
                            73: ("wagtail.blocks.StructBlock", [[("heading", 23), ("cards", 72)]], {}),
                            74: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 12), ("text", 64), ("link", 70), ("second_link", 70)]],
                                {},
                            ),
                            75: ("wagtail.blocks.CharBlock", (), {"default": "Read on", "max_length": 100}),
                            76: ("wagtail.blocks.PageChooserBlock", (), {}),
                            77: ("wagtail.blocks.ListBlock", (76,), {"max_num": 6, "min_num": 1}),
                            78: ("wagtail.blocks.StructBlock", [[("heading", 75), ("pages", 77)]], {}),
                            79: ("wagtail.blocks.CharBlock", (), {"default": "Call now", "max_length": 100}),
                            80: ("wagtail.blocks.StructBlock", [[("heading", 79), ("text", 64)]], {}),
                        },
                        verbose_name="body",
                    ),
                ),
                (
                    "listing_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where another page points here. Without one, a woven pattern stands in.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="images.customimage",
                        verbose_name="picture in listings",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where this page is shared. Without one, the picture in listings.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="images.customimage",
                        verbose_name="picture for social media",
                    ),
                ),
            ],
            options={
                "verbose_name": "cookies page",
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, "wagtailcore.page"),
        ),
    ]
