from django.utils import translation
from django.utils.translation import gettext as _

from hotline.models import HelpService
from hotline.models.services import PROVINCES

__all__ = ["services_by_province"]


def services_by_province():
    """[(heading, published services)] in the active language: for all of Cambodia, then for each province with one."""
    services = list(HelpService.objects.filter(locale__language_code=translation.get_language(), live=True))
    groups = [(_("All of Cambodia"), [service for service in services if not service.provinces])]
    groups += [(label, [service for service in services if value in service.provinces]) for value, label in PROVINCES]
    return [(heading, found) for heading, found in groups if found]
