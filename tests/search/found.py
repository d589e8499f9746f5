"""What the tests read from the search page."""

__all__ = ["chips", "said", "titles"]


def titles(page):
    return [link.get_text() for link in page.select(".hits h2 a")]


def said(page):
    """The words of the page's status."""
    return " ".join(" ".join(part.get_text(" ") for part in page.select("main [role=status]")).split())


def chips(page):
    return [" ".join(chip.get_text().split()) for chip in page.select(".chips a")]
