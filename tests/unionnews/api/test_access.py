"""Who may come in, and what they may see: tokens, sessions, permissions, other sites, shares."""

from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from tests import factories
from tests.unionnews.api.addresses import ADDRESSES, ROOT
from unionnews.api.rates import Rate, parse_rates
from unionnews.models import ApiToken
from unionnews.roles import EDITOR, VIEWER

pytestmark = pytest.mark.django_db
METRICS = f"{ROOT}metrics/"


def token_of(user, **kwargs) -> str:
    """A new token of an account."""
    return ApiToken.objects.create(user=user, name="月报", **kwargs)[1]


def bearer(token: str) -> dict[str, str]:
    """The header that shows a token."""
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("path", ADDRESSES)
def test_reads_need_an_account(visitor, path):
    response = visitor.get(f"{ROOT}{path}/")
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert response.json()["type"] == f"{ROOT}problems/#not-authenticated"


def test_token_opens_what_its_account_may(visitor):
    token = token_of(factories.UserFactory())
    assert token.startswith("un_")
    assert visitor.get(METRICS, headers=bearer(token)).status_code == 200


def test_token_is_stored_as_a_digest_alone():
    record, token = ApiToken.objects.create(user=factories.UserFactory(), name="月报")
    assert token not in str(ApiToken.objects.filter(pk=record.pk).values().get())


@pytest.mark.parametrize("token", ["", "nonsense", "un_" + "0" * 64, "two words", "\xff\xfe", "x" * 5000])
def test_what_is_no_token_opens_nothing(visitor, token):
    response = visitor.get(METRICS, headers=bearer(token))
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"


def test_token_opens_nothing_after_its_end(visitor):
    token = token_of(factories.UserFactory(), expiry=timedelta(days=1))
    ApiToken.objects.update(expiry=timezone.now() - timedelta(seconds=1))
    assert visitor.get(METRICS, headers=bearer(token)).status_code == 401


def test_token_opens_nothing_once_it_is_revoked_or_its_account_closed(visitor):
    user = factories.UserFactory()
    one, other = token_of(user), token_of(user)
    ApiToken.objects.filter(token_key=one[:15]).delete()
    assert visitor.get(METRICS, headers=bearer(one)).status_code == 401
    user.is_active = False
    user.save()
    assert visitor.get(METRICS, headers=bearer(other)).status_code == 401


def test_log_in_of_the_admin_opens_reads(client):
    client.force_login(factories.UserFactory())
    assert client.get(METRICS).status_code == 200


def test_session_without_the_csrf_token_writes_nothing():
    metric = factories.MetricFactory()
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.UserFactory())
    response = client.post(f"{METRICS}{metric.pk}/confirm/")
    assert response.status_code == 403
    metric.refresh_from_db()
    assert metric.review_status == "unreviewed"


def test_viewer_reads_everything_of_the_desk(client_of):
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=VIEWER))
    api = client_of(user)
    assert [api.get(f"{ROOT}{path}/").status_code for path in ADDRESSES] == [200] * len(ADDRESSES)


def test_each_list_needs_its_own_permission(client_of):
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="view_metric"))
    api = client_of(user)
    may = [path for path in ADDRESSES if api.get(f"{ROOT}{path}/").status_code == 200]
    assert may == ["metrics"]


def test_nothing_is_shown_whole_that_one_may_not_see(client_of):
    user = factories.UserFactory(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="view_metric"))
    api = client_of(user)
    factories.MetricFactory()
    assert api.get(METRICS, {"expand": "article"}).status_code == 403
    assert api.get(METRICS).status_code == 200


def test_public_reads_open_what_is_public_and_no_writes(visitor, settings):
    settings.API_PUBLIC_READ = True
    metric = factories.MetricFactory()
    may = [path for path in ADDRESSES if visitor.get(f"{ROOT}{path}/").status_code == 200]
    assert may == [path for path in ADDRESSES if path != "import-runs"]
    assert visitor.get(METRICS, {"expand": "article"}).status_code == 200
    assert visitor.post(f"{METRICS}{metric.pk}/confirm/").status_code == 401


@pytest.mark.parametrize("path", ["", "problems/", "schema/", "docs/"])
def test_what_explains_the_api_is_open_to_everybody(visitor, path):
    assert visitor.get(f"{ROOT}{path}", headers={"Accept": "*/*"}).status_code == 200


def test_no_answer_tells_of_accounts(api):
    editor = factories.UserFactory(username="secret-editor", email="editor@example.org")
    metric = factories.MetricFactory(review_status="confirmed", reviewed_by=editor, reviewed_at=timezone.now())
    assert b"secret-editor" not in api.get(f"{METRICS}{metric.pk}/").content
    factories.ImportRunFactory(user=editor, arguments={"paths": ["/home/secret-editor"]})
    assert b"secret-editor" not in api.get(f"{ROOT}import-runs/").content


# Shares


def test_answers_tell_what_is_left_until_nothing_is(visitor, settings):
    settings.API_RATES = parse_rates("read=2/hour")
    token = bearer(token_of(factories.UserFactory()))
    answers = [visitor.get(METRICS, headers=token) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[0]["RateLimit-Policy"] == '"read";q=2;w=3600'
    assert [answer["RateLimit"].split(";")[:2] for answer in answers] == [['"read"', f"r={n}"] for n in (1, 0, 0)]
    assert 1 <= int(answers[2]["Retry-After"]) <= 3602
    assert answers[2].json()["type"] == f"{ROOT}problems/#too-many-requests"


def test_accounts_have_shares_of_their_own(visitor, settings):
    settings.API_RATES = parse_rates("read=1/hour")
    for _ in range(2):
        assert visitor.get(METRICS, headers=bearer(token_of(factories.UserFactory()))).status_code == 200


def test_visitors_share_by_address(visitor, settings):
    settings.API_PUBLIC_READ = True
    settings.API_RATES = parse_rates("visitor=1/hour")
    forged = {"X-Forwarded-For": "10.0.0.1"}  # trusted only where TRUSTED_PROXIES says so
    statuses = [visitor.get(METRICS).status_code, visitor.get(METRICS, headers=forged).status_code]
    assert statuses == [200, 429]


@pytest.mark.parametrize("text", ["read", "read=", "read=many/minute", "read=0/minute", "read=5/week", "=5/minute"])
def test_rate_that_is_none_is_refused(text):
    with pytest.raises(ImproperlyConfigured, match="API_RATES"):
        parse_rates(text)


def test_rates_by_what_is_asked():
    assert parse_rates("read=1200/minute, write=5/second,") == {"read": Rate(1200, 60), "write": Rate(5, 1)}


# Other sites


def test_other_sites_may_not_ask_unless_they_are_named(api, settings):
    asked = {"Origin": "https://map.example.org"}
    assert "Access-Control-Allow-Origin" not in api.get(METRICS, headers=asked)
    settings.CORS_ALLOWED_ORIGINS = ["https://map.example.org"]
    response = api.get(METRICS, headers=asked)
    assert response["Access-Control-Allow-Origin"] == "https://map.example.org"
    assert "ETag" in response["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Origin" not in api.get("/admin/login/", headers=asked)


def test_browser_is_told_that_it_may_send_a_token(visitor, settings):
    settings.CORS_ALLOWED_ORIGINS = ["https://map.example.org"]
    asked = {
        "Origin": "https://map.example.org",
        "Access-Control-Request-Method": "PATCH",
        "Access-Control-Request-Headers": "authorization,if-match",
    }
    response = visitor.options(METRICS, headers=asked)
    assert response.status_code == 200
    assert "if-match" in response["Access-Control-Allow-Headers"]


# Making and revoking tokens


def test_editor_makes_sees_and_revokes_tokens_of_their_own(client):
    user, other = factories.UserFactory(is_superuser=False), factories.UserFactory()
    user.groups.add(Group.objects.get(name=EDITOR))
    ApiToken.objects.create(user=other, name="别人的")
    client.force_login(user)
    page = client.post("/admin/unionnews/apitoken/add/", {"name": "月报", "days": "30", "user": other.pk})
    made = ApiToken.objects.get(user=user)
    token = page.context["token"]
    assert token in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert made.name == "月报"
    assert timedelta(days=29) < made.expiry - timezone.now() <= timedelta(days=30)
    assert Client().get(METRICS, headers=bearer(token)).status_code == 200
    shown = client.get("/admin/unionnews/apitoken/").content.decode()
    assert "月报" in shown
    assert "别人的" not in shown
    assert token not in shown
    client.post(f"/admin/unionnews/apitoken/{made.pk}/delete/", {"post": "yes"})
    assert Client().get(METRICS, headers=bearer(token)).status_code == 401


def test_who_keeps_the_accounts_makes_tokens_for_others(admin_client):
    other = factories.UserFactory()
    admin_client.post("/admin/unionnews/apitoken/add/", {"name": "镜像", "days": "7", "user": other.pk})
    assert ApiToken.objects.get().user == other


def test_token_without_a_name_is_not_made(admin_client):
    response = admin_client.post("/admin/unionnews/apitoken/add/", {"name": " ", "days": "7"})
    assert response.status_code == 200
    assert not ApiToken.objects.exists()


def test_command_prints_a_token_that_opens(visitor):
    factories.UserFactory(username="reporter")
    out = StringIO()
    call_command("create_api_token", "reporter", "月报", "--days", "1", stdout=out)
    assert visitor.get(METRICS, headers=bearer(out.getvalue().strip())).status_code == 200


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nobody", "月报"], "no user 'nobody'"),
        (["reporter", " "], "a name"),
        (["reporter", "报" * 101], "a name"),
        (["reporter", "月报", "--days", "0"], "--days"),
    ],
)
def test_command_says_what_is_wrong(arguments, words):
    factories.UserFactory(username="reporter")
    with pytest.raises(CommandError, match=words):
        call_command("create_api_token", *arguments)
