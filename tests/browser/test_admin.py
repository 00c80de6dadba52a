"""The admin in a real browser: nothing blocked by the policy, every record one click from its sentence."""

import re

import pytest
from playwright.sync_api import expect

LISTS = [
    "activities/activity",
    "activities/metric",
    "activities/unionorganization",
    "activities/organizationmention",
    "activities/partnerorganization",
    "activities/activitytype",
    "activities/activitycue",
    "activities/organizationalias",
    "activities/region",
    "activities/importrun",
    "activities/importedfile",
    "articles/article",
    "articles/page",
    "articles/journalist",
    "articles/byline",
    "auth/user",
    "auth/group",
]


def test_log_in_and_see_the_dashboard(visitor):
    visitor.page.goto("/admin/")
    visitor.picture("login")
    visitor.log_in()
    visitor.picture("dashboard", whole=True)
    assert not visitor.complaints


def test_a_wrong_password_is_told_once(visitor):
    visitor.page.goto("/admin/login/")
    visitor.page.fill("[name=username]", "nobody")
    visitor.page.fill("[name=password]", "a guess")
    visitor.page.click("#login-form [type=submit]")
    told = visitor.page.locator(".errornote:visible")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("用户名或密码不正确")
    assert not visitor.complaints


@pytest.mark.parametrize("path", LISTS)
def test_list_and_form_show_without_complaint(editor, path):
    editor.page.goto(f"/admin/{path}/")
    editor.picture(f"list-{path.replace('/', '-')}")
    first = editor.page.locator("#result_list tbody th a").first
    if first.count():
        first.click()
        editor.page.wait_for_load_state()
        editor.picture(f"form-{path.replace('/', '-')}", whole=True)
    assert not editor.complaints


def test_filters_of_a_list_open_and_choose(editor):
    editor.page.goto("/admin/activities/metric/")
    editor.page.locator("#changelist a", has_text=re.compile("筛选|Filters")).first.click()
    editor.page.wait_for_selector("#changelist-filter", state="visible")
    editor.picture("filters")
    editor.page.goto("/admin/activities/metric/?category__exact=money")
    expect(editor.page.locator("#result_list tbody")).to_have_count(1)
    assert not editor.complaints


def test_metric_leads_to_its_sentence_and_its_article(editor):
    editor.page.goto("/admin/activities/metric/?q=300余名")
    editor.page.locator("#result_list tbody th a").first.click()
    sentence = editor.page.locator(".evidence").first
    expect(sentence).to_contain_text("8月3日，云岭区总工会走访")
    expect(sentence.locator("mark .figure")).to_have_text("300余名")
    editor.picture("metric", whole=True)
    editor.page.locator(".field-article_link a, a.record-link[href*='#metric-']").first.click()
    editor.page.wait_for_selector(".article-sheet")
    expect(editor.page.locator("a.mark-metric.lit")).to_have_text("300余名")
    editor.picture("article")
    editor.page.locator(".finding-metric .record-link", has_text="16场").click()
    expect(editor.page.locator("mark .figure").first).to_have_text("16场")
    assert not editor.complaints


def test_article_leads_to_its_place_on_the_page(editor):
    editor.page.goto("/admin/articles/article/?q=送清凉")
    editor.page.locator("#result_list tbody th a").first.click()
    editor.page.locator(".printed-source a").first.click()
    expect(editor.page.locator(".piece-headline").first).to_have_text("云岭区总工会为一线职工送清凉")
    expect(editor.page.locator(".piece-furniture").first).to_have_text("工会在身边")
    editor.picture("page", whole=True)
    assert not editor.complaints


def test_words_of_a_newspaper_are_never_markup(editor):
    for path in ("articles/article/?q=心意", "articles/page/", "activities/organizationmention/?q=script"):
        editor.page.goto(f"/admin/{path}")
        editor.page.locator("#result_list tbody th a").first.click()
        editor.page.wait_for_load_state()
        expect(editor.page.locator("#content-main")).to_contain_text("<script>alert('x')</script>")
    assert not editor.complaints


def test_language_is_chosen_by_the_browser_and_by_hand(browser, server, editor):
    editor.page.goto("/admin/activities/metric/")
    assert editor.page.locator("html").get_attribute("lang") == "zh-hans"
    editor.page.locator("[x-on\\:click*='openUserLinks'], #user-links-toggle, [x-ref=account] ").first.click()
    editor.page.get_by_role("button", name=re.compile("English")).click()
    editor.page.wait_for_load_state()
    assert editor.page.locator("html").get_attribute("lang") == "en"
    editor.picture("english")
    assert not editor.complaints


def test_confirm_a_metric(editor):
    editor.page.goto("/admin/activities/metric/?q=16场")
    editor.page.locator("#result_list tbody th a").first.click()
    editor.page.locator("button[name='activities_metric_confirm_record']").click()
    editor.page.wait_for_load_state()
    editor.page.goto("/admin/activities/metric/?q=16场&review_status__exact=confirmed")
    expect(editor.page.locator("#result_list tbody")).to_have_count(1)
    editor.page.locator("#result_list tbody th a").first.click()
    editor.page.goto(editor.page.url.replace("change/", "history/"))
    editor.picture("history")
    assert not editor.complaints


def test_choose_a_region_as_one_types(editor):
    editor.page.goto("/admin/activities/activity/add/")
    editor.page.locator(".field-region .select2-selection, #select2-id_region-container").first.click()
    editor.page.locator(".select2-search__field").fill("云岭")
    option = editor.page.locator(".select2-results__option", has_text="柳溪市 › 云岭区")
    option.click()
    expect(editor.page.locator("#select2-id_region-container")).to_contain_text("云岭区")
    editor.picture("autocomplete")
    assert not editor.complaints


def test_decide_on_many_and_export(editor):
    editor.page.goto("/admin/activities/organizationmention/")
    editor.page.locator("#action-toggle").first.check()
    editor.page.locator("select[name=action]").select_option("confirm_selected")
    editor.picture("actions")
    editor.page.locator("#changelist-actions button, button[name=index]").first.click()
    expect(editor.page.locator("#main")).to_contain_text("已确认 3 条记录")
    editor.page.goto("/admin/activities/metric/export/")
    editor.page.locator("select[name=format]").select_option(label="csv")
    editor.picture("export")
    with editor.page.expect_download() as download:
        editor.page.locator("form button[type=submit]", has_text=re.compile("提交|Submit")).click()
    assert download.value.suggested_filename.endswith(".csv")
    assert not editor.complaints
