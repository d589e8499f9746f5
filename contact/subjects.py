from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Subject"]


class Subject(models.TextChoices):
    """What a message to the office is about, so that it reaches the right desk."""

    QUESTION = "question", _("A question about our work")
    TRAINING = "training", _("Training or material")
    PARTNER = "partner", _("Working together")
    PRESS = "press", _("Press")
    GIVING = "giving", _("Giving")
    DATA = "data", _("My data")
    SITE = "site", _("A problem with this site")
    OTHER = "other", _("Something else")
