"""Django's settings. Safe as they stand; what a place needs otherwise comes from the environment.

DEBUG=1                     development: pages of errors, no HTTPS demanded
SECRET_KEY=…                else a key is made and kept in var/secret_key
ALLOWED_HOSTS=a.cn,b.cn     the names that the server answers to
DATABASE_URL=postgres://…   else SQLite in var/unionnews.sqlite3
IMPORT_MAX_BYTES=5242880    the largest page that is read
SECURE_PROXY_HEADER=1       trust X-Forwarded-Proto of the proxy in front
TRUSTED_PROXIES=1           so many proxies in front, whose X-Forwarded-For tells who asks; 1 with SECURE_PROXY_HEADER
WEBHOOK_NETWORKS=10.1.0.0/16  private networks that webhooks may lie in
DATASET_LICENCE=CC-BY-4.0   the terms that exports of the dataset name; DATASET_LICENCE_URL where they stand
API_PUBLIC_READ=1           whoever comes may read through the API, without an account
API_RATES=read=…            how much one may ask of the API: read=1200/minute,write=120/minute,export=30/minute
CORS_ALLOWED_ORIGINS=…      sites whose pages may ask the API: https://a.cn,https://b.cn
CACHE_URL=…                 where rates are counted for several processes: redis://…, dbcache://cache_table
"""

from pathlib import Path

import environ
from corsheaders.defaults import default_headers
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from unionnews.api.configuration import KNOX_TOKEN_MODEL, REST_FRAMEWORK, REST_KNOX, SPECTACULAR_SETTINGS  # noqa: F401
from unionnews.api.rates import parse_rates
from unionnews.databases import database_from_url, sqlite_url
from unionnews.secret_key import stored_secret_key
from unionnews.theme import UNFOLD  # noqa: F401 (a setting)

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or stored_secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",  # the admin site is the project's own
    "unfold.contrib.filters",
    "unfold.contrib.import_export",
    "unfold.contrib.simple_history",
    "unionnews.apps.AdminConfig",
    "unionnews.apps.UnionNewsConfig",
    "django.contrib.auth",
    "django.contrib.humanize",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "import_export",
    "simple_history",
    "corsheaders",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "knox",
    "rest_framework",
    "articles",
    "activities",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "unionnews.api.middleware.RateHeaders",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "unionnews.api.idempotency.IdempotencyKeys",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "unionnews.urls"
WSGI_APPLICATION = "unionnews.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "unionnews" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASE_URL = env.str("DATABASE_URL", default="") or sqlite_url(VAR_DIR / "unionnews.sqlite3")
DATABASES = {"default": database_from_url(DATABASE_URL)}
MIGRATION_MODULES = {"knox": None}  # its table would stand beside that of our own tokens, and nobody would empty it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Who may come in
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_CLIENT_IP_CALLABLE = "unionnews.client_address.client_address"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_ENABLE_ADMIN = False  # its lists are no part of the editors' admin; manage.py axes_reset unlocks

SECURE_PROXY_HEADER = env.bool("SECURE_PROXY_HEADER", default=False)
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=int(SECURE_PROXY_HEADER))

# Languages: Chinese unless the browser asks for English
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=None)  # for a web server in front that serves them itself
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # static files straight from the packages: no collectstatic to forget

# On the wire
HTTPS = env.bool("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE_PROXY_HEADER else None
# Cookies: __Host- keeps them to this very host and to HTTPS; no script reads them, no other site sends them
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # a link to a record in a mail still finds one logged in
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
LANGUAGE_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],  # the admin adds what its theme needs: unionnews/admin_site.py
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}

SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True

# The REST API
API_PUBLIC_READ = env.bool("API_PUBLIC_READ", default=False)
API_RATES = parse_rates(
    env.str("API_RATES", default="read=1200/minute,write=120/minute,export=30/minute,visitor=120/minute")
)
REST_FRAMEWORK["NUM_PROXIES"] = TRUSTED_PROXIES
CORS_ALLOWED_ORIGINS = env.list("CORS_ALLOWED_ORIGINS", default=[])
CORS_URLS_REGEX = r"^/api/"
CORS_EXPOSE_HEADERS = ["ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"]
CORS_ALLOW_HEADERS = [*default_headers, "if-match", "if-none-match", "idempotency-key"]
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}

# The reading
FIXTURES_DIR = BASE_DIR / "fixtures"
IMPORT_MAX_BYTES = env.int("IMPORT_MAX_BYTES", default=5 * 1024 * 1024)
DATA_UPLOAD_MAX_MEMORY_SIZE = IMPORT_MAX_BYTES + 1024 * 1024  # a page with all that is said of it

# Webhooks: private networks that requests may go to all the same
WEBHOOK_NETWORKS = env.list("WEBHOOK_NETWORKS", default=[])

# The dataset: under which terms it may be used
DATASET_LICENCE = env.str("DATASET_LICENCE", default="")
DATASET_LICENCE_URL = env.str("DATASET_LICENCE_URL", default="")
