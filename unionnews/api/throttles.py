"""How much one may ask in a time, by account and by what is asked; every answer tells what is left.

The header fields are those of draft-ietf-httpapi-ratelimit-headers-10: RateLimit-Policy: "read";q=1200;w=60 and
RateLimit: "read";r=1187;t=42.
"""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.cache import cache
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from unionnews.api.rates import Rate


class FairShare(BaseThrottle):
    """So many requests in a window of time: reads, writes and visitors without an account apart.

    A window is counted whole, which is cheap and easy to understand; its end is told in every answer.
    """

    def allow_request(self, request: Request, view: Any) -> bool:
        """Whether one more may be answered now."""
        scope = scope_of(request, view)
        rate: Rate | None = settings.API_RATES.get(scope)
        if rate is None:
            return True
        now = time.time()
        window = int(now // rate.seconds)
        self.reset = max(1, int((window + 1) * rate.seconds - now) + 1)
        key = f"api-rate:{scope}:{self.asker(request)}:{window}"
        used = 1 if cache.add(key, 1, rate.seconds * 2) else increment(key, rate)
        left = max(0, rate.requests - used)
        request._request.rate_headers = {  # set on every answer by the middleware
            "RateLimit-Policy": f'"{scope}";q={rate.requests};w={rate.seconds}',
            "RateLimit": f'"{scope}";r={left};t={self.reset}',
        }
        return used <= rate.requests

    def asker(self, request: Request) -> str:
        """Who asks: the account, else the address."""
        user = request.user
        return f"user-{user.pk}" if user.is_authenticated else f"address-{self.get_ident(request)}"

    def wait(self) -> float:
        """Seconds until one may ask again."""
        return self.reset


def increment(key: str, rate: Rate) -> int:
    """One more under that key; the key may have been dropped meanwhile."""
    try:
        return cache.incr(key)
    except ValueError:
        cache.set(key, 1, rate.seconds * 2)
        return 1


def scope_of(request: Request, view: Any) -> str:
    """What is asked: read, write, or what the view names; visitors without an account have a share of their own."""
    if not request.user.is_authenticated:
        return "visitor"
    own = getattr(view, "throttle_scope", None)
    return own or ("read" if request.method in SAFE_METHODS else "write")
