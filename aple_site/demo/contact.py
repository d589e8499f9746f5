"""The way to the office."""

from aple_site.demo.blocks import Node, accordion, heading
from contact.models import ContactPage

__all__ = ["CONTACT"]

CONTACT = Node(
    ContactPage,
    "contact",
    "Contact",
    "A question about our work, a training, a gift or this site? Write, call or come by.",
    fields={
        "map_url": "https://www.openstreetmap.org/search?query=Phnom%20Penh",
        "thanks": "Your message is with our office. Somebody answers within three working days, in English or Khmer.",
        "body": [
            heading("Before you write"),
            accordion(
                (
                    "When is the office open?",
                    "<p>Monday to Friday, 8 to 17 o’clock in Phnom Penh. These hours are a sample.</p>",
                ),
                (
                    "May I write in Khmer?",
                    "<p>Yes. You get the answer in the language in which you wrote.</p>",
                ),
                (
                    "What happens to my message?",
                    "<p>It comes to the office by e-mail and is kept in a list that two or three people can open. 90 days after the answer it is deleted. Your address on the internet is not kept.</p>",
                ),
            ),
        ],
    },
    in_menu=False,
)
