"""Whose request it is, where proxies stand in front: so that guessing locks out one address and not everybody."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str | None:
    """The address of whoever asks: 203.0.113.9; None where nothing tells it (a socket on this machine).

    Each proxy adds the address it was asked from at the end of X-Forwarded-For, so that the last TRUSTED_PROXIES
    entries are theirs, and all before them is what the client made up. Without proxies the header is not looked at.
    """
    proxies: int = settings.TRUSTED_PROXIES
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if proxies and forwarded:
        address = plain_address(forwarded[-min(proxies, len(forwarded))])
        if address:
            return address
    return plain_address(request.META.get("REMOTE_ADDR", ""))


def plain_address(text: str) -> str | None:
    """An address without its port: 2001:db8::1 for [2001:db8::1]:443; None for what is none."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return str(ip_address(text))
    except ValueError:
        return None
