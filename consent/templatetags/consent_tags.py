from django import template
from django.utils.translation import get_language

from consent.registry import current_registry

register = template.Library()


@register.simple_tag
def consent_registry():
    """The published Registry in the language of the page, or None before its first publication."""
    return current_registry(get_language())


@register.simple_tag
def optional_service(varname):
    """The published service of that name, off until the visitor allows it; None where there is none."""
    registry = current_registry(get_language())
    return registry and next((service for service in registry.optional if service.varname == varname), None)


@register.simple_tag
def service_for_url(url):
    """The published service that declares the host of an address, or None: nothing may be loaded from there."""
    registry = current_registry(get_language())
    return registry and registry.service_for_url(url)
