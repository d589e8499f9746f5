from wagtail.admin.panels import Panel

__all__ = ["MissingRecordingsPanel"]


class MissingRecordingsPanel(Panel):
    """Tells who edits Seek Help which of what the youngest read has no recording yet."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "hotline/help/missing_recordings.html"

        def is_shown(self):
            return bool(self.instance.missing_recordings())

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"missing": self.instance.missing_recordings()}
