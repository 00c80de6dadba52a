"""Whose request it is: behind proxies the entry that a trusted one wrote, and never what a client made up."""

import pytest
from django.test import RequestFactory

from tests import factories
from unionnews.client_address import client_address


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, None, "127.0.0.1"),
        (0, "203.0.113.9", "127.0.0.1"),  # nobody in front: made up
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.7, 203.0.113.9", "203.0.113.9"),  # the client made up the first
        (2, "198.51.100.7, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "203.0.113.9"),
        (1, "203.0.113.9:52011", "203.0.113.9"),
        (1, "[2001:db8::1]:443", "2001:db8::1"),
        (1, "2001:DB8::1", "2001:db8::1"),
        (1, "unknown", "127.0.0.1"),
        (1, "<script>", "127.0.0.1"),
        (1, " , ", "127.0.0.1"),
        (1, None, "127.0.0.1"),
    ],
)
def test_address(settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert client_address(RequestFactory().get("/", headers=headers)) == expected


def test_a_socket_has_no_address(settings):
    settings.TRUSTED_PROXIES = 0
    assert client_address(RequestFactory().get("/", REMOTE_ADDR="")) is None


@pytest.mark.django_db
def test_guessing_behind_a_proxy_locks_out_the_guesser_alone(client, settings):
    settings.TRUSTED_PROXIES = 1
    factories.UserFactory(username="editor")

    def attempt(password: str, address: str) -> int:
        data = {"username": "editor", "password": password}
        return client.post("/admin/login/", data, headers={"x-forwarded-for": f"198.51.100.1, {address}"}).status_code

    for _ in range(settings.AXES_FAILURE_LIMIT):
        last = attempt("wrong", "203.0.113.9")
    assert last == 429
    assert attempt("a-long-password", "203.0.113.9") == 429
    assert attempt("a-long-password", "203.0.113.10") == 302
