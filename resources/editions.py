"""
Which resource took the place of which, in both languages: an edition is replaced in each of them, in whichever an
editor chose the newer one. The shelf of a language keeps the older one until the newer is in that language.
"""

from collections import defaultdict
from itertools import takewhile

from freshness.privacy import public

__all__ = ["goes_in_a_circle", "other_editions", "replaced"]


def replacements(model):
    """Maps the translation key of each live resource that was replaced to that of the one chosen in its place."""
    rows = model.objects.live().exclude(replaced_by=None).order_by("-pk")  # of two choices, that of the original
    return dict(rows.values_list("translation_key", "replaced_by__translation_key"))


def after(key, chosen):
    """Yields the keys of the editions after that of a key, as `replacements` has them."""
    seen = {key}
    while (key := chosen.get(key)) and key not in seen:
        seen.add(key)
        yield key


def replaced(model):
    """The primary keys of the public resources of which their own language has a newer edition. Two queries at most."""
    chosen = replacements(model)
    if not chosen:
        return []
    rows = public(model.objects.live()).filter(translation_key__in={*chosen, *chosen.values()})
    rows = list(rows.values_list("pk", "translation_key", "locale_id"))
    languages = defaultdict(set)
    for _, key, locale_id in rows:
        languages[key].add(locale_id)

    def is_replaced(key, locale_id):
        return any(locale_id in languages[newer] for newer in takewhile(languages.get, after(key, chosen)))

    return [pk for pk, key, locale_id in rows if is_replaced(key, locale_id)]


def replacements_with(resource):
    """`replacements`, with the choice of a resource that may not be saved yet."""
    chosen = replacements(type(resource))
    if resource.replaced_by:
        chosen[resource.translation_key] = resource.replaced_by.translation_key
    return chosen


def goes_in_a_circle(resource):
    """Whether the editions after a resource have no newest one, in whichever language each was chosen."""
    chosen = replacements_with(resource)
    *_, last = resource.translation_key, *after(resource.translation_key, chosen)
    return last in chosen


def other_editions(resource):
    """
    The newest public edition that replaced a resource, or None, and the list of those that it replaced; each in the
    language of the resource where there is one, else in the other. An edition that is not public hides those after it.
    """
    model, chosen = type(resource), replacements_with(resource)
    newer = list(after(resource.translation_key, chosen))
    older = [key for key, following in chosen.items() if following == resource.translation_key]
    found = defaultdict(list)
    for page in model.objects.public_editions().filter(translation_key__in=newer + older) if newer or older else []:
        found[page.translation_key].append(page)

    def in_its_language(pages):
        return [page for page in pages if page.locale_id == resource.locale_id]

    following = [page for key in takewhile(found.get, newer) for page in found[key]]
    newest = next(reversed(in_its_language(following) or following), None)
    return newest, [page for key in older for page in in_its_language(found[key]) or found[key]]
