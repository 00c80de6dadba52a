"""Tokens of the API in the admin: made with a name and an end, shown once, revoked by deleting them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from knox.models import get_digest_token
from knox.settings import CONSTANTS
from unfold.admin import ModelAdmin
from unfold.decorators import display
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from unionnews.models import ApiToken

LIFETIMES = [(7, _("a week")), (30, _("30 days")), (90, _("90 days")), (365, _("a year"))]
USUAL_LIFETIME = 90


class TokenForm(forms.ModelForm):
    """A new token: what it is for, and how long it is good."""

    days = forms.TypedChoiceField(
        label=_("good for"),
        choices=LIFETIMES,
        coerce=int,
        initial=USUAL_LIFETIME,
        widget=UnfoldAdminSelectWidget,
        help_text=_("After that time it opens nothing any more."),
    )

    class Meta:
        model = ApiToken
        fields = ["name", "user"]
        widgets = {"name": UnfoldAdminTextInputWidget}


@admin.register(ApiToken)
class ApiTokenAdmin(ModelAdmin):
    """Tokens: one's own, and everybody's for those who keep the accounts."""

    add_form = TokenForm
    list_display = ["name", "user", "state", "created", "expiry"]
    list_select_related = ["user"]
    search_fields = ["name", "user__username"]
    autocomplete_fields = ["user"]
    fields = ["name", "user", "start", "created", "expiry", "state"]
    readonly_fields = fields
    actions_list: list[str] = []

    @display(description=_("state"), label={"good": "success", "expired": "danger"})
    def state(self, token: ApiToken) -> tuple[str, Any]:
        """Whether it still opens anything."""
        return ("expired", _("expired")) if token.has_expired else ("good", _("good"))

    @display(description=_("begins with"))
    def start(self, token: ApiToken) -> str:
        """The first characters, by which one that was found somewhere is known."""
        return f"{token.token_key[:8]}…"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """The tokens that one may see."""
        tokens = super().get_queryset(request)
        return tokens if keeps_accounts(request) else tokens.filter(user=request.user)

    def has_change_permission(self, request: HttpRequest, obj: ApiToken | None = None) -> bool:
        """Nobody changes a token: it is revoked, and another made."""
        return False

    def get_fields(self, request: HttpRequest, obj: ApiToken | None = None) -> list[str]:
        """What is asked for a new token, or shown of one."""
        if obj is not None:
            return self.fields
        return ["name", "user", "days"] if keeps_accounts(request) else ["name", "days"]

    def get_readonly_fields(self, request: HttpRequest, obj: ApiToken | None = None) -> list[str]:
        """All of a token is only shown."""
        return [] if obj is None else self.readonly_fields

    def get_form(self, request: HttpRequest, obj: ApiToken | None = None, **kwargs: Any) -> type[forms.ModelForm]:
        """The form of a new token."""
        return super().get_form(request, obj, **({"form": self.add_form} if obj is None else {}), **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A new token is one's own."""
        return {"user": request.user.pk, **super().get_changeform_initial_data(request)}

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> ApiToken:
        """The new token with its digest; the token itself is kept until it was shown."""
        record = super().save_form(request, form, change)
        record.digest, record.token = get_digest_token()
        record.token_key = record.token[: CONSTANTS.TOKEN_KEY_LENGTH]
        record.user = form.cleaned_data.get("user") or request.user
        record.expiry = timezone.now() + timedelta(days=form.cleaned_data["days"])
        return record

    def response_add(self, request: HttpRequest, obj: ApiToken, post_url_continue: Any = None) -> HttpResponse:
        """The token, for this one time; it stands in no message, cookie or log."""
        context = {
            **self.admin_site.each_context(request),
            "title": _("New API token"),
            "opts": self.opts,
            "record": obj,
            "token": obj.token,
            "index": request.build_absolute_uri(reverse("api:index")),
            "list": reverse("admin:unionnews_apitoken_changelist"),
        }
        return TemplateResponse(request, "admin/new_token.html", context, headers={"Cache-Control": "no-store"})


def keeps_accounts(request: HttpRequest) -> bool:
    """Whether the one who asks keeps everybody's accounts."""
    return request.user.has_perm("auth.change_user")
