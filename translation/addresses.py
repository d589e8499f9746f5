import wagtail_localize.models

from slugs import slugify_khmer

__all__ = ["keep_khmer_slugs"]


def keep_khmer_slugs():
    """Lets wagtail-localize keep Khmer letters and signs in slugs, of which it leaves nothing."""
    wagtail_localize.models.slugify = slugify_khmer
