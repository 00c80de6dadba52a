"""The admin site: its name, its dashboard."""

from django.utils.translation import gettext_lazy as _
from unfold.sites import UnfoldAdminSite


class UnionNewsAdminSite(UnfoldAdminSite):
    """The admin in which editors browse and correct what was read."""

    site_title = _("unionnews")
    site_header = _("unionnews")
    index_title = _("Overview")
