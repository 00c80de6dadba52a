"""The secret key: made once, kept, and asked for in words where that cannot be."""

import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from unionnews.secret_key import stored_secret_key


def test_key_is_made_once_and_for_its_owner_alone(tmp_path):
    path = tmp_path / "var" / "secret_key"
    key = stored_secret_key(path)
    assert len(key) >= 50
    assert stored_secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_key_that_cannot_be_kept_is_asked_for(tmp_path):
    (tmp_path / "var").write_text("a file where the folder should be")
    with pytest.raises(ImproperlyConfigured, match="set SECRET_KEY"):
        stored_secret_key(tmp_path / "var" / "secret_key")


def test_empty_key_is_none(tmp_path):
    (tmp_path / "secret_key").write_text("\n")
    with pytest.raises(ImproperlyConfigured, match="is empty"):
        stored_secret_key(tmp_path / "secret_key")
