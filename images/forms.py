from wagtail.images.forms import BaseImageForm

from images.fields import CleanImageFormField

__all__ = ["ImageForm"]


class ImageForm(BaseImageForm):
    """The base of every form in which Wagtail takes a picture."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail chooses the class of this field itself and leaves no other place to say which.
        if field := self.fields.get("file"):
            field.widget.attrs.pop("accept", None)
            self.fields["file"] = CleanImageFormField(
                label=field.label, required=field.required, widget=field.widget, initial=field.initial
            )
