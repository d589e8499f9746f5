"""Where the form of the contact page is sent to."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import transaction
from django.http import Http404, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils import translation
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from contact.forms import ContactForm
from contact.mail import mail_to_office
from contact.models import ContactMessage, ContactPage
from contact.tickets import new_ticket, read_ticket
from freshness.privacy import public_page
from guards.body import is_longer_than
from guards.rate_limit import is_limited
from guards.same_origin import is_same_origin
from navigation.models import ContactSettings
from pages.caching import CacheRule, apply_cache_rule

__all__ = ["SendView"]

MAX_BODY = 1_000_000  # bytes; the longest message in Khmer takes 360,000, and one that is too long is given back
MESSAGES, SECONDS = 10, 600  # from one network


@method_decorator(csrf_exempt, name="dispatch")
class SendView(View):
    """
    POST stores the message, mails it and answers 303 to the page of thanks, once for each form; what a program sent
    gets the same answer and is dropped. Anything else is answered by the form as it was filled in, with what to do.

    GET, as after coming back later, leads to the form. 404 without a public contact page in the language.
    """

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request, *args, **kwargs):
        self.page = public_page(ContactPage, get_language())
        if self.page is None:
            raise Http404("no contact page")
        return apply_cache_rule(super().dispatch(request, *args, **kwargs), CacheRule.NEVER)

    def get(self, request):
        return see_other(self.page.url)

    def post(self, request):
        if is_longer_than(request, MAX_BODY):
            return self.again(413, ContactForm(), _("Your message is too long to be sent. Please shorten it."))
        try:
            form = ContactForm(request.POST)
        except (MultiPartParserError, RequestDataTooBig, TooManyFieldsSent):
            return self.again(400, ContactForm(), _("The form did not arrive whole. Please send it again."))
        if not is_same_origin(request):
            return self.again(
                403, form, _("This form works from this site's own pages only. Please send it from here.")
            )
        if not form.is_valid():
            return self.again(200, form)
        ticket = read_ticket(form.cleaned_data["ticket"])
        if ticket is None:
            return self.again(200, form, _("This page was open for a long time. Please send your message once more."))
        if not form.cleaned_data["website"] and not ticket.is_too_quick:
            if is_limited(request, "contact", MESSAGES, SECONDS):
                return self.again(
                    429,
                    form,
                    _("Many messages came from your network. Please send yours again in ten minutes, or call us."),
                )
            self.keep(request, form, ticket)
        return see_other(self.page.url + self.page.reverse_subpage("sent"))

    def keep(self, request, form, ticket):
        with transaction.atomic():
            message, is_new = ContactMessage.objects.get_or_create(
                digest=form.digest(ticket.id), defaults={**form.content, "language": get_language()}
            )
        if is_new:
            address = ContactSettings.for_request(request).email
            with translation.override("en"):
                mail_to_office(message, address)

    def again(self, status, form, problem=""):
        """The page with the form, what was typed in it, and the `problem` with the form as a whole."""
        if problem and form.is_bound:
            form.is_valid()
            form.data = {**form.data.dict(), "ticket": new_ticket(is_again=True)}
        response = self.page.render(self.request, context_overrides={"form": form, "problem": problem})
        response.status_code = status
        return response


def see_other(address):
    return HttpResponse(status=303, headers={"Location": address})
