"""Where the review desk answers, under the admin: only for those who are logged in there."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path

from activities.review import actions, queue_views, union_views, views

app_name = "review"
protected = admin.site.admin_view

urlpatterns = [
    path("", protected(queue_views.queue), name="queue"),
    path("next/", protected(queue_views.following), name="next"),
    path("recall/", protected(queue_views.recall), name="recall"),
    path("choices/<slug:what>/", protected(views.choices), name="choices"),
    path("claims/<slug:token>/", protected(queue_views.keep_claim), name="claim"),
    path("<int:article>/", protected(views.desk), name="article"),
    path("<int:article>/form/<slug:key>/", protected(views.card_form), name="form"),
    path("<int:article>/selected/<slug:kind>/", protected(views.selected), name="selected"),
    path("<int:article>/decide/", protected(actions.decide), name="decide"),
    path("<int:article>/correct/<slug:key>/", protected(actions.correct), name="correct"),
    path("<int:article>/add/<slug:kind>/", protected(actions.add), name="add"),
    path("<int:article>/participant/<slug:key>/form/", protected(views.participant), name="participant_form"),
    path("<int:article>/participant/<slug:key>/", protected(actions.add_participant), name="participant"),
    path("<int:article>/union/form/", protected(union_views.new_union), name="new_union"),
    path("<int:article>/union/", protected(union_views.add_union), name="add_union"),
    path("<int:article>/undo/", protected(actions.undo), name="undo"),
]
