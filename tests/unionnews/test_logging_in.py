"""Who guesses passwords is locked out, and is told so on a page."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def attempt(client, password: str):
    """An attempt to log in as the editor."""
    return client.post("/admin/login/", {"username": "editor", "password": password})


def test_editor_logs_in(client):
    factories.UserFactory(username="editor")
    assert attempt(client, "a-long-password").status_code == 302
    assert client.get("/admin/").status_code == 200


def test_guessing_locks_even_the_right_password_out(client, settings):
    factories.UserFactory(username="editor")
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = attempt(client, "wrong")
    assert answer.status_code == 429
    assert "登录尝试次数过多" in answer.content.decode()
    assert attempt(client, "a-long-password").status_code == 429
