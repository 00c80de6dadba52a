"""One try of one request."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import urllib3

from unionnews.webhooks.models import Delivery
from unionnews.webhooks.signing import headers
from unionnews.webhooks.targets import BadTarget, Target, resolve

SECONDS = 10.0
GONE = 410  # the receiver asks not to be told again


@dataclass(frozen=True, slots=True)
class Answer:
    """How a try went: the status of the answer, or why there was none."""

    status: int | None = None
    message: str = ""

    @property
    def is_delivered(self) -> bool:
        """Whether the receiver took it."""
        return self.status is not None and 200 <= self.status < 300


def send(delivery: Delivery, moment: int) -> Answer:
    """How the request went that was sent at `moment` (seconds since 1970). Redirections are not followed."""
    body = json.dumps(delivery.body, ensure_ascii=False, separators=(",", ":")).encode()
    try:
        target = resolve(delivery.webhook.url)
    except BadTarget as error:
        return Answer(message=str(error))
    signed = headers(delivery.pk, moment, body, delivery.webhook.secret)
    try:
        with pool(target) as connections:
            response = connections.urlopen(
                "POST",
                target.path,
                body=body,
                headers={**signed, "Host": target.host_header},
                redirect=False,
                retries=False,
                preload_content=False,  # what the receiver answers beyond its status is not read
            )
            response.close()
    except urllib3.exceptions.HTTPError as error:
        return Answer(message=f"{type(error).__name__}: {error}"[:500])
    return Answer(response.status, "" if 200 <= response.status < 300 else f"{response.status} {response.reason}"[:500])


def pool(target: Target) -> Any:
    """Connections to the very address that was checked; the certificate must carry the name all the same."""
    timeout = urllib3.Timeout(total=SECONDS)
    if target.scheme == "http":
        return urllib3.HTTPConnectionPool(target.address, target.port, timeout=timeout, maxsize=1)
    return urllib3.HTTPSConnectionPool(
        target.address,
        target.port,
        timeout=timeout,
        maxsize=1,
        server_hostname=target.host,
        assert_hostname=target.host,
    )
