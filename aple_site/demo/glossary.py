"""Twelve terms of the glossary, in the sense of the Terminology Guidelines of Luxembourg; the sentences are our own."""

from wagtail.models import Locale

from glossary.models import GlossaryTerm

__all__ = ["load_glossary"]

# (term, other forms, explanation)
TERMS = [
    (
        "child",
        ["children"],
        "Everybody under eighteen, whatever the age of consent or the look of the person. The Convention on the Rights of the Child says so.",
    ),
    (
        "child sexual abuse",
        [],
        "Any sexual act with a child, with or without touch, with or without force. A child cannot agree to it, so nobody needs to prove a struggle.",
    ),
    (
        "child sexual exploitation",
        [],
        "Sexual abuse of a child in which somebody gains: money, goods, favours or standing, or the promise of them. The child who receives something is still the one who was wronged.",
    ),
    (
        "child sexual abuse material",
        ["CSAM"],
        "Pictures, films, sound or text that show or describe the sexual abuse of a child. The older term called it pornography, which sounds like a trade between adults; this word says what it is: the record of a crime.",
    ),
    (
        "grooming",
        ["groomed", "online grooming"],
        "Building trust with a child, or with those around the child, in order to abuse. Online it can take minutes or months, and it may never lead to a meeting.",
    ),
    (
        "sextortion",
        ["sexual extortion"],
        "Threatening to show sexual pictures of somebody unless they pay, send more or do something else. The guidelines prefer “sexual extortion of children”, because the short word hides who is harmed.",
    ),
    (
        "self-generated material",
        ["self-generated images", "self-generated content"],
        "Sexual pictures that a young person took of themselves. Some are shared freely between two people of one age, others are asked for, tricked or forced. The word must never say that the child is to blame.",
    ),
    (
        "live streaming of child sexual abuse",
        ["live-streamed abuse"],
        "Abuse that is shown to people elsewhere while it happens, often for money. Little may remain on a device afterwards, which makes it hard to find and to prove.",
    ),
    (
        "travelling child sex offender",
        ["travelling child sex offenders", "travelling offender", "travelling offenders"],
        "Somebody who goes to another place or country and abuses children there. The guidelines avoid the word tourism: it blames a trade, and makes a crime sound like a holiday.",
    ),
    (
        "victim-centred",
        ["victim-centred approach"],
        "A way of working that asks at every step what the child needs, wants and can bear, before what the case needs.",
    ),
    (
        "trusted adult",
        ["trusted adults"],
        "A grown-up to whom a child can say anything: who listens, believes, and does something about it.",
    ),
    (
        "disclosure",
        ["disclosures"],
        "The moment, or the many small moments, in which a child tells what happened. It may come in play, in a drawing or as a story about a friend.",
    ),
]


def load_glossary():
    locale = Locale.get_default()
    for term, forms, explanation in TERMS:
        GlossaryTerm.objects.create(locale=locale, term=term, other_forms="\n".join(forms), explanation=explanation)
