"""What Django writes about an error into the mail to the site's administrators."""

from django.views.debug import SafeExceptionReporterFilter

__all__ = ["NoCookiesFilter"]


class NoCookiesFilter(SafeExceptionReporterFilter):
    """
    Names cookies without their values, of which Django hides only those that sound secret.

    The hotline's cookies open what a visitor is writing and an analyst's key, and come to other pages too.
    """

    def get_safe_cookies(self, request):
        return dict.fromkeys(super().get_safe_cookies(request), self.cleansed_substitute)
