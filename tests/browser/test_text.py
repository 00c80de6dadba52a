"""An article's text corrected in a real browser: words lead their records along, what would be lost is shown first."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_review import Reviewer

TEXT_LINK = "a[href$='/text/']"


@pytest.fixture
def corrector(browser, desk_server, cookies):
    """An editor on the page on which the article's text is corrected."""
    desk = Reviewer(browser, desk_server, cookies(desk_server))
    desk.page.goto("/admin/articles/article/?newspaper=texts")
    desk.page.locator("#result_list tbody th a").first.click()
    desk.page.locator(TEXT_LINK).click()
    desk.page.wait_for_selector(".text-form")
    yield desk
    desk.context.close()


def test_misread_figure_paragraph_and_border(corrector):
    page = corrector.page
    first = page.locator("#paragraph-1")
    first.fill(first.input_value().replace("300余名", "360余名"))
    corrector.picture("text-correction")
    page.get_by_role("button", name="保存", exact=True).click()
    page.wait_for_selector(".article-sheet")
    expect(page.locator("a.mark-metric", has_text="360余名")).to_be_visible()
    expect(page.get_by_text("请检查其数值")).to_be_visible()

    page.locator(TEXT_LINK).click()
    page.locator("#paragraph-1").fill("据悉，天气炎热。")
    page.get_by_role("button", name="保存", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("360余名")  # nothing is saved yet
    corrector.picture("text-loss", whole=True)
    page.get_by_role("link", name="返回文章").click()
    expect(page.locator("a.mark-metric", has_text="360余名")).to_be_visible()

    page.locator(TEXT_LINK).click()
    page.get_by_role("group", name="第 2 段").get_by_role("button", name="新文章从这里开始").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".article-sheet")
    expect(page.locator(".printed")).not_to_contain_text("防暑知识讲座")
    page.get_by_role("link", name="下一篇").click()
    expect(page.locator("a.mark-metric", has_text="16场")).to_be_visible()
    assert not corrector.complaints
