"""The project's settings as tests need them: plain HTTP to a server of their own, passwords quick to check."""

import os

os.environ.setdefault("HTTPS", "0")

from unionnews.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
