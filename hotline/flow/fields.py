"""
The fields of the forms. Each tidies what was posted before anything is checked, so that the form shows what is kept.

No field limits what can be typed in the browser, which would cut pasted text off unseen; the check says how much is
too much.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hotline.field_attributes import UNSHARED
from hotline.flow.text import carries_a_file, tidy, tidy_line, tidy_links, tidy_number
from khmer.forms import LengthValidator

__all__ = ["DO_NOT_KNOW", "UNKNOWN", "Choice", "Choices", "Line", "Links", "Number", "Selection", "Story"]

UNKNOWN = "unknown"
DO_NOT_KNOW = _("I don’t know")


class Text(forms.CharField):
    """Text of at most `limit` characters. `missing` is the error where it is required and empty."""

    tidied = staticmethod(tidy)

    def __init__(self, label, *, missing="", limit, required=True, **kwargs):
        messages = {"required": missing or _("Write an answer here.")}
        super().__init__(label=label, required=required, error_messages=messages, **kwargs)
        self.check_length = LengthValidator(limit)

    def posted(self, data, name):
        """What a request holds for the field, tidied."""
        return self.tidied(data.get(name, ""))

    def validate(self, value):
        super().validate(value)
        if carries_a_file(value):
            raise ValidationError(
                _(
                    "This holds a picture or another file, pasted as text. Please never send pictures or videos of a "
                    "child: having them is a crime, and an address is enough. Take it out, and keep the rest."
                )
            )
        self.check_length(value)

    def shown(self, value):
        return value


class Line(Text):
    tidied = staticmethod(tidy_line)

    def __init__(self, label, *, limit=300, **kwargs):
        widget = forms.TextInput(attrs={"class": "input", **UNSHARED})
        super().__init__(label, limit=limit, widget=widget, **kwargs)


class Number(Line):
    """A phone number, or an address at another service."""

    tidied = staticmethod(tidy_number)


class Story(Text):
    def __init__(self, label, *, limit=10_000, rows=8, **kwargs):
        widget = forms.Textarea(attrs={"class": "textarea", "rows": rows, **UNSHARED})
        super().__init__(label, limit=limit, widget=widget, **kwargs)


class Links(Story):
    """Addresses and names, one on each line. They are text: nothing asks for them."""

    tidied = staticmethod(tidy_links)

    def __init__(self, label, *, limit=5_000, rows=4, **kwargs):
        super().__init__(label, limit=limit, rows=rows, **kwargs)
        self.widget.attrs["autocapitalize"] = "off"


class Hinted:
    """A widget of choices with a hint below some of them."""

    hints = {}

    def create_option(self, name, value, label, selected, index, **kwargs):
        option = super().create_option(name, value, label, selected, index, **kwargs)
        return option | {"hint": self.hints.get(value, "")}


class HintedRadios(Hinted, forms.RadioSelect):
    pass


class HintedCheckboxes(Hinted, forms.CheckboxSelectMultiple):
    pass


class Choice(forms.ChoiceField):
    """
    One of a few. `options` are (value, label) or (value, label, hint); "I don't know" comes last unless `unknown` is
    another label for it, or "" for none.
    """

    widget = HintedRadios

    def __init__(self, label, options, *, missing, unknown=DO_NOT_KNOW, **kwargs):
        choices = [option[:2] for option in options] + ([(UNKNOWN, unknown)] if unknown else [])
        messages = {"required": missing, "invalid_choice": missing}
        super().__init__(label=label, choices=choices, error_messages=messages, **kwargs)
        self.widget.hints = {option[0]: option[2] for option in options if len(option) > 2}

    def posted(self, data, name):
        """The chosen value; "" for one that the form does not offer, which nobody can have meant."""
        value = data.get(name, "")
        return value if self.valid_value(value) else ""

    def shown(self, value):
        return str(dict(self.choices)[value])


class Selection(Choice):
    """One of many, as a menu."""

    widget = forms.Select

    def __init__(self, label, options, **kwargs):
        super().__init__(label, [("", _("Choose one")), *options], **kwargs)
        self.widget.attrs["class"] = "select"

    def valid_value(self, value):
        return value != "" and super().valid_value(value)


class Choices(forms.MultipleChoiceField):
    """Some of a few, like Choice."""

    widget = HintedCheckboxes

    def __init__(self, label, options, *, missing, unknown=DO_NOT_KNOW, **kwargs):
        choices = [option[:2] for option in options] + ([(UNKNOWN, unknown)] if unknown else [])
        super().__init__(label=label, choices=choices, error_messages={"required": missing}, **kwargs)
        self.widget.hints = {option[0]: option[2] for option in options if len(option) > 2}

    def posted(self, data, name):
        return [value for value in dict.fromkeys(data.getlist(name)) if self.valid_value(value)]

    def shown(self, value):
        labels = dict(self.choices)
        return "; ".join(str(labels[one]) for one in value)
