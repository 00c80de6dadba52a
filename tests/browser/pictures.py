"""The pictures of the README, taken of a server that shows the demo.

python -m tests.browser.pictures http://127.0.0.1:8000 USER PASSWORD writes them to docs/pictures/.
"""

import sys

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS, ROOT

PICTURES = ROOT / "docs" / "pictures"
LIST, ARTICLE = {"width": 1440, "height": 800}, {"width": 1200, "height": 900}


def take(page: Page, address: str, user: str, password: str) -> None:
    """The list of metrics, and the article that has most to show on one screen."""
    page.goto(f"{address}/admin/")
    page.fill("#id_username", user)
    page.fill("#id_password", password)
    page.click("#login-form button[type=submit]")
    page.wait_for_selector(".dashboard")
    page.goto(f"{address}/admin/activities/metric/?category__exact=money")
    save(page, "admin-metrics")
    page.set_viewport_size(ARTICLE)
    page.goto(f"{address}/admin/articles/article/?kind__exact=report")
    page.locator("#result_list tbody th a").first.click()
    page.wait_for_selector(".article-sheet")
    page.locator("a.mark-metric").first.hover()
    save(page, "admin-article")
    take_review(page, address)


def take_review(page: Page, address: str) -> None:
    """The queue, the review page with a figure at hand, and the dialog for a union that is new."""
    page.set_viewport_size(LIST)
    page.goto(f"{address}/admin/review/")
    page.wait_for_selector(".queue-table")
    save(page, "review-queue")
    page.goto(f"{address}/admin/review/next/")
    page.wait_for_selector(".card.current")
    page.keyboard.press("j")
    save(page, "review-article")
    page.keyboard.press("e")
    chooser = page.locator(".card.current .field-organization .chooser input")
    chooser.fill("一四三团八连工会")
    page.wait_for_selector(".chooser-add")
    chooser.press("ArrowUp")  # the last choice: a union that is new
    chooser.press("Enter")
    page.wait_for_selector("#union-dialog form")
    save(page, "review-new-union")


def save(page: Page, name: str) -> None:
    """Keep what is seen as docs/pictures/NAME.png."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / f"{name}.png")


def main(address: str, user: str, password: str) -> None:
    """Take the pictures in Chinese and by day."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = browser.new_context(locale="zh-CN", viewport=LIST, color_scheme="light")
        take(context.new_page(), address.rstrip("/"), user, password)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
