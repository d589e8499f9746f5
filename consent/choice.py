"""
A visitor's choice, and the cookie that holds it.

The cookie has the format of django-cookie-consent, `name=value|name=value`: `v` is the version of the registry that the
visitor saw last, `id` the record of a positive choice, and each service that was answered has the number of the version
accepted, or -1.
"""

from dataclasses import dataclass, field, replace

from cookie_consent.conf import settings
from cookie_consent.util import parse_cookie_str, set_cookie_dict_to_response

__all__ = ["Choice", "ChoiceError"]

MAX_LENGTH = 4096  # what browsers keep of one cookie


class ChoiceError(ValueError):
    """A request names a service that cannot be chosen, or one both as accepted and as declined."""


@dataclass(frozen=True)
class Choice:
    accepted: frozenset[str] = field(default_factory=frozenset)
    declined: frozenset[str] = field(default_factory=frozenset)
    record_id: str = ""
    version: int = 0

    @classmethod
    def from_request(cls, request, registry):
        """What the request's cookie says of services in the registry. Answers from before `asked_number` are none."""
        text = request.COOKIES.get(settings.COOKIE_CONSENT_NAME, "")
        values = parse_cookie_str(text) if len(text) <= MAX_LENGTH else {}
        version = number(values.get("v"))
        if not registry.asked_number <= version <= registry.number:
            return cls()
        optional = {service.varname for service in registry.optional}
        choosable = optional | {service.varname for service in registry.objectable}
        record_id = values.get("id", "")
        return cls(
            accepted=frozenset(name for name in optional if number(values.get(name)) >= registry.asked_number),
            declined=frozenset(name for name in choosable if values.get(name) == settings.COOKIE_CONSENT_DECLINE),
            record_id=record_id if record_id.isascii() and record_id.isalnum() and len(record_id) <= 32 else "",
            version=version,
        )

    def changed(self, data, registry):
        """
        The choice after a form (a QueryDict) was sent.

        `choice` is accept, reject or save, for all services; without it the names in `accept` and `decline` change and
        everything else stays. Raises ChoiceError.
        """
        optional = {service.varname for service in registry.optional}
        objectable = {service.varname for service in registry.objectable}
        accept, decline = set(data.getlist("accept")), set(data.getlist("decline"))
        if not accept <= optional or not decline <= optional | objectable or accept & decline:
            raise ChoiceError("a service that cannot be chosen like that")
        match data.get("choice"):
            case "accept":
                accept, decline = optional, set()
            case "reject":
                accept, decline = set(), optional | objectable
            case "save":
                decline |= optional - accept
            case None if accept or decline:
                accept |= self.accepted - decline
                decline |= self.declined - accept
            case _:
                raise ChoiceError("no choice")
        return replace(self, accepted=frozenset(accept), declined=frozenset(decline), version=registry.number)

    def write(self, response):
        """Sets the cookie on a response, for the same time whatever was chosen."""
        values = {"v": str(self.version)}
        if self.record_id:
            values["id"] = self.record_id
        values |= {name: str(self.version) for name in sorted(self.accepted)}
        values |= dict.fromkeys(sorted(self.declined), settings.COOKIE_CONSENT_DECLINE)
        set_cookie_dict_to_response(response, values)


def number(text):
    """The number that a cookie's value names, or 0."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
