"""Addresses that requests may go to: none in private networks, unless the operator names them.

Whoever may set a webhook could else have the server call what only the server can reach (server-side request forgery).
The name is looked up once, and the request goes to the very address that was checked.
https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
PORTS = {"https": 443, "http": 80}


class BadTarget(ValueError):
    """An address that no request goes to; its words say why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: the numeric address, and the name that its certificate must carry."""

    scheme: str
    host: str
    address: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """The Host of the request: example.org, [2001:db8::1]:8443."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def check_address(url: str) -> tuple[str, str, int, str]:
    """Scheme, host, port and path of an address; a number in place of a name is checked at once. Raises BadTarget."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadTarget(_("This is no web address.")) from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise BadTarget(_("Give an address that begins with https://."))
    if parts.username or parts.password:
        raise BadTarget(_("Give the address without user name and password: the signature says who sends."))
    if parts.scheme == "http" and not settings.WEBHOOK_NETWORKS:
        raise BadTarget(_("Give an address that begins with https://."))
    try:
        check_number(ipaddress.ip_address(parts.hostname))
    except BadTarget:
        raise
    except ValueError:  # a name, which is looked up when a request is sent
        pass
    path = parts.path or "/"
    return parts.scheme, parts.hostname, port or PORTS[parts.scheme], f"{path}?{parts.query}" if parts.query else path


def resolve(url: str) -> Target:
    """Where a request to that address goes. Raises BadTarget where the name is unknown or leads where none may."""
    scheme, host, port, path = check_address(url)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise BadTarget(_("The name %(host)s cannot be looked up.") % {"host": host}) from error
    numbers = [str(entry[4][0]) for entry in found]
    for number in numbers:  # all of them: one that leads inside is enough to refuse the name
        check_number(ipaddress.ip_address(number.partition("%")[0]))
    return Target(scheme, host, numbers[0], port, path)


def check_number(number: Address) -> None:
    """Raises BadTarget for an address in a network that is not open to everybody and was not named by the operator."""
    inner = getattr(number, "ipv4_mapped", None) or getattr(number, "sixtofour", None) or number
    if any(inner in network for network in allowed_networks(settings.WEBHOOK_NETWORKS)):
        return
    if not inner.is_global or inner.is_multicast:
        told = _("%(number)s is in a private network; WEBHOOK_NETWORKS names those that requests may go to.")
        raise BadTarget(told % {"number": number})


def allowed_networks(names: Iterable[str]) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    """The networks by their names: 10.0.0.0/8."""
    return [ipaddress.ip_network(name) for name in names]
