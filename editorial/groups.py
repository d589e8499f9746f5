"""
The staff groups and the moderation workflow of a new site.

Made after `migrate`, since permissions exist only then, and only where they are missing: what an administrator changes
later stays changed. A group that is there gets those of its permissions that this very run of `migrate` made, so that a
new model is in somebody's reach, and none that an administrator may have taken away. What is added to the lists below
for a model that existed before reaches new sites alone; others need a migration, or an administrator.
"""

from django.contrib.auth.models import Group, Permission
from django.db import connections
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

__all__ = ["ADMINISTRATORS", "EDITORS", "PUBLISHERS", "note_permissions", "set_up_groups"]

EDITORS, PUBLISHERS, ADMINISTRATORS = "Editors", "Publishers", "Administrators"

PAGES = {
    EDITORS: ["add_page", "change_page"],
    PUBLISHERS: ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
    ADMINISTRATORS: ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"],
}
FILES = {
    EDITORS: ["add_customimage", "choose_customimage", "add_customdocument", "choose_customdocument"],
    PUBLISHERS: [
        *["add_customimage", "change_customimage", "choose_customimage"],
        *["add_customdocument", "change_customdocument", "choose_customdocument"],
    ],
}
FILES[ADMINISTRATORS] = [*FILES[PUBLISHERS], "delete_customimage", "delete_customdocument"]
MESSAGES = ["view_contactmessage", "change_contactmessage", "delete_contactmessage"]
SNIPPETS = [
    *["publish_helpservice", "publish_glossaryterm"],
    *[
        f"{action}_{model}"
        for model in ("helpservice", "glossaryterm", "topic", "articletag", "campaign")
        for action in ("add", "change", "delete")
    ],
]
WRITING = ["access_admin", "change_distresswords", "submit_translation"]
MODELS = {
    EDITORS: WRITING,
    PUBLISHERS: [
        *WRITING,
        *["change_contactsettings", "change_footersettings"],
        *MESSAGES,
        *SNIPPETS,
    ],
    ADMINISTRATORS: [
        *WRITING,
        *["change_contactsettings", "change_footersettings", "change_keypagessettings", "change_site"],
        *MESSAGES,
        *SNIPPETS,
        *["add_user", "change_user", "delete_user", "add_collection", "change_collection", "delete_collection"],
        *["add_redirect", "change_redirect", "delete_redirect"],
        *["add_category", "change_category", "delete_category", "add_service", "change_service", "delete_service"],
        *["add_registryversion", "view_consentrecord", "change_bannertext", "change_viewsettings"],
        *["add_workflow", "change_workflow", "delete_workflow", "add_task", "change_task", "delete_task"],
    ],
}


# The permissions that were there before the present run of `migrate`; None outside of one.
_before = None


def note_permissions(using, **kwargs):
    """Before `migrate`: remembers which permissions there are."""
    global _before
    has_table = Permission._meta.db_table in connections[using].introspection.table_names()
    _before = set(Permission.objects.values_list("pk", flat=True)) if has_table else set()


def set_up_groups(**kwargs):
    """After `migrate`: makes the groups and the workflow where they are missing, and gives the groups what is new."""
    global _before
    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    if root is None or collection is None:
        return
    new = Permission.objects.none() if _before is None else Permission.objects.exclude(pk__in=_before)
    _before = None
    # Wagtail's own second group does what Publishers do here.
    if not Group.objects.filter(name=PUBLISHERS).exists():
        Group.objects.filter(name="Moderators").update(name=PUBLISHERS)
    for name in (EDITORS, PUBLISHERS, ADMINISTRATORS):
        group, _ = Group.objects.get_or_create(name=name)
        if is_set_up(group):
            give(group, new, root, collection)
        else:
            group.permissions.clear()
            give(group, Permission.objects.all(), root, collection)
    set_up_workflow(root)


def is_set_up(group):
    """Whether the group may already do something with the site's own images, which Wagtail's defaults may not."""
    files = GroupCollectionPermission.objects.filter(group=group, permission__content_type__app_label="images")
    return files.exists() and group.permissions.filter(codename="access_admin").exists()


def give(group, permissions, root, collection):
    """Gives a group those of the permissions that the lists above name for it."""
    own = permissions.exclude(content_type__app_label__in=["wagtailimages", "wagtaildocs"])
    group.permissions.add(*own.filter(codename__in=MODELS[group.name]))
    for permission in permissions.filter(codename__in=PAGES[group.name], content_type__app_label="wagtailcore"):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for permission in own.filter(codename__in=FILES[group.name]):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def set_up_workflow(root):
    """One step: a publisher approves. Made only while no workflow of that name exists."""
    if Workflow.objects.filter(name="Approval before publication").exists():
        return
    WorkflowPage.objects.filter(page=root).delete()
    workflow = Workflow.objects.create(name="Approval before publication")
    task = GroupApprovalTask.objects.create(name="A publisher approves")
    task.groups.add(*Group.objects.filter(name__in=[PUBLISHERS, ADMINISTRATORS]))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=root)
    Workflow.objects.filter(name="Moderators approval").update(active=False)
