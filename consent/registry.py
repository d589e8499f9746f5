"""The published registry in one language, as pages, endpoint and cookie page see it."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from consent.models import Basis, RegistryVersion, StoredItem
from freshness.memory import remember

__all__ = [
    "CategoryView",
    "ItemView",
    "Registry",
    "ServiceView",
    "current_registry",
    "older_versions",
    "version_registry",
]


@dataclass(frozen=True)
class ItemView:
    name: str
    kind: str
    party: str
    purpose: str
    retention: str

    @property
    def kind_label(self):
        return StoredItem.Kind(self.kind).label

    @property
    def party_label(self):
        return StoredItem.Party(self.party).label


@dataclass(frozen=True)
class ServiceView:
    varname: str
    basis: str
    name: str
    description: str
    reason: str
    provider: str
    country: str
    policy_url: str
    hosts: list[str]
    items: list[ItemView]


@dataclass(frozen=True)
class CategoryView:
    key: str
    name: str
    purpose: str
    services: list[ServiceView]

    @property
    def has_optional(self):
        return any(service.basis == Basis.CONSENT for service in self.services)

    @property
    def has_choice(self):
        return any(service.basis != Basis.NECESSARY for service in self.services)


@dataclass(frozen=True)
class Registry:
    number: int
    asked_number: int
    digest: str
    published_at: datetime
    banner_heading: str
    banner_text: str
    categories: list[CategoryView]

    @property
    def services(self):
        return [service for category in self.categories for service in category.services]

    @property
    def optional(self):
        """Services that are off until allowed."""
        return [service for service in self.services if service.basis == Basis.CONSENT]

    @property
    def objectable(self):
        """Services that are on until refused; they store nothing."""
        return [service for service in self.services if service.basis == Basis.OBJECTION]

    @property
    def is_asking(self):
        return bool(self.optional)

    @property
    def provider_count(self):
        return len({service.provider for service in self.services})

    def service_for_url(self, url):
        """The service that declares the host of `url`, or None."""
        try:
            host = urlsplit(url).hostname
        except ValueError:
            return None
        return next((service for service in self.services if host in service.hosts), None)


def current_registry(language):
    """The newest published version in a language, or None before the first."""
    # What is remembered is a list, since nothing can be remembered as None.
    found = remember(f"registry:{language}", lambda: [from_version(RegistryVersion.objects.first(), language)])
    return found[0]


def version_registry(number, language):
    """The version of that number in a language, or None."""
    return from_version(RegistryVersion.objects.filter(number=number).first(), language)


def older_versions():
    """(number, date of publication) of each version but the newest, newest first."""
    return list(RegistryVersion.objects.values_list("number", "published_at")[1:])


def from_version(version, language):
    if version is None:
        return None
    content = version.content[language]
    return Registry(
        number=version.number,
        asked_number=version.asked_number,
        digest=version.digest,
        published_at=version.published_at,
        banner_heading=content["banner"]["heading"],
        banner_text=content["banner"]["text"],
        categories=[
            CategoryView(
                **category
                | {
                    "services": [
                        ServiceView(**service | {"items": [ItemView(**item) for item in service["items"]]})
                        for service in category["services"]
                    ]
                }
            )
            for category in content["categories"]
        ],
    )
