from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from consent import publishing
from consent.embeds import embedded_hosts
from consent.registry import current_registry


class Command(BaseCommand):
    help = (
        "Compares what the site loads from other hosts with the published registry. Fails when the content of a live "
        "page embeds a host that no service declares. Warns of cookies and storage keys without a retention, and of "
        "hosts that the content security policy lets into a frame though no service declares them."
    )

    def handle(self, *args, **options):
        registry = current_registry(settings.LANGUAGE_CODE)
        if registry is None:
            raise CommandError("The registry is not published yet.")
        declared = {host for service in registry.services for host in service.hosts}
        for warning in publishing.warnings(publishing.content_of_registry()):
            self.stderr.write(f"Warning: {warning}")
        for host in framed_hosts() - declared:
            self.stderr.write(f"Warning: pages may frame {host}, which no service declares.")
        undeclared = [
            f"{page.full_url or page.title}: {host}" for page, host in embedded_hosts() if host not in declared
        ]
        if undeclared:
            raise CommandError("No service declares what these pages embed:\n" + "\n".join(undeclared))
        self.stdout.write(f"Every embed is declared in version {registry.number} of the registry.")


def framed_hosts():
    """Hosts that the content security policy of public pages names for frames."""
    hosts = {urlsplit(source).hostname for source in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"]}
    return hosts - {None}
