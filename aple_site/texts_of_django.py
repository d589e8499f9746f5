"""
Texts of Django itself that its own Khmer lacks or misspells and readers meet: errors of forms, sizes, dates. Nothing
imports this; it is here for `make messages`, so that they are translated in the site's catalogue, which comes before
Django's.
"""

from django.utils.translation import gettext_noop, ngettext_lazy, pgettext_lazy

gettext_noop("Enter a valid value.")
gettext_noop("Enter a valid domain name.")
gettext_noop("Enter a valid URL.")
gettext_noop("Enter a valid integer.")
gettext_noop("Enter a valid email address.")
gettext_noop("Enter a valid %(protocol)s address.")
gettext_noop("IPv4")
gettext_noop("IPv6")
gettext_noop("IPv4 or IPv6")
gettext_noop("Ensure this value is %(limit_value)s (it is %(show_value)s).")
gettext_noop("Ensure this value is less than or equal to %(limit_value)s.")
gettext_noop("Ensure this value is greater than or equal to %(limit_value)s.")
ngettext_lazy(
    "Ensure this value has at least %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).",
)
ngettext_lazy(
    "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
    "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
)
gettext_noop("Enter a number.")
ngettext_lazy(
    "Ensure that there are no more than %(max)s digit in total.",
    "Ensure that there are no more than %(max)s digits in total.",
)
ngettext_lazy(
    "Ensure that there are no more than %(max)s decimal place.",
    "Ensure that there are no more than %(max)s decimal places.",
)
ngettext_lazy(
    "Ensure that there are no more than %(max)s digit before the decimal point.",
    "Ensure that there are no more than %(max)s digits before the decimal point.",
)
gettext_noop("File extension “%(extension)s” is not allowed. Allowed extensions are: %(allowed_extensions)s.")
gettext_noop("Null characters are not allowed.")
gettext_noop(":?.!")
gettext_noop("Enter a valid date.")
gettext_noop("Enter a valid time.")
gettext_noop("Enter a valid date/time.")
gettext_noop("Enter a valid duration.")
gettext_noop("The number of days must be between {min_days} and {max_days}.")
gettext_noop("No file was submitted.")
ngettext_lazy(
    "Ensure this filename has at most %(max)d character (it has %(length)d).",
    "Ensure this filename has at most %(max)d characters (it has %(length)d).",
)
gettext_noop("Please either submit a file or check the clear checkbox, not both.")
gettext_noop("Select a valid choice. %(value)s is not one of the available choices.")
gettext_noop("Enter a list of values.")
gettext_noop("Enter a complete value.")
gettext_noop("Enter a valid UUID.")
gettext_noop("Enter a valid JSON.")
gettext_noop(":")
gettext_noop("(Hidden field %(name)s) %(error)s")
gettext_noop("Order")
gettext_noop("Select a valid choice. That choice is not one of the available choices.")
gettext_noop("“%(pk)s” is not a valid value.")
gettext_noop("Clear")
gettext_noop("Currently")
ngettext_lazy("%(size)d byte", "%(size)d bytes")
gettext_noop("%s KB")
gettext_noop("%s MB")
gettext_noop("%s GB")
gettext_noop("%s TB")
gettext_noop("%s PB")
gettext_noop("p.m.")
gettext_noop("a.m.")
gettext_noop("PM")
gettext_noop("AM")
gettext_noop("midnight")
gettext_noop("noon")
gettext_noop("Mon")
gettext_noop("Tue")
gettext_noop("Wed")
gettext_noop("Thu")
gettext_noop("Fri")
gettext_noop("Sat")
gettext_noop("Sun")
pgettext_lazy("abbrev. month", "Jan.")
pgettext_lazy("abbrev. month", "Feb.")
pgettext_lazy("abbrev. month", "Aug.")
pgettext_lazy("abbrev. month", "Sept.")
pgettext_lazy("abbrev. month", "Oct.")
pgettext_lazy("abbrev. month", "Nov.")
pgettext_lazy("abbrev. month", "Dec.")
gettext_noop("This is not a valid IPv6 address.")
pgettext_lazy("String to return when truncating text", "%(truncated_text)s…")
gettext_noop("or")
gettext_noop(", ")
ngettext_lazy("%(num)d year", "%(num)d years")
ngettext_lazy("%(num)d month", "%(num)d months")
ngettext_lazy("%(num)d week", "%(num)d weeks")
ngettext_lazy("%(num)d day", "%(num)d days")
ngettext_lazy("%(num)d hour", "%(num)d hours")
ngettext_lazy("%(num)d minute", "%(num)d minutes")
gettext_noop("March")
