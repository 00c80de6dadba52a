"""Forms of the admin in a real browser: two editors, proposals, versions to put back, organizations that are one."""

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import CHIEF
from tests.browser.test_review import Reviewer, colleague, reviewer  # noqa: F401 (fixtures)


@pytest.fixture
def chief(browser, desk_server, cookies):
    """The chief editor, in Chinese."""
    desk = Reviewer(browser, desk_server, cookies(desk_server, CHIEF))
    yield desk
    desk.context.close()


def open_figure(desk: Reviewer, paper: str, text: str) -> None:
    """Open the form of a figure."""
    desk.page.goto(f"/admin/activities/metric/?newspaper={paper}&q={text}")
    desk.page.locator("#result_list tbody th a").first.click()
    desk.page.wait_for_selector("#id_subject")


def save(desk: Reviewer) -> None:
    """Press the form's button."""
    desk.page.locator("button[name=_save]").last.click()
    desk.page.wait_for_load_state()


def test_second_of_two_editors_sees_both_versions_and_chooses(reviewer, colleague):  # noqa: F811
    open_figure(reviewer, "forms", "5家")
    open_figure(colleague, "forms", "5家")
    colleague.page.fill("#id_subject", "建筑企业")
    save(colleague)
    reviewer.page.fill("#id_subject", "施工企业")
    save(reviewer)
    alert = reviewer.page.locator(".conflict")
    expect(alert).to_contain_text("建筑企业")
    expect(alert).to_contain_text("施工企业")
    reviewer.picture("conflict", whole=True)
    alert.locator("[data-take]").first.click()
    expect(reviewer.page.locator("#id_subject")).to_have_value("建筑企业")
    reviewer.page.fill("#id_subject", "建筑施工企业")
    save(reviewer)
    open_figure(colleague, "forms", "5家")
    expect(colleague.page.locator("#id_subject")).to_have_value("建筑施工企业")
    assert not reviewer.complaints


def test_proposal_stands_beside_the_editors_value_and_is_accepted(reviewer):  # noqa: F811
    open_figure(reviewer, "proposals", "8处")
    proposal = reviewer.page.locator(".proposals")
    expect(proposal).to_contain_text("饮水点")
    reviewer.picture("proposal", whole=True)
    proposal.locator("button[name=_accept]").click()
    expect(reviewer.page.locator("#id_subject")).to_have_value("点")
    expect(reviewer.page.locator(".proposals")).to_have_count(0)
    assert not reviewer.complaints


def test_version_is_looked_at_and_put_back(reviewer):  # noqa: F811
    open_figure(reviewer, "forms", "16场")
    before = reviewer.page.locator("#id_subject").input_value()
    reviewer.page.fill("#id_subject", "别的讲座")
    save(reviewer)
    open_figure(reviewer, "forms", "16场")
    reviewer.page.get_by_role("link", name="历史").first.click()
    expect(reviewer.page.locator("#content-main, #content")).to_contain_text("别的讲座")
    reviewer.picture("history", whole=True)
    reviewer.page.locator("a[href*='/history/']").last.click()
    reviewer.page.wait_for_selector("#id_subject")
    expect(reviewer.page.locator("#id_subject")).to_have_value(before)
    save(reviewer)
    open_figure(reviewer, "forms", "16场")
    expect(reviewer.page.locator("#id_subject")).to_have_value(before)
    assert not reviewer.complaints


def test_organizations_are_merged_and_taken_apart_again(chief):
    page = chief.page
    page.goto("/admin/activities/unionorganization/?q=青石镇")
    for box in page.locator("#result_list input.action-select").all():
        box.check()
    page.select_option("select[name=action]", "merge_selected")
    page.locator("button[name=index]").click()
    page.wait_for_selector(".merge-form")
    page.get_by_label("青石镇总工会").check()
    page.fill("#merge-reason", "同一个工会")
    chief.picture("merge", whole=True)
    page.get_by_role("button", name="合并", exact=True).click()
    page.wait_for_load_state()
    page.goto("/admin/activities/unionorganization/?q=青石镇")
    expect(page.locator("#result_list")).to_contain_text("青石镇总工会")
    page.goto("/admin/activities/organizationmerge/")
    page.locator("#result_list tbody th a").first.click()
    expect(page.locator("#content-main, #content").first).to_contain_text("同一个工会")
    chief.picture("merge-made", whole=True)
    assert not chief.complaints


def test_import_run_is_taken_back_but_for_what_an_editor_touched(chief, colleague):  # noqa: F811
    page = chief.page
    page.goto("/admin/activities/importrun/")
    page.locator("#result_list tbody th a").first.click()
    run = page.url
    page.get_by_role("link", name="撤销导入").click()
    expect(page.locator("section.panel").nth(0)).to_contain_text("20230704_02.txt")
    expect(page.locator("section.panel").nth(1)).to_contain_text("20230704_03.txt")
    chief.picture("run-undo", whole=True)
    page.locator("form.text-submit button").click()
    page.wait_for_url(run)
    chief.picture("run-undone", whole=True)
    page.goto("/admin/articles/page/?q=20230704")
    expect(page.locator("#result_list")).to_contain_text("20230704_03.txt")
    expect(page.locator("#result_list")).not_to_contain_text("20230704_02.txt")
    colleague.page.goto(run)  # an editor, who may not
    expect(colleague.page.get_by_role("link", name="撤销导入")).to_have_count(0)
    expect(colleague.page.get_by_role("link", name="Take back…")).to_have_count(0)
    assert not chief.complaints
