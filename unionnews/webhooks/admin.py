"""Webhooks and their deliveries in the admin."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.admin import ModelAdmin
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RelatedDropdownFilter
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget, UnfoldAdminURLInputWidget

from articles.admin.base import ReadOnly
from unionnews.api.resources import RESOURCES
from unionnews.webhooks.delivering import begin, ping, send_again, switch_on
from unionnews.webhooks.models import Delivery, Webhook

KINDS = [(kind, resource.serializer_class.Meta.model._meta.verbose_name) for kind, _address, resource in RESOURCES]


class WebhookForm(forms.ModelForm):
    """A webhook; which kinds it is told of are ticked."""

    url = forms.URLField(
        label=Webhook._meta.get_field("url").verbose_name,
        max_length=Webhook._meta.get_field("url").max_length,
        assume_scheme="https",
        widget=UnfoldAdminURLInputWidget,
        help_text=Webhook._meta.get_field("url").help_text,
    )
    kinds = forms.MultipleChoiceField(
        label=_("kinds of records"),
        choices=KINDS,
        required=False,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        help_text=_("What it is told of; of everything where nothing is ticked."),
    )

    class Meta:
        model = Webhook
        fields = ["name", "url", "kinds"]


@admin.register(Webhook)
class WebhookAdmin(ModelAdmin):
    """Addresses that are told of changes."""

    form = WebhookForm
    list_display = ["name", "url", "state", "failing_since"]
    search_fields = ["name", "url"]
    readonly_fields = ["state", "notice", "secret_shown", "created_by", "created"]
    fieldsets = [(None, {"fields": ["name", "url", "kinds"]})]
    actions = ["switch_on_selected", "ping_selected"]
    actions_detail = ["ping_this"]

    def get_fieldsets(self, request, obj=None):
        """For one that exists, also its state and secret."""
        known = (_("State"), {"fields": ["state", "notice", "secret_shown", ("created_by", "created")]})
        return [*super().get_fieldsets(request, obj), *([known] if obj else [])]

    @display(description=_("state"), label={"on": "success", "off": "danger"})
    def state(self, webhook: Webhook) -> tuple[str, Any]:
        """Whether it is told of changes."""
        return ("on", _("active")) if webhook.active else ("off", _("switched off"))

    @display(description=_("secret"))
    def secret_shown(self, webhook: Webhook) -> SafeString:
        """The secret, for the receiver's settings; folded, so that nobody reads it in passing."""
        return format_html("<details><summary>{}</summary><code>{}</code></details>", _("Show"), webhook.secret)

    def save_model(self, request: HttpRequest, obj: Webhook, form: forms.ModelForm, change: bool) -> None:
        """A new one is told of what is committed from now on."""
        if not change:
            obj.created_by = request.user
            begin(obj)
        super().save_model(request, obj, form, change)

    @admin.action(description=_("Switch on again"), permissions=["change"])
    def switch_on_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Have these told of changes again."""
        for webhook in queryset:
            switch_on(webhook)
        told = ngettext("%(count)d webhook is active.", "%(count)d webhooks are active.", len(queryset))
        self.message_user(request, told % {"count": len(queryset)}, messages.SUCCESS)

    @admin.action(description=_("Send a test"), permissions=["change"])
    def ping_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Have each of these receive a request that tells nothing."""
        for webhook in queryset:
            ping(webhook)
        self.message_user(request, _("The test goes out with the next deliveries."), messages.SUCCESS)

    @action(description=_("Send a test"), permissions=["change"], icon="send")
    def ping_this(self, request: HttpRequest, object_id: str):
        """Have this one receive a request that tells nothing."""
        self.ping_selected(request, Webhook.objects.filter(pk=object_id))
        return self.response_post_save_change(request, Webhook.objects.get(pk=object_id))


@admin.register(Delivery)
class DeliveryAdmin(ReadOnly, ModelAdmin):
    """What was sent to webhooks, and how it went."""

    list_display = ["event", "webhook", "state_shown", "tries", "status", "created", "due_at"]
    list_filter = [("webhook", RelatedDropdownFilter), ("state", ChoicesDropdownFilter)]
    list_select_related = ["webhook"]
    show_full_result_count = False
    fields = ["webhook", "event", "state", "tries", "status", "message", "created", "due_at", "delivered_at", "sent"]
    readonly_fields = ["sent"]
    actions = ["send_again_selected"]

    @display(
        description=_("state"),
        label={"waiting": "warning", "delivered": "success", "given_up": "danger"},
        ordering="state",
    )
    def state_shown(self, delivery: Delivery) -> tuple[str, str]:
        """How far it is, in colour and words."""
        return delivery.state, delivery.get_state_display()

    @display(description=_("body"))
    def sent(self, delivery: Delivery) -> SafeString:
        """What is sent."""
        return format_html('<pre class="given">{}</pre>', json.dumps(delivery.body, ensure_ascii=False, indent=1))

    def has_resend_permission(self, request: HttpRequest) -> bool:
        """Who may change webhooks may send again."""
        return request.user.has_perm("unionnews.change_webhook")

    @admin.action(description=_("Send again"), permissions=["resend"])
    def send_again_selected(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Have these tried once more."""
        for delivery in queryset:
            send_again(delivery)
        told = ngettext("%(count)d delivery goes out again.", "%(count)d deliveries go out again.", len(queryset))
        self.message_user(request, told % {"count": len(queryset)}, messages.SUCCESS)
