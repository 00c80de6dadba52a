"""Whoever cannot see well, or has no mouse, works here too: axe-core finds nothing serious on the main pages."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

SERIOUS = ("serious", "critical")
FORMS = [
    "activities/activity",
    "activities/metric",
    "activities/unionorganization",
    "activities/organizationmention",
    "activities/activitytype",
    "activities/region",
    "activities/importrun",
    "activities/organizationmerge",
    "articles/article",
    "articles/page",
    "auth/user",
    "auth/group",
]
PAGES = [
    "/admin/",
    "/admin/activities/metric/add/",
    "/admin/activities/metric/export/",
    "/admin/activities/unionorganization/merge/?id=3&id=4",
    "/admin/activities/unionorganization/merge/",
    "/admin/activities/importrun/1/undo/",
    "/admin/articles/article/1/text/",
    "/admin/activities/metric/1/history/",
    "/admin/articles/journalist/1/delete/",
    "/admin/password_change/",
    "/admin/review/",
    "/admin/review/1/",
    "/admin/review/1/?edit=metric-1",
    "/admin/no/such/page/",
]


def violations(page) -> list[str]:
    """What axe-core finds serious on the page: rule, what it means, and the first places."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}\n    "
        + "\n    ".join(f"{node['target']} {node['html'][:160]}" for node in one["nodes"][:5])
        for one in found
        if one["impact"] in SERIOUS
    ]


def check(page, where: str) -> None:
    """Fail with what is wrong on the page."""
    wrong = violations(page)
    assert not wrong, f"{where}:\n  " + "\n  ".join(wrong)


def test_log_in(visitor):
    visitor.page.goto("/admin/")
    check(visitor.page, "log-in")
    visitor.page.fill("#id_username", "nobody")
    visitor.page.fill("#id_password", "wrong")
    visitor.page.click("#login-form button[type=submit]")
    visitor.page.wait_for_selector(".errornote:visible")
    check(visitor.page, "log-in refused")


@pytest.mark.parametrize("path", FORMS)
def test_list_and_form(editor, path):
    editor.page.goto(f"/admin/{path}/")
    check(editor.page, f"list of {path}")
    first = editor.page.locator("#result_list tbody th a").first
    if first.count():
        first.click()
        editor.page.wait_for_load_state()
        check(editor.page, f"form of {path}")


@pytest.mark.parametrize("url", PAGES)
def test_page(editor, url):
    editor.page.goto(url)
    check(editor.page, url)


@pytest.mark.parametrize("url", ["/admin/", "/admin/activities/metric/", "/admin/articles/article/1/change/"])
def test_by_night(editor, url):
    editor.page.emulate_media(color_scheme="dark")
    editor.page.goto("/admin/")
    editor.page.evaluate("localStorage.setItem('_x_adminTheme', JSON.stringify('dark'))")
    editor.page.goto(url)
    assert "dark" in editor.page.locator("html").get_attribute("class")
    editor.picture(f"dark-{re.sub('[^a-z]+', '-', url)}")
    check(editor.page, f"{url} by night")
    editor.page.evaluate("localStorage.removeItem('_x_adminTheme')")


def test_filters_when_they_are_open(editor):
    editor.page.goto("/admin/activities/metric/")
    editor.page.locator("#changelist a", has_text=re.compile("筛选|Filters")).first.click()
    editor.page.wait_for_selector("#changelist-filter", state="visible")
    check(editor.page, "filters")


def test_focus_is_seen_wherever_it_goes(editor):
    for url in ("/admin/", "/admin/activities/metric/", "/admin/activities/metric/1/change/"):
        editor.page.goto(url)
        for _step in range(25):
            editor.page.keyboard.press("Tab")
            shown = editor.page.evaluate(SHOWN)
            assert shown, f"{url}: no sign of focus on {editor.page.evaluate(FOCUSED)}"


FOCUSED = "document.activeElement.outerHTML.slice(0, 200)"
# What differs with and without focus, on the element or around it: outline, ring of shadow, border, ground, underline
SHOWN = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return true;
  const signs = (one) => {
    const style = getComputedStyle(one);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 ? style.outline : "";
    return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecorationLine].join("|");
  };
  const around = [element, element.parentElement, element.parentElement.parentElement];
  const focused = around.map(signs);
  element.blur();
  const plain = around.map(signs);
  element.focus({ preventScroll: true, focusVisible: true });
  return focused.some((sign, index) => sign !== plain[index]);
}"""
