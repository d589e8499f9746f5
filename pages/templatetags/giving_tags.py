"""What the donate page asks of the choice that a donor made."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def payment_link(context, address):
    """The address of a provider's page, with what was chosen filled in."""
    return context["choice"].payment_address(address)
