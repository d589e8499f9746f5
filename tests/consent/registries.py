"""Registries of services for tests, in both languages."""

from consent import publishing
from consent.models import BannerText, Basis, Category, Service, StoredItem

__all__ = ["item", "publish", "service"]

KHMER = "អត្ថបទសាកល្បង"


def service(varname, basis=None, hosts="", **fields):
    """A service, optional unless its name or `basis` says otherwise, in a category that fits."""
    basis = basis or (Basis.OBJECTION if varname == "visit-counter" else Basis.CONSENT)
    key = {Basis.NECESSARY: "functional", Basis.OBJECTION: "statistics", Basis.CONSENT: "marketing"}[basis]
    texts = {"name_en": key.title(), "name_km": KHMER, "purpose_en": f"What {key} is for.", "purpose_km": KHMER}
    category, _ = Category.objects.get_or_create(key=key, defaults=texts)
    texts = {"name": varname.title(), "name_km": KHMER, "description": f"What {varname} does.", "description_km": KHMER}
    texts |= {"reason_en": "Nothing works without it.", "reason_km": KHMER, "provider": varname.title()}
    return Service.objects.create(varname=varname, category=category, basis=basis, hosts=hosts, **texts | fields)


def item(of, name, **fields):
    """A cookie or storage key of a service."""
    texts = {"description": "Remembers it.", "purpose_km": KHMER, "retention_en": "A year", "retention_km": KHMER}
    return StoredItem.objects.create(service=of, name=name, **texts | fields)


def publish(ask_again=False):
    """Publishes the registry as it stands; a banner in Khmer is filled in where it is missing."""
    banner = BannerText.load()
    banner.heading_km, banner.text_km = banner.heading_km or KHMER, banner.text_km or KHMER
    banner.save()
    return publishing.publish(ask_again)
