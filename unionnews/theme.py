"""How the admin looks: settings of django-unfold."""

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from unionnews.navigation import NAVIGATION

UNFOLD = {
    "SITE_TITLE": _("unionnews"),
    "SITE_HEADER": _("unionnews"),
    "SITE_SUBHEADER": _("What unions did, as the papers told it"),
    "SITE_SYMBOL": "newspaper",
    "SITE_URL": None,
    "SITE_FAVICONS": [
        {"rel": "icon", "type": "image/svg+xml", "href": lambda request: static("unionnews/favicon.svg")},
    ],
    "SHOW_LANGUAGES": True,
    "SHOW_HISTORY": True,
    "SHOW_BACK_BUTTON": False,
    "STYLES": [lambda request: static("unionnews/desk.css")],
    "SCRIPTS": [
        lambda request: static("unionnews/desk.js"),
        lambda request: static("unionnews/conflicts.js"),
        lambda request: static("unionnews/names.js"),
    ],
    "BORDER_RADIUS": "6px",
    "COLORS": {
        "primary": {  # a blue that links and buttons keep apart from red, which means rejected
            "50": "oklch(97% .014 254.604)",
            "100": "oklch(93.2% .032 255.585)",
            "200": "oklch(88.2% .059 254.128)",
            "300": "oklch(80.9% .105 251.813)",
            "400": "oklch(70.7% .165 254.624)",
            "500": "oklch(62.3% .214 259.815)",
            "600": "oklch(54.6% .245 262.881)",
            "700": "oklch(48.8% .243 264.376)",
            "800": "oklch(42.4% .199 265.638)",
            "900": "oklch(37.9% .146 265.522)",
            "950": "oklch(28.2% .091 267.935)",
        },
    },
    "SIDEBAR": {"show_search": False, "command_search": False, "navigation": NAVIGATION},
}
