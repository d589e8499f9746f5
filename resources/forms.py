from django.utils.translation import gettext as _

from pages.models.base import BasePageForm

__all__ = ["ResourceForm"]


class ResourceForm(BasePageForm):
    """Sees to it that what is published has something to get, and that no two files look the same to a reader."""

    def is_valid(self):
        valid = super().is_valid()
        files = self.formsets["files"]
        if not files.is_valid():
            return valid
        kept = [form for form in files.forms if form.cleaned_data.get("document") and not form.cleaned_data["DELETE"]]
        self.refuse_repeated(kept)
        pictures = self.formsets["pictures"]
        has_pictures = any(form.has_changed() and not form.cleaned_data.get("DELETE") for form in pictures.forms)
        has_pictures = has_pictures or pictures.initial_form_count() > len(pictures.deleted_forms)
        if not (self.is_deferred_validation or kept or has_pictures or self.cleaned_data.get("external_url")):
            self.add_error("external_url", _("Add at least one file, or the address of another site that has it."))
        return not self.errors and all(formset.is_valid() for formset in self.formsets.values())

    def refuse_repeated(self, forms):
        seen = set()
        for form in forms:
            key = form.cleaned_data["language"], form.cleaned_data["label"].strip().casefold()
            if key in seen:
                form.add_error(
                    "label", _("Another file has this language and label. Say in the label how this one differs.")
                )
            seen.add(key)
