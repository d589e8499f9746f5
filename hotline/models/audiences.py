from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Audience"]


class Audience(models.TextChoices):
    """Who somebody is that seeks help. The values are parts of addresses, the same in each language."""

    UNDER_13 = "under-13", _("Under 13")
    TEENAGER = "13-17", _("13 to 17")
    PARENT = "parent", _("Parent or carer")
    TEACHER = "teacher", _("Teacher")
    SURVIVOR = "survivor", _("Adult survivor")
    OWN_THOUGHTS = "own-thoughts", _("Worried about my own thoughts")
