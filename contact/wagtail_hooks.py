"""What the office sees of the messages: a list to read, to mark as answered, to delete from and to export."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from contact.models import ContactMessage
from guards.spreadsheets import NEUTRALISED

READ_ONLY = ["subject", "text", "name", "email", "phone", "language", "received_at", "is_mailed"]


class NobodyAddsPolicy(ModelPermissionPolicy):
    """Messages come from the form alone."""

    def user_has_permission(self, user, action):
        return action != "add" and super().user_has_permission(user, action)


class MessagesView(IndexView):
    custom_value_preprocess = NEUTRALISED


class ContactMessageViewSet(ModelViewSet):
    model = ContactMessage
    name = "contact_messages"
    menu_label = _("Messages to the office")
    icon = "mail"
    menu_order = 460
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = MessagesView
    permission_policy = NobodyAddsPolicy(ContactMessage)
    list_display = [
        "__str__",
        DateColumn("received_at", label=_("Received"), sort_key="received_at"),
        "get_subject_display",
        "name",
        BooleanColumn("is_mailed", label=_("Mailed")),
        BooleanColumn("is_answered", label=_("Answered")),
    ]
    list_filter = ["is_answered", "is_mailed", "subject"]
    search_fields = ["name", "email", "phone", "text"]
    search_backend_name = None
    list_export = [*["pk", "received_at", "language", "name", "email", "phone", "subject", "text"], "answered_at"]
    export_filename = "messages"
    panels = [FieldPanel("is_answered"), *[FieldPanel(name, read_only=True) for name in READ_ONLY]]


@hooks.register("register_admin_viewset")
def register_viewset():
    return ContactMessageViewSet()
