"""
What a misspelt word may have meant: the word of a title or summary that has most of its trigrams.

The trigrams lie in a table of their own, since PostgreSQL's pg_trgm cannot be had on every server, and SQLite has none.
"""

from difflib import SequenceMatcher
from itertools import groupby

from django.db.models import Count

from khmer.normal import SYLLABLE, normal
from khmer.words import pieces
from search.models import SearchTrigram, SearchWord
from search.words import fold, folded_words

__all__ = ["corrected", "remember_words", "similarity"]

SHORTEST = 3
CANDIDATES = 10
MOST_UNKNOWN = 5  # words that are put right in one search, each at the cost of a query
ENOUGH = 0.3  # the share of trigrams in common, of all that two words have; as pg_trgm's similarity() counts and judges


def corrected(text, language):
    """
    The text with known words in place of unknown ones, or "" where nothing better is known.

    1 query, and 1 for each unknown word; a text with more than MOST_UNKNOWN of them is left as it is. ICU cuts a
    misspelt word of Khmer into what are no words, so Khmer without anything between is looked up as one word too.
    """
    text = normal(text)
    words = set(folded_words(text))
    known = set(SearchWord.objects.filter(language=language, word__in=words).values_list("word", flat=True))
    unknown, groups = words - known, []
    asked = {word for word in unknown if len(word) >= SHORTEST}
    for is_khmer, group in groupby((piece for _, _, piece in pieces(text)), lambda piece: bool(SYLLABLE.match(piece))):
        group = list(group)
        groups.append(group)
        if is_khmer and not unknown.isdisjoint(group):
            asked.add("".join(group))
    if len(asked) > MOST_UNKNOWN:
        return ""
    found = {word: nearest(word, language) or word for word in asked}
    better = "".join(put_right(group, found) for group in groups)
    return better if better != text else ""


def put_right(group, found):
    """The pieces as one text, with what was found for each of them, or for all as one, whichever is nearer."""
    text = "".join(group)
    choices = {"".join(found.get(fold(piece), piece) for piece in group), found.get(text, text)} - {text}
    return max(sorted(choices), key=lambda choice: SequenceMatcher(None, text, choice).ratio(), default=text)


def nearest(word, language):
    candidates = (
        SearchTrigram.objects.filter(trigram__in=trigrams(word), word__language=language)
        .values_list("word__word")
        .annotate(shared=Count("pk"))
        .order_by("-shared", "word__word")[:CANDIDATES]
    )
    best = max(candidates, key=lambda found: similarity(word, found[0]), default=None)
    return best[0] if best and similarity(word, best[0]) >= ENOUGH else None


def similarity(word, other):
    """The share of trigrams that two words have in common, from 0 to 1."""
    some, others = trigrams(word), trigrams(other)
    return len(some & others) / len(some | others)


def trigrams(word):
    padded = f"  {word} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def remember_words(text, language):
    """Adds the words of a text to those that are known."""
    words = {word for word in folded_words(text) if len(word) >= SHORTEST}
    missing = words - set(SearchWord.objects.filter(language=language, word__in=words).values_list("word", flat=True))
    if missing:
        SearchWord.objects.bulk_create(
            [SearchWord(language=language, word=word) for word in sorted(missing)], ignore_conflicts=True
        )
        made = SearchWord.objects.filter(language=language, word__in=missing)
        SearchTrigram.objects.bulk_create(
            [SearchTrigram(trigram=trigram, word=word) for word in made for trigram in sorted(trigrams(word.word))],
            ignore_conflicts=True,
        )
