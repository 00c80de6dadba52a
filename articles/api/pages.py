"""Pages of newspapers, as they came in."""

from __future__ import annotations

from articles.api.bodies import Correction
from articles.api.editing import Editable
from articles.api.filters import ReviewedFilters, choices, day_from, day_to, text
from articles.api.records import REVIEWED, Address, RecordSerializer
from articles.models import Page


class PageSerializer(RecordSerializer):
    """One newspaper page: the text of one file, whole, with the day and the paper it appeared in."""

    url = Address("page")

    class Meta:
        model = Page
        fields = [
            *REVIEWED,
            "name",
            "sha256",
            "newspaper",
            "published_on",
            "published_from",
            "page_number",
            "banner",
            "text",
            "encoding",
            "furniture",
            "warnings",
            "reader_version",
        ]


class PageFilters(ReviewedFilters):
    """Pages by newspaper and day."""

    name = text("name", label="Name of the file it came in.")
    sha256 = text("sha256", label="Digest of the file's bytes.")
    newspaper = text("newspaper", label="Name of the newspaper.")
    page_number = text("page_number", label="Number of the page as printed.")
    published_from_source = choices(
        "published_from", Page.PublishedFrom.values, label="Where the day of publication comes from."
    )
    published_from = day_from("published_on", label="Published on that day or later.")
    published_to = day_to("published_on", label="Published on that day or earlier.")


class PageCorrection(Correction):
    """What is known of a page beside its text. A day that is set counts as given."""

    class Meta:
        model = Page
        fields = ["newspaper", "published_on", "page_number", "banner"]


class Pages(Editable):
    """Pages of newspapers, each the text of one file."""

    correction_class = PageCorrection

    serializer_class = PageSerializer
    filterset_class = PageFilters
    orders = {"published_on": "published_on", "name": "name"}
