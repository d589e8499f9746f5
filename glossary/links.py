"""Links the first occurrence of each term in the paragraphs of one page to its explanation."""

from itertools import groupby

from bs4 import BeautifulSoup, NavigableString
from bs4.element import PreformattedString
from django.utils.safestring import mark_safe

from glossary.terms import terms
from glossary.words import Finder

__all__ = ["TermLinker"]

# What ends a word, as the reader sees it.
BLOCKS = ["p", "li", "ul", "ol", "div", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "br", "hr"]
NOT_INSIDE = ["a", "button", "blockquote", "code", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "q", "script", "style"]


class TermLinker:
    """For one page as it is shown: what was linked in one paragraph is not linked again in the next."""

    def __init__(self, locale, address):
        self.terms = terms(locale)
        self.finder = Finder(term.forms for term in self.terms)
        self.address = address
        self.linked = set()

    def link(self, html):
        """Safe HTML with links to `address`, each with the anchor of a term; the same HTML where there is none."""
        soup = BeautifulSoup(html, "html.parser")
        changed = False
        for texts in list(runs(soup)):
            changed |= self.link_run(soup, texts)
        return mark_safe(soup.decode(formatter="minimal") if changed else html)

    def link_run(self, soup, texts):
        """Links in texts that are read in one go, so that a word part of which is bold is still one word."""
        whole = "".join(texts)
        matches = list(self.finder.find(whole))
        start, changed = 0, False
        for text in texts:
            end = start + len(text)
            inside = [match for match in matches if start <= match.start and match.end <= end]
            if inside and not text.find_parent(NOT_INSIDE):
                parts = list(self.parts(soup, text, start, inside))
                if len(parts) > 1 or parts[0] is not text:
                    text.replace_with(*parts)
                    changed = True
            start = end
        return changed

    def parts(self, soup, text, offset, matches):
        """The text, with links in place of those of the matches that come first on the page."""
        done = 0
        for match in matches:
            if match.number in self.linked:
                continue
            self.linked.add(match.number)
            start, end = match.start - offset, match.end - offset
            if text[done:start]:
                yield NavigableString(text[done:start])
            link = soup.new_tag("a", href=f"{self.address}#{self.terms[match.number].anchor}", **{"class": "term"})
            link.string = text[start:end]
            yield link
            done = end
        if not done:
            yield text
        elif text[done:]:
            yield NavigableString(text[done:])


def runs(soup):
    """Yields lists of the strings that stand in one line of text."""
    number, numbered = 0, []
    owner = None
    for node in soup.descendants:
        if isinstance(node, PreformattedString):
            continue
        if isinstance(node, NavigableString):
            parent = node.find_parent(BLOCKS)
            if parent is not owner:
                number, owner = number + 1, parent
            numbered.append((number, node))
        elif node.name in BLOCKS:
            number += 1
    for _number, group in groupby(numbered, key=lambda pair: pair[0]):
        yield [node for _number, node in group]
