"""What pages may load: no inline script anywhere, eval in the admin alone."""

import pytest

from tests import factories
from tests.unionnews.desk import change_url

pytestmark = pytest.mark.django_db


def directives(response) -> dict[str, str]:
    """The policy of a response, by directive: {"script-src": "'self'"}."""
    header = response.headers["Content-Security-Policy"]
    return {name: values for name, _, values in (part.strip().partition(" ") for part in header.split(";"))}


ADMIN_PAGES = ["/admin/login/", "/admin/", "/admin/activities/metric/", "/admin/activities/metric/export/"]


@pytest.mark.parametrize("url", ADMIN_PAGES)
def test_admin_may_eval_but_never_run_inline_scripts(admin_client, url):
    policy = directives(admin_client.get(url))
    assert policy["script-src"] == "'self' 'unsafe-eval'"
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["object-src"] == policy["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("url", ["/", "/no/such/page/", "/language/"])
def test_nothing_else_may_eval(client, url):
    policy = directives(client.get(url))
    assert policy["script-src"] == "'self'"
    assert policy["style-src"] == "'self'"


def test_pages_of_the_admin_hold_no_inline_script(admin_client):
    for url in [*ADMIN_PAGES, change_url(factories.MetricFactory()), change_url(factories.PageFactory())]:
        content = admin_client.get(url).content.decode()
        scripts = [tag for tag in content.split("<script")[1:] if "src=" not in tag.partition(">")[0]]
        data = [tag for tag in scripts if 'type="application/json"' in tag.partition(">")[0]]
        assert scripts == data, url
        for handler in (" onclick=", " onload=", " onchange=", " onsubmit=", "javascript:"):
            assert handler not in content, (url, handler)
