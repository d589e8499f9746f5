"""What a resource may be, for whom, in which language and under which licence. Values are parts of addresses."""

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["LICENCE_URLS", "Audience", "FileLanguage", "Licence", "PictureUse", "ResourceType"]


class ResourceType(models.TextChoices):
    INFORMATION = "informational-material", _("Informational material")
    GUIDE = "training-guide", _("Training guide")
    RESEARCH = "research-report", _("Research report")
    CAMPAIGN = "campaign-material", _("Campaign material")
    IMPACT = "impact-report", _("Impact report")


class Audience(models.TextChoices):
    CHILDREN = "children", _("Children and young people")
    CARERS = "carers", _("Parents, caregivers and educators")
    JUSTICE = "justice", _("Law enforcement and justice")


class FileLanguage(models.TextChoices):
    ENGLISH = "en", _("English")
    KHMER = "km", _("Khmer")
    BOTH = "both", _("Both languages")


class PictureUse(models.TextChoices):
    PRINT = "print", _("To print")
    SQUARE = "square", _("Square, for a feed")
    STORY = "story", _("Upright, for a story")
    SMALL = "small", _("Small, for messaging apps")


class Licence(models.TextChoices):
    BY = "by", "CC BY 4.0"
    BY_SA = "by-sa", "CC BY-SA 4.0"
    BY_NC = "by-nc", "CC BY-NC 4.0"
    BY_NC_SA = "by-nc-sa", "CC BY-NC-SA 4.0"
    BY_NC_ND = "by-nc-nd", "CC BY-NC-ND 4.0"
    RESERVED = "reserved", _("All rights reserved")


LICENCE_URLS = {
    licence: f"https://creativecommons.org/licenses/{licence}/4.0/"
    for licence in Licence.values
    if licence != Licence.RESERVED
}
