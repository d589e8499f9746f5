"""The admin's form of an article, filled and sent."""

from django.urls import reverse

__all__ = ["write"]

FORM = {
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
    "slug": "",
    "tags": "",
    "view_rule": "count",
}


def write(client, listing, **fields):
    """Sends the form of a new article: `write(client, listing, title=…, **{"action-publish": "1"})`."""
    address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", listing.pk])
    filled = {**FORM, "title": "A new article", "summary": "About it", "date": "2025-01-02", **fields}
    return client.post(address, filled)
