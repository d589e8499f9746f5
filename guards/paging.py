"""The pages of a listing, as addresses ask for them: the number, as anybody may send it, and the links of the pager."""

import re

__all__ = ["PagerAddresses", "page_number"]

# Few digits, ASCII alone: int() also reads Khmer digits, and refuses 5,000 of them with an error.
NUMBER = re.compile(r"[1-9][0-9]{0,5}")


def page_number(text, last):
    """The number that `text` says, 1 where it says nothing, or None where there is no such page up to `last`."""
    if not text:
        return 1
    return int(text) if NUMBER.fullmatch(text) and int(text) <= last else None


class PagerAddresses:
    """What components/pager.html links to, for a query with a `page` of Django's paginator and `address(page=…)`."""

    @property
    def page_choices(self):
        """(number, address) for the pages to link to; number is None where some are left out."""
        numbers = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1, on_ends=1)
        return [(number, self.address(page=number)) if isinstance(number, int) else (None, "") for number in numbers]

    @property
    def previous_address(self):
        return self.address(page=self.page.previous_page_number()) if self.page.has_previous() else None

    @property
    def next_address(self):
        return self.address(page=self.page.next_page_number()) if self.page.has_next() else None
