"""
Who works with reports: members of three groups, and nobody else. A superuser who is in none of them is refused, and one
who joins a group still reads nothing before an analyst admits their key (hotline/keys.py).
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from hotline.models import Report

__all__ = [
    "ANALYSTS",
    "AUDITORS",
    "SUPERVISORS",
    "analysts",
    "is_analyst",
    "is_auditor",
    "is_staff_of_hotline",
    "is_supervisor",
    "set_up_groups",
    "visible_reports",
]

ANALYSTS, SUPERVISORS, AUDITORS = "Hotline analysts", "Hotline supervisors", "Hotline auditors"


def is_analyst(user):
    """Whether the user reads reports and works on them. Supervisors do, too."""
    return bool(groups_of(user) & {ANALYSTS, SUPERVISORS})


def is_supervisor(user):
    return SUPERVISORS in groups_of(user)


def is_auditor(user):
    """Whether the user reads the audit log. An auditor reads no report."""
    return bool(groups_of(user) & {AUDITORS, SUPERVISORS})


def is_staff_of_hotline(user):
    return bool(groups_of(user))


def analysts():
    """All users of whom is_analyst is true, by name."""
    groups = Group.objects.filter(name__in=[ANALYSTS, SUPERVISORS])
    users = get_user_model().objects.filter(is_active=True, groups__in=groups)
    return users.distinct().order_by("username")


def visible_reports(user):
    """The reports that a user of the hotline may know of: not those from which they are excluded."""
    return Report.objects.exclude(excluded=user) if is_analyst(user) else Report.objects.none()


def groups_of(user):
    if not user.is_authenticated or not user.is_active:
        return set()
    if not hasattr(user, "_hotline_groups"):
        user._hotline_groups = set(
            user.groups.filter(name__in=[ANALYSTS, SUPERVISORS, AUDITORS]).values_list("name", flat=True)
        )
    return user._hotline_groups


def set_up_groups(**kwargs):
    """The three groups, with the right to enter the admin and no other. Made after `migrate` where they are missing."""
    for name in (ANALYSTS, SUPERVISORS, AUDITORS):
        group, is_new = Group.objects.get_or_create(name=name)
        if is_new:
            group.permissions.set(Permission.objects.filter(codename="access_admin"))
