"""Where Django's secret key comes from, when the environment does not give one."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def stored_secret_key(path: Path) -> str:
    """The key kept in `path`, made on first use and readable by its owner alone.

    Raises ImproperlyConfigured where it can be neither read nor made.
    """
    try:
        if not path.exists():
            make_secret_key(path)
        key = path.read_text(encoding="ascii").strip()
    except OSError as error:
        reason = error.strerror or error
        raise ImproperlyConfigured(f"set SECRET_KEY: none can be kept in {path}: {reason}") from error
    if not key:
        raise ImproperlyConfigured(f"{path} is empty: delete it, and a secret key is made; or set SECRET_KEY")
    return key


def make_secret_key(path: Path) -> None:
    """Put a new key into `path`; of two processes that start together the first to link its file into place wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(get_random_secret_key(), encoding="ascii")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
