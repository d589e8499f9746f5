import os
import secrets

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Page, Site

from aple_site.demo.build import demo_pages, load_content
from aple_site.demo.hotline import HOTLINE_LOGINS, PASSPHRASE, make_keys
from aple_site.demo.logins import make_logins
from pages.models import HomePage
from search.signals import rebuilt_once


class Command(BaseCommand):
    help = (
        "Fills a new site with the demo content: every page of the tree, articles, pictures, files, header and footer. "
        "Makes logins where DEMO_LOGINS_ALLOWED is true, with the password in DEMO_PASSWORD or a new one. "
        "Leaves a site that has the demo already as it is, and refuses one that has content of its own."
    )

    @transaction.atomic
    def handle(self, *args, **options):
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        home = site and site.root_page.specific
        if not isinstance(home, HomePage):
            raise CommandError("This site has no home page of its own to fill. Run migrate on an empty database first.")
        loaded = demo_pages()
        own = Page.objects.filter(depth__gt=1).exclude(translation_key=home.translation_key)
        own = own.exclude(pk__in=loaded.values("pk"))
        if first := own.order_by("path").first():
            raise CommandError(
                f"This site has content of its own, {own.count()} page(s) such as “{first.title}”. "
                "The demo goes into an empty site only, and nothing was changed."
            )
        if loaded.exists():
            self.stdout.write("The demo content is there already. Nothing was changed.")
            return
        if home.bands or home.hero_heading or home.hero_text:
            raise CommandError(
                "The home page has content of its own. The demo goes into an empty site only, and nothing was changed."
            )
        with rebuilt_once():
            count = load_content(site, home)
        self.stdout.write(f"Made {count} pages.")
        self.write_logins()

    def write_logins(self):
        if not settings.DEMO_LOGINS_ALLOWED:
            self.stdout.write("Made no logins: these settings do not allow demo logins.")
            return
        password = os.environ.get("DEMO_PASSWORD") or secrets.token_urlsafe(12)
        secrets_of_apps = make_logins(password)
        if not secrets_of_apps:
            self.stdout.write("Made no logins: their names are taken already.")
            return
        self.stdout.write(f"Logins for /admin/: {', '.join(secrets_of_apps)}. Password of each: {password}")
        self.stdout.write("Each needs a code as well. That of “editor”: .venv/bin/python manage.py demo_code editor")
        self.stdout.write("Or give an authenticator app the secret of the login:")
        for name, secret in secrets_of_apps.items():
            self.stdout.write(f"  {name}: otpauth://totp/{name}?secret={secret}&issuer=Demo")
        if set(HOTLINE_LOGINS).issubset(secrets_of_apps) and (recovery_key := make_keys()):
            self.stdout.write(f"Passphrase of the keys of the hotline's people: {PASSPHRASE}")
            self.stdout.write(f"Recovery key of the hotline: {recovery_key}")
