"""From the registry that editors write to the version that visitors see."""

import hashlib
import json

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from consent.models import BannerText, Basis, Category, RegistryVersion, Service

__all__ = ["changes", "content_of_registry", "digest_of", "problems", "publish", "warnings"]

LANGUAGES = [code for code, _name in settings.LANGUAGES]


def content_of_registry():
    """The registry as it is written now: for each language its texts, ready for JSON."""
    services = list(Service.objects.select_related("category").prefetch_related("items"))
    categories = [category for category in Category.objects.all() if any(s.category == category for s in services)]
    banner = BannerText.load()
    return {
        language: {
            "banner": texts(banner, language, "heading", "text"),
            "categories": [
                {
                    "key": category.key,
                    **texts(category, language, "name", "purpose"),
                    "services": [service_content(s, language) for s in services if s.category == category],
                }
                for category in categories
            ],
        }
        for language in LANGUAGES
    }


def service_content(service, language):
    is_english = language == "en"
    return {
        "varname": service.varname,
        "basis": str(service.basis),
        "name": service.name if is_english else service.name_km,
        "description": service.description if is_english else service.description_km,
        "reason": texts(service, language, "reason")["reason"] if service.basis == Basis.NECESSARY else "",
        "provider": service.provider,
        "country": service.country if is_english else service.country_km,
        "policy_url": service.policy_url,
        "hosts": service.host_names,
        "items": [
            {
                "name": item.name,
                "kind": str(item.kind),
                "party": str(item.party),
                "purpose": item.description if is_english else item.purpose_km,
                **texts(item, language, "retention"),
            }
            for item in service.items.all()
        ],
    }


def texts(instance, language, *names):
    return {name: getattr(instance, f"{name}_{language}") for name in names}


def digest_of(content):
    """SHA-256 of the content as JSON with sorted keys, in hexadecimal."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def problems(content):
    """What keeps a content from being published, as sentences; an empty list when nothing does."""
    found = []
    for language, name in settings.LANGUAGES:
        parts = content[language]
        labelled = [(_("Banner"), parts["banner"], ["heading", "text"])]
        for category in parts["categories"]:
            labelled.append((category["key"], category, ["name", "purpose"]))
            for service in category["services"]:
                wanted = ["name", "description"] + (["reason"] if service["basis"] == Basis.NECESSARY else [])
                labelled.append((service["varname"], service, wanted))
                labelled += [(f"{service['varname']}, {item['name']}", item, ["purpose"]) for item in service["items"]]
        for label, texts_of_label, wanted in labelled:
            missing = [field for field in wanted if not texts_of_label[field].strip()]
            if missing:
                found.append(
                    _("%(label)s: no text in %(language)s for: %(fields)s.")
                    % {"label": label, "language": name, "fields": ", ".join(missing)}
                )
    if not content[settings.LANGUAGE_CODE]["categories"]:
        found.append(_("There is no service yet."))
    return found


def warnings(content):
    """What a publisher should mend, as sentences: entries that do not say how long they are kept."""
    return [
        _("%(service)s, %(item)s: nothing says how long it is kept.")
        % {"service": service["varname"], "item": item["name"]}
        for category in content[settings.LANGUAGE_CODE]["categories"]
        for service in category["services"]
        for item in service["items"]
        if not item["retention"].strip()
    ]


@transaction.atomic
def publish(ask_again):
    """
    Freezes the registry as the next version and returns it. The first version always asks.

    Raises ValidationError with the problems, when nothing changed since the last version, or when somebody else
    publishes at the same moment.
    """
    content = content_of_registry()
    if found := problems(content):
        raise ValidationError(found)
    latest = RegistryVersion.objects.first()
    digest = digest_of(content)
    if latest and latest.digest == digest:
        raise ValidationError(_("Nothing changed since version %(number)s.") % {"number": latest.number})
    number = latest.number + 1 if latest else 1
    asked_number = number if ask_again or latest is None else latest.asked_number
    try:
        return RegistryVersion.objects.create(number=number, asked_number=asked_number, content=content, digest=digest)
    except IntegrityError as error:
        raise ValidationError(_("Somebody else has just published. Look at what changed, and try again.")) from error


def changes(before, after):
    """What differs between two contents: a list of (where, old text, new text), "" for what is not there."""
    old, new = (dict(flattened(content)) for content in (before, after))
    return [
        (where, old.get(where, ""), new.get(where, ""))
        for where in [*new, *(where for where in old if where not in new)]
        if old.get(where, "") != new.get(where, "")
    ]


def flattened(value, *path):
    """Each text of a content with the names that lead to it: keys, and for entries of a list their own names."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from flattened(child, *path, key)
    elif isinstance(value, list):
        for child in value:
            if isinstance(child, dict):
                name = child.get("key") or child.get("varname") or child["name"]
                yield from flattened(child, *path, name)
            else:
                yield " · ".join([*path, child]), child
    else:
        yield " · ".join(path), value
