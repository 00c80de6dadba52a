"""Cookies of a server as it is set up without a word: for HTTPS and this host alone, out of reach of scripts."""

import json
import os
import subprocess
import sys

import pytest

from tests import factories
from tests.browser.chromium import ROOT

PROGRAM = """
import json
from unionnews import settings
names = [name for name in dir(settings) if "COOKIE" in name or name.startswith(("SECURE_", "TRUSTED", "X_FRAME"))]
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


def settings_with(**environment: str) -> dict:
    """The settings of a server that is started in this environment."""
    clean = {name: value for name, value in os.environ.items() if name not in ("HTTPS", "DEBUG", "SECURE_PROXY_HEADER")}
    environment = {**clean, "SECRET_KEY": "only-for-tests" * 5, **environment}
    shown = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return json.loads(shown.stdout)


STRICT = {
    "SESSION_COOKIE_NAME": "__Host-sessionid",
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "CSRF_COOKIE_NAME": "__Host-csrftoken",
    "CSRF_COOKIE_SECURE": True,
    "CSRF_COOKIE_HTTPONLY": True,
    "CSRF_COOKIE_SAMESITE": "Strict",
    "LANGUAGE_COOKIE_SECURE": True,
    "SECURE_SSL_REDIRECT": True,
    "SECURE_CONTENT_TYPE_NOSNIFF": True,
    "SECURE_REFERRER_POLICY": "same-origin",
    "X_FRAME_OPTIONS": "DENY",
    "TRUSTED_PROXIES": 0,
}


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, {**STRICT, "SECURE_PROXY_SSL_HEADER": None}),
        (
            {"SECURE_PROXY_HEADER": "1"},
            {"SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"], "TRUSTED_PROXIES": 1},
        ),
        ({"SECURE_PROXY_HEADER": "1", "TRUSTED_PROXIES": "2"}, {"TRUSTED_PROXIES": 2}),
        ({"HTTPS": "0"}, {"SESSION_COOKIE_NAME": "sessionid", "SESSION_COOKIE_SECURE": False}),
    ],
)
def test_settings(environment, expected):
    found = settings_with(**environment)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.django_db
def test_cookies_as_they_are_sent(client):
    factories.UserFactory(username="editor")
    client.get("/admin/login/")
    answer = client.post("/admin/login/", {"username": "editor", "password": "a-long-password"})
    session, token = answer.cookies["sessionid"], answer.cookies["csrftoken"]
    assert (session["httponly"], session["samesite"], session["path"]) == (True, "Lax", "/")
    assert (token["httponly"], token["samesite"]) == (True, "Strict")
    assert int(session["max-age"]) <= 12 * 60 * 60


@pytest.mark.django_db
def test_a_new_password_ends_the_other_sessions(client):
    user = factories.UserFactory(username="editor")
    client.force_login(user)
    assert client.get("/admin/").status_code == 200
    user.set_password("another-long-password")
    user.save()
    assert client.get("/admin/").status_code == 302
