"""The passphrases of keys and exports."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hotline import keys
from hotline.staff.passphrases import holder_of
from khmer.digits import western

__all__ = ["ChangePassphraseForm", "FingerprintForm", "NewPassphraseForm", "PassphraseForm"]

DIFFERENT = 8  # letters that differ, so that "aaaaaaaaaaaaaaaa" is none
LONGEST = 200


def passphrase_field(label, autocomplete="off", **kwargs):
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, strip=False, max_length=LONGEST, widget=widget, **kwargs)


class PassphraseForm(forms.Form):
    """The passphrase of the user's key, whose Holder is the cleaned value."""

    passphrase = passphrase_field(_("Passphrase"))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_passphrase(self):
        return holder_of(self.user, self.cleaned_data["passphrase"])


class NewPassphraseForm(forms.Form):
    """A new passphrase, typed twice. `user` must not use their login password for it."""

    passphrase = passphrase_field(
        _("New passphrase"),
        autocomplete="new-password",
        help_text=_("At least %(number)s letters: four or five words that nobody would guess together.")
        % {"number": keys.MIN_PASSPHRASE},
    )
    again = passphrase_field(_("The same again"), autocomplete="new-password")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, auto_id=f"{type(self).__name__}-%s", **kwargs)  # two on one page
        self.user = user

    def clean_passphrase(self):
        passphrase = self.cleaned_data["passphrase"]
        if len(passphrase) < keys.MIN_PASSPHRASE:
            raise ValidationError(_("Take at least %(number)s letters.") % {"number": keys.MIN_PASSPHRASE})
        if len(set(passphrase)) < DIFFERENT:
            raise ValidationError(_("Take words of more different letters."))
        if self.user.check_password(passphrase):
            raise ValidationError(_("Take another than your password for signing in."))
        validate_password(passphrase, self.user)
        return passphrase

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("passphrase") and cleaned.get("again") and cleaned["passphrase"] != cleaned["again"]:
            self.add_error("again", _("The two are not the same."))
        return cleaned


class ChangePassphraseForm(NewPassphraseForm):
    present = passphrase_field(_("Present passphrase"))
    field_order = ["present", "passphrase", "again"]

    def clean_present(self):
        return holder_of(self.user, self.cleaned_data["present"])


class FingerprintForm(forms.Form):
    """What the owner of a key reads out as its fingerprint, compared with what the site has."""

    fingerprint = forms.CharField(
        label=_("Fingerprint, as its owner reads it to you"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args, key, **kwargs):
        super().__init__(*args, **kwargs)
        self.key = key

    def clean_fingerprint(self):
        typed = western("".join(self.cleaned_data["fingerprint"].split())).lower()
        if typed != self.key.fingerprint.replace(" ", ""):
            raise ValidationError(_("That is not the fingerprint of this key. Do not admit it; ask your supervisor."))
        return typed
