"""
A report: what of it is in clear, the envelopes with everything else, and who holds a key.

In clear are state, month, kind, province and urgent, and what staff do with it (assignee, outcome, hold, dates of their
work). Everything that the reporter says, when and in which language, is sealed (hotline/sealing.py).
"""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Entry", "Kind", "Outcome", "Province", "Referral", "Report", "ReportKey", "State"]


class Kind(models.TextChoices):
    MATERIAL = "material", _("Child sexual abuse material online")
    GROOMING = "grooming", _("Grooming or sextortion")
    IN_PERSON = "in_person", _("Abuse in person")
    TRAVELLER = "traveller", _("Travelling offender")
    INSTITUTION = "institution", _("A person or institution")
    OTHER = "other", _("Something else")
    HELP = "help", _("Message to Seek Help")


class State(models.TextChoices):
    NEW = "new", _("New")
    SCREENED = "screened", _("Screened")
    URGENT = "urgent", _("Urgent")
    ASSESSING = "assessing", _("Assessing")
    WAITING = "waiting", _("Waiting for reporter")
    REFERRED = "referred", _("Referred")
    OUTCOME = "outcome", _("Outcome known")
    CLOSED = "closed", _("Closed")
    PURGED = "purged", _("Purged")


class Outcome(models.TextChoices):
    ACTIONED = "actioned", _("Actioned")
    NOT_ILLEGAL = "not_illegal", _("Not illegal")
    NOT_ENOUGH = "not_enough", _("Not enough information")
    DUPLICATE = "duplicate", _("Duplicate")
    OUTSIDE = "outside", _("Outside remit")
    SPAM = "spam", _("Spam")


class Referral(models.TextChoices):
    POLICE = "police", _("Police")
    INHOPE = "inhope", _("INHOPE")
    PLATFORM = "platform", _("Platform")
    PARTNER = "partner", _("Partner organisation")


class Province(models.TextChoices):
    """The capital and the provinces of Cambodia by their codes (ISO 3166-2:KH)."""

    BANTEAY_MEANCHEY = "1", _("Banteay Meanchey")
    BATTAMBANG = "2", _("Battambang")
    KAMPONG_CHAM = "3", _("Kampong Cham")
    KAMPONG_CHHNANG = "4", _("Kampong Chhnang")
    KAMPONG_SPEU = "5", _("Kampong Speu")
    KAMPONG_THOM = "6", _("Kampong Thom")
    KAMPOT = "7", _("Kampot")
    KANDAL = "8", _("Kandal")
    KOH_KONG = "9", _("Koh Kong")
    KRATIE = "10", _("Kratié")
    MONDULKIRI = "11", _("Mondulkiri")
    PHNOM_PENH = "12", _("Phnom Penh")
    PREAH_VIHEAR = "13", _("Preah Vihear")
    PREY_VENG = "14", _("Prey Veng")
    PURSAT = "15", _("Pursat")
    RATANAKIRI = "16", _("Ratanakiri")
    SIEM_REAP = "17", _("Siem Reap")
    SIHANOUKVILLE = "18", _("Preah Sihanouk")
    STUNG_TRENG = "19", _("Stung Treng")
    SVAY_RIENG = "20", _("Svay Rieng")
    TAKEO = "21", _("Takéo")
    ODDAR_MEANCHEY = "22", _("Oddar Meanchey")
    KEP = "23", _("Kep")
    PAILIN = "24", _("Pailin")
    TBOUNG_KHMUM = "25", _("Tboung Khmum")
    ABROAD = "abroad", _("Outside Cambodia")
    UNKNOWN = "", _("Not known")


class Report(models.Model):
    # Wagtail's index of what refers to what is open to every editor. The same holds for the other models here.
    wagtail_reference_index_ignore = True

    # Random, so that a row does not tell when it came.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(_("reference"), max_length=12, unique=True)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.NEW, db_index=True)
    month = models.DateField(_("month"))
    kind = models.CharField(_("kind"), max_length=11, choices=Kind)
    province = models.CharField(_("province"), max_length=6, choices=Province, blank=True)
    urgent = models.BooleanField(_("urgent"), default=False)

    # Two key pairs: the reporter's code opens the first, only analysts open the second.
    shared_public = models.BinaryField(max_length=32)
    staff_public = models.BinaryField(max_length=32)
    # The slow hash by which the code finds the report, and the first secret under a key from the same hash. Both are
    # emptied when the report is purged.
    code_digest = models.BinaryField(max_length=16, null=True, unique=True)
    code_box = models.BinaryField(null=True)

    # What staff do.
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    referred_to = models.CharField(_("referred to"), max_length=8, choices=Referral, blank=True)
    outcome = models.CharField(_("outcome"), max_length=11, choices=Outcome, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    held_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    read_up_to = models.PositiveIntegerField(default=0)
    excluded = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")

    class Meta:
        default_permissions = ()
        verbose_name = _("report")

    def __str__(self):
        return self.reference


class ReportKey(models.Model):
    """Both secrets of a report, and when it came in, sealed to one analyst or to the recovery key."""

    wagtail_reference_index_ignore = True

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="keys")
    holder = models.ForeignKey("hotline.AnalystKey", on_delete=models.CASCADE, related_name="reports")
    sealed = models.BinaryField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["report", "holder"], name="one_key_for_each_holder")]

    def __str__(self):
        return f"{self.report_id} {self.holder_id}"


class Entry(models.Model):
    """One envelope of a report, the answers being the first. What it is, by whom and when, is inside."""

    wagtail_reference_index_ignore = True

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="entries")
    number = models.PositiveIntegerField()
    # Sealed to the staff's key pair: nothing of it is for the reporter.
    is_private = models.BooleanField(default=False)
    sealed = models.BinaryField()

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="one_entry_for_each_number")]

    def __str__(self):
        return f"{self.report_id} {self.number}"
