"""Entry point for a WSGI server: gunicorn unionnews.wsgi."""

import gc
import os
from importlib import import_module

import jieba
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unionnews.settings")

application = get_wsgi_application()

# All code and jieba's dictionary are loaded before the first request, and never looked through for garbage again: those
# 280,000 objects held up now this request and now that one for a quarter of a second.
import_module("unionnews.urls")
jieba.initialize()
gc.collect()
gc.freeze()
