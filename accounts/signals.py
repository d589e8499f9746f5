"""What follows a passed second factor."""

from allauth.account.signals import authentication_step_completed


def connect():
    authentication_step_completed.connect(rotate_session, dispatch_uid="accounts")


def rotate_session(request, method, **kwargs):
    """A session that gains rights gets a new key, so that nobody who knew the old one gains them too."""
    if method == "mfa":
        request.session.cycle_key()
