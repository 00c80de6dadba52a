"""Signatures after the Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks."""

from __future__ import annotations

import base64
import hashlib
import hmac
import uuid


def headers(identifier: uuid.UUID, moment: int, body: bytes, secret: str) -> dict[str, str]:
    """The headers of a request: who it is, when it was sent (seconds since 1970), and the signature of all that.

    A receiver computes the signature of "id.timestamp.body" with the secret, compares, and drops what is older than
    five minutes or has an id that it knows.
    """
    return {
        "Content-Type": "application/json",
        "User-Agent": "unionnews-webhooks",
        "Idempotency-Key": str(identifier),
        "webhook-id": str(identifier),
        "webhook-timestamp": str(moment),
        "webhook-signature": signature(str(identifier), moment, body, secret),
    }


def signature(identifier: str, moment: int, body: bytes, secret: str) -> str:
    """The HMAC-SHA256 of a request in base64: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=."""
    signed = b".".join([identifier.encode(), str(moment).encode(), body])
    return "v1," + base64.b64encode(hmac.new(secret.encode(), signed, hashlib.sha256).digest()).decode()
