"""Chinese, unless the browser prefers English or the editor chose it."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepts", "language"),
    [
        (None, "zh-hans"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-hans"),
        ("zh-TW", "zh-hans"),
        ("en-US,en;q=0.9", "en"),
        ("en;q=0.9,zh;q=0.5", "en"),
        ("fr-FR,fr;q=0.9", "zh-hans"),  # neither: Chinese
        ("fr-FR,en;q=0.5", "en"),
    ],
)
def test_language_follows_the_browser(client, accepts, language):
    headers = {"accept-language": accepts} if accepts else {}
    response = client.get("/admin/login/", headers=headers)
    assert f'<html lang="{language}"' in response.content.decode()


def test_editor_may_choose_another_language_than_the_browser(client):
    client.post("/language/setlang/", {"language": "en", "next": "/admin/login/"})
    response = client.get("/admin/login/", headers={"accept-language": "zh-CN"})
    assert '<html lang="en"' in response.content.decode()


def test_models_have_chinese_names(admin_client):
    content = admin_client.get("/admin/activities/metric/").content.decode()
    assert "指标" in content
    assert "工会组织" in content
