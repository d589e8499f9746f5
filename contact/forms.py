"""The form that visitors fill in."""

import hashlib
import json
import re
import unicodedata

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from contact.subjects import Subject
from contact.tickets import new_ticket
from khmer.digits import western
from khmer.forms import CharField
from pages.models.base import clean_text

__all__ = ["ContactForm"]

MAX_TEXT = 5000  # characters
MIN_DIGITS, MAX_DIGITS = 6, 15  # the most is what a number has with its country code (ITU-T E.164)
PHONE = re.compile(r"\+?[0-9 ().-]+")


class PlainText(CharField):
    """Text in composed form (NFC) without control characters. Browsers send line breaks as two characters each."""

    def to_python(self, value):
        text = super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")
        return unicodedata.normalize("NFC", clean_text(text))


class Line(PlainText):
    def to_python(self, value):
        return " ".join(super().to_python(value).split())


class Phone(Line):
    """A number, with the digits of any script as 0–9."""

    def to_python(self, value):
        kept = (letter for letter in super().to_python(value) if unicodedata.category(letter) != "Cf")
        return western("".join(kept))

    def validate(self, value):
        super().validate(value)
        digits = sum(letter.isdigit() for letter in value)
        if value and not (PHONE.fullmatch(value) and MIN_DIGITS <= digits <= MAX_DIGITS):
            raise ValidationError(_("Write the phone number with digits, for example 012 345 678."))


class Email(Line):
    default_validators = [validate_email]


class ContactForm(forms.Form):
    """
    A message to the office. `ticket` says which form it came from and since when it was open (contact/tickets.py);
    `website` is a field that people do not see and programs fill in.
    """

    use_required_attribute = False

    name = Line(
        label=_("Your name"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "name"}),
    )
    email = Email(
        label=_("E-mail"),
        required=False,
        max_length=254,
        help_text=_("Give an e-mail address or a phone number, so that we can answer."),
        error_messages={"invalid": _("Write the e-mail address in full, for example name@example.org.")},
        widget=forms.EmailInput(attrs={"class": "input", "autocomplete": "email"}),
    )
    phone = Phone(
        label=_("Phone"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"class": "input", "type": "tel", "autocomplete": "tel"}),
    )
    subject = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[("", _("Please choose")), *Subject.choices],
        error_messages={
            "required": _("Choose what your message is about."),
            "invalid_choice": _("Choose what your message is about."),
        },
        widget=forms.Select(attrs={"class": "select"}),
    )
    text = PlainText(
        label=_("Your message"),
        max_length=MAX_TEXT,
        help_text=_("Please write nothing here about the abuse of a child."),
        error_messages={"required": _("Write your message.")},
        widget=forms.Textarea(attrs={"class": "textarea", "rows": 8}),
    )
    website = forms.CharField(required=False)
    ticket = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ticket"].initial = new_ticket

    @property
    def asked(self):
        """The fields that people see, each bound."""
        return [self[name] for name in ("name", "email", "phone", "subject", "text")]

    @property
    def shown_ticket(self):
        """The ticket for the hidden field: that of the form sent, or a new one."""
        return self["ticket"].value()

    def clean_text(self):
        text = self.cleaned_data["text"]
        if not any(letter.isalnum() for letter in text):
            raise ValidationError(self.fields["text"].error_messages["required"], code="required")
        return text

    def clean(self):
        data = super().clean()
        if not {"email", "phone"} & self.errors.keys() and not data.get("email") and not data.get("phone"):
            self.add_error("email", self.fields["email"].help_text)
        return data

    @property
    def content(self):
        """The fields of a ContactMessage."""
        return {name: self.cleaned_data[name] for name in ("name", "email", "phone", "subject", "text")}

    def digest(self, ticket_id):
        """What the same form with the same words has in common, and no other form."""
        return hashlib.sha256(json.dumps([ticket_id, self.content], sort_keys=True).encode()).hexdigest()
