"""Words that readers may not know. Editors keep them under Snippets, in each language."""

import unicodedata

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin

from khmer.clusters import shortened, too_many
from khmer.fields import CharField

__all__ = ["GlossaryTerm"]

MAX_FORM_LENGTH = 100


class GlossaryTerm(DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """A term and what it means. `other_forms` are plurals, spellings and short forms, one a line."""

    term = CharField(_("term"), max_length=MAX_FORM_LENGTH, help_text=_("As it is written inside a sentence."))
    other_forms = models.TextField(
        _("other forms"),
        max_length=1000,
        blank=True,
        help_text=_("Plural, other spellings, short form: one a line. They lead to the same explanation."),
    )
    explanation = models.TextField(
        _("explanation"),
        max_length=1000,
        help_text=_("A few plain sentences. An empty line starts a paragraph."),
    )

    panels = [FieldPanel("term"), FieldPanel("other_forms"), FieldPanel("explanation")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("term of the glossary")
        verbose_name_plural = _("terms of the glossary")
        ordering = ["term", "pk"]

    def __str__(self):
        return self.term

    @property
    def forms(self):
        """The term and its other forms, each once, with single spaces."""
        written = [self.term, *self.other_forms.splitlines()]
        return list(dict.fromkeys(form for form in map(one_line, written) if form))

    def clean(self):
        """Raises ValidationError for a form without a letter, too long, or that another term of the language has."""
        super().clean()
        self.term = one_line(self.term)
        self.other_forms = "\n".join(self.forms[1:])
        for name, forms in (("term", [self.term]), ("other_forms", self.forms[1:])):
            for form in forms:
                if not any(character.isalpha() for character in form):
                    raise ValidationError({name: _("“%(form)s” has no letter.") % {"form": form}})
                if too_many(form, MAX_FORM_LENGTH):
                    raise ValidationError({name: _("“%(form)s” is too long.") % {"form": shortened(form, 40)}})
                if other := self.other_with(form):
                    message = _("“%(form)s” belongs to the term “%(other)s”.") % {"form": form, "other": other}
                    raise ValidationError({name: message})

    def other_with(self, form):
        """The other term of this language that has the form, or None. There are few, and most are read anyway."""
        others = GlossaryTerm.objects.filter(locale_id=self.locale_id).exclude(pk=self.pk)
        wanted = form.casefold()
        return next((other for other in others if wanted in map(str.casefold, other.forms)), None)


def one_line(text):
    """Text without control and format characters, but for the joiners of Khmer and Latin, and with single spaces."""
    kept = (c if c.isspace() or unicodedata.category(c)[0] != "C" or c in "\u200c\u200d" else "" for c in text)
    return " ".join("".join(kept).split())
