"""What every template may use without loading it (TEMPLATES in the settings)."""

from django import template
from django.template.defaultfilters import stringfilter

from khmer.digits import digits

register = template.Library()
register.filter("digits", stringfilter(digits), is_safe=True)
