"""
The staff groups and the moderation workflow of a new site.

Made after `migrate`, since permissions exist only then, and only where they are missing: what an administrator changes
later stays changed.
"""

from django.contrib.auth.models import Group, Permission
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

__all__ = ["ADMINISTRATORS", "EDITORS", "PUBLISHERS", "set_up_groups"]

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
MODELS = {
    EDITORS: ["access_admin"],
    PUBLISHERS: ["access_admin", "change_contactsettings", "change_footersettings"],
    ADMINISTRATORS: [
        "access_admin",
        *["change_contactsettings", "change_footersettings", "change_keypagessettings", "change_site"],
        *["add_user", "change_user", "delete_user", "add_collection", "change_collection", "delete_collection"],
        *["add_redirect", "change_redirect", "delete_redirect"],
        *["add_category", "change_category", "delete_category", "add_service", "change_service", "delete_service"],
        *["add_registryversion", "view_consentrecord", "change_bannertext", "change_viewsettings"],
        *["add_workflow", "change_workflow", "delete_workflow", "add_task", "change_task", "delete_task"],
    ],
}


def set_up_groups(**kwargs):
    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    if root is None or collection is None:
        return
    # Wagtail's own second group does what Publishers do here.
    if not Group.objects.filter(name=PUBLISHERS).exists():
        Group.objects.filter(name="Moderators").update(name=PUBLISHERS)
    for name in (EDITORS, PUBLISHERS, ADMINISTRATORS):
        group, _ = Group.objects.get_or_create(name=name)
        if group.permissions.filter(codename="access_admin").exists() and is_set_up(group):
            continue
        group.permissions.set(permissions(MODELS[name]))
        for permission in permissions(PAGES[name], content_type__app_label="wagtailcore"):
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
        for permission in permissions(FILES[name]):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    set_up_workflow(root)


def is_set_up(group):
    """Whether the group may already do something with the site's own images, which Wagtail's defaults may not."""
    return GroupCollectionPermission.objects.filter(group=group, permission__content_type__app_label="images").exists()


def permissions(codenames, **filters):
    found = Permission.objects.filter(codename__in=codenames, **filters)
    return found if filters else found.exclude(content_type__app_label__in=["wagtailimages", "wagtaildocs"])


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
