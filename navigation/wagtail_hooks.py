from wagtail import hooks

from navigation.links_in_text import PageInTextHandler


@hooks.register("register_rich_text_features", order=1)
def register_page_links(features):
    """After Wagtail has registered its own, which this replaces."""
    features.register_link_type(PageInTextHandler)
