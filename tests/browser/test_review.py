"""The review desk in a real browser: with keys alone, by selecting words, with two editors, with the network gone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import COLLEAGUE, EDITOR, PASSWORD
from tests.browser.conftest import Desk
from tests.browser.desk_scene import HEADLINE
from tests.browser.test_accessibility import check

DECIDES = re.compile(r"/(decide|correct|add|undo)/")

SELECT = """
(words) => {
  const walker = document.createTreeWalker(document.getElementById("desk-text"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  let all = "";
  while (walker.nextNode()) {
    nodes.push([all.length, walker.currentNode]);
    all += walker.currentNode.data;
  }
  const place = (at) => {
    const [from, node] = nodes.filter(([start]) => start <= at).at(-1);
    return [node, at - from];
  };
  const start = all.lastIndexOf(words);
  const range = document.createRange();
  const [last, offset] = place(start + words.length - 1);
  range.setStart(...place(start));
  range.setEnd(last, offset + 1);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
"""


class Reviewer(Desk):
    """An editor at the review desk."""

    def __init__(self, browser, address: str, cookies, language: str = "zh-CN") -> None:
        super().__init__(browser, address, cookies, language)
        self.page.goto("/admin/review/")
        self.page.wait_for_selector(".queue")

    def open(self, paper: str) -> None:
        """Review the next article of a newspaper."""
        self.page.goto(f"/admin/review/next/?newspaper={paper}")
        self.page.wait_for_selector(".card.current")

    def press(self, *keys: str) -> None:
        """Press keys one after another; the desk keeps their order."""
        for key in keys:
            self.page.keyboard.press(key)

    def card(self, title: str):
        """The card with that title."""
        return self.page.locator(".card[data-key]").filter(has=self.page.locator(".card-title", has_text=title)).first

    @property
    def current(self):
        """The title of the card at hand."""
        return self.page.locator(".card.current .card-title")

    @property
    def left(self):
        """How much is left, in words."""
        return self.page.locator("#desk-left")

    @property
    def toast(self):
        """What the desk says."""
        return self.page.locator(".toast").last

    def select(self, words: str) -> None:
        """Select words of the article, as the mouse does."""
        self.page.evaluate(
            SELECT,
            words,
        )
        self.page.wait_for_selector("#selection-tools:not([hidden])")


@pytest.fixture
def reviewer(browser, desk_server, cookies):
    """The editor at the desk, in Chinese."""
    desk = Reviewer(browser, desk_server, cookies(desk_server))
    yield desk
    desk.context.close()


@pytest.fixture
def colleague(browser, desk_server, cookies):
    """Another editor at the desk, in English."""
    desk = Reviewer(browser, desk_server, cookies(desk_server, COLLEAGUE), "en-US")
    yield desk
    desk.context.close()


def test_an_article_of_twelve_records_by_twelve_keys_and_on_to_the_next(reviewer):
    reviewer.open("keys")
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    reviewer.press(*"ccccxcccccc")
    expect(reviewer.left).to_have_text("待审 1 / 共 12")
    reviewer.press("c")
    expect(reviewer.left).to_have_text("待审 0 / 共 12")
    reviewer.picture("review-done")
    before = reviewer.page.url
    reviewer.press("n")
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    assert reviewer.page.url != before
    expect(reviewer.page.locator(".card.current")).to_be_focused()
    assert not reviewer.complaints


def test_every_decision_is_taken_back_by_one_key_however_fast_it_comes(reviewer):
    reviewer.open("undo")
    reviewer.press("c", "x", "u")
    expect(reviewer.left).to_have_text("待审 11 / 共 12")
    reviewer.press("u")
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    reviewer.press("Shift+A")
    expect(reviewer.left).to_have_text("待审 0 / 共 12")
    reviewer.press("Control+z")
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    reviewer.press("c")
    expect(reviewer.toast).to_contain_text("已确认")
    reviewer.toast.get_by_role("button", name=re.compile("撤销")).click()
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    reviewer.press("u")
    expect(reviewer.toast).to_contain_text("没有可撤销")
    assert not reviewer.complaints


def test_words_and_records_light_up_together_and_lead_to_each_other(reviewer):
    reviewer.open("marks")
    words = reviewer.page.locator(".words", has_text="42个")
    words.hover()
    expect(reviewer.card("42个")).to_have_class(re.compile("hinted"))
    words.click()
    expect(reviewer.current).to_have_text("42个")
    expect(words).to_have_class(re.compile(r"\blit\b"))
    reviewer.card("300余名").locator(".card-title").hover()
    expect(reviewer.page.locator(".words", has_text="300余名")).to_have_class(re.compile("hinted"))
    reviewer.card("望江街道总工会").locator(".card-title").click()
    expect(reviewer.page.locator(".words.lit")).to_have_text("望江街道总工会")
    reviewer.press("w")
    expect(reviewer.page.locator(".words:focus")).to_have_text("望江街道总工会")
    reviewer.press("ArrowRight")
    expect(reviewer.page.locator(".words:focus")).to_contain_text("8处")
    reviewer.press("w")
    expect(reviewer.current).to_have_text("8处")
    overlapping = reviewer.page.locator("[data-field=text] .words", has_text="云岭区总工会").first
    expect(overlapping.locator(".line-activity-1 .line-mention-1")).to_have_count(1)
    reviewer.picture("review-marks")
    assert not reviewer.complaints


def test_fields_are_corrected_in_place(reviewer):
    reviewer.open("editing")
    reviewer.card("300余名").locator(".card-title").click()
    reviewer.press("e")
    value = reviewer.page.locator(".card.current form.edit [name$=-value]")
    expect(value).to_be_focused()
    value.fill("")
    reviewer.press("Control+Enter")
    expect(reviewer.page.locator(".card.current .field-error")).to_have_count(1)
    reviewer.picture("review-wrong-field")
    value.fill("310")
    reviewer.press("Escape")
    expect(reviewer.toast).to_contain_text("再按 Esc")
    reviewer.press("Control+Enter")
    expect(reviewer.card("300余名").locator(".card-aside")).to_have_text("> 310 名")
    expect(reviewer.card("300余名").locator(".card-state")).to_contain_text("已更正")
    expect(reviewer.current).to_have_text("12.5万元")  # on to the next
    reviewer.press("u")
    expect(reviewer.card("300余名").locator(".card-aside")).to_have_text("> 300 名")
    assert [complaint for complaint in reviewer.complaints if "422" not in complaint] == []


def test_union_is_chosen_among_all_as_one_types(reviewer):
    reviewer.open("choosing")
    reviewer.card("8处").locator(".card-title").click()
    reviewer.press("e")
    expect(reviewer.page.locator(".card.current .field-category select")).to_be_focused()  # what is doubtful
    chooser = reviewer.page.locator(".card.current .field-organization [role=combobox]")
    chooser.fill("石桥")
    expect(reviewer.page.locator(".card.current [role=option]:not(.chooser-add)")).to_have_count(1)
    reviewer.picture("review-choosing")
    chooser.press("Enter")
    expect(chooser).to_have_value("石桥街道总工会")
    reviewer.press("Control+Enter")
    expect(reviewer.card("8处")).to_contain_text("石桥街道总工会")
    expect(reviewer.current).not_to_have_text("8处")  # the desk went on
    activity = reviewer.card("防暑知识讲座")
    activity.locator(".card-title").click()
    activity.locator("[data-participant*=partner]").click()
    activity.locator("[name=participant-new_partner]").fill("柳溪建设集团")
    reviewer.press("Enter")
    expect(activity.locator(".chip", has_text="柳溪建设集团")).to_be_visible()
    activity.locator(".chip", has_text="柳溪建设集团").get_by_role("button").click()
    expect(activity.locator(".chip", has_text="柳溪建设集团")).to_have_count(0)
    assert not reviewer.complaints


def test_records_are_added_from_selected_words(reviewer):
    reviewer.open("selecting")
    reviewer.select("26名")
    reviewer.picture("review-selection")
    reviewer.press("f")
    form = reviewer.page.locator("#new-record form.edit")
    expect(form.locator("[name=new-value]")).to_have_value("26")
    expect(form.locator("[name=new-unit]")).to_have_value("名")
    expect(form.locator(".edit-quote strong")).to_have_text("26名")
    reviewer.picture("review-new-figure")
    reviewer.press("Control+Enter")
    expect(reviewer.left).to_have_text("待审 12 / 共 13")
    expect(reviewer.current).to_have_text("26名")
    expect(reviewer.page.locator(".words.lit")).to_have_text("26名")
    reviewer.select("松风街道总工会建起“清凉驿站”42个")
    reviewer.page.locator("#selection-tools [data-add=activity]").click()
    expect(form.locator("[name=new-name]")).not_to_have_value("")
    expect(form.locator("[role=combobox]").last).to_have_value(re.compile("街道总工会|云岭区总工会"))
    form.locator("[name=new-type]").select_option(label="送清凉")
    reviewer.press("Control+Enter")
    expect(reviewer.left).to_have_text("待审 12 / 共 14")
    reviewer.select("柳溪建设集团")
    reviewer.press("o")
    form.locator("[role=combobox]").fill("石桥")
    reviewer.page.locator("#new-record [role=option]").first.click()
    reviewer.press("Control+Enter")
    expect(reviewer.card("石桥街道总工会")).to_contain_text("柳溪建设集团")
    reviewer.press("u", "u", "u")
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    assert not reviewer.complaints


def test_words_may_be_typed_in_place_of_selected(reviewer):
    reviewer.open("typing")
    reviewer.press("f")
    words = reviewer.page.locator("#words-typed")
    expect(words).to_be_focused()
    words.fill("27名")
    reviewer.press("Enter")
    expect(reviewer.page.locator("#words-dialog .field-error")).to_contain_text("没有这些文字")
    words.fill("26名")
    reviewer.press("Enter")
    expect(reviewer.page.locator("#new-record [name=new-value]")).to_have_value("26")
    reviewer.press("Escape", "Escape")
    expect(reviewer.page.locator("#new-record form")).to_have_count(0)
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    assert [complaint for complaint in reviewer.complaints if "422" not in complaint] == []


def test_two_editors_on_one_record_see_both_versions_and_choose(reviewer, colleague):
    reviewer.open("colleagues")
    colleague.page.goto(reviewer.page.url)
    expect(colleague.page.locator(".desk-notice")).to_contain_text("editor has this article open")
    for desk, value in ((reviewer, "310"), (colleague, "320")):
        desk.card("300余名").locator(".card-title").click()
        desk.press("e")
        desk.page.locator(".card.current form.edit [name$=-value]").fill(value)
    reviewer.press("Control+Enter")
    expect(reviewer.card("300余名").locator(".card-aside")).to_have_text("> 310 名")
    colleague.press("Control+Enter")
    conflict = colleague.page.locator(".conflict")
    expect(conflict).to_contain_text("310")
    expect(conflict).to_contain_text("320")
    expect(colleague.page.locator(".card.current form.edit [name$=-value]")).to_have_value("320")
    colleague.picture("review-conflict")
    conflict.locator("[data-choice=mine]").click()
    expect(colleague.card("300余名").locator(".card-aside")).to_have_text("> 320 名")
    reviewer.card("300余名").locator(".card-title").click()
    reviewer.press("x")  # on what the editor no longer sees
    expect(reviewer.toast).to_contain_text("wang")
    expect(reviewer.card("300余名").locator(".card-aside")).to_have_text("> 320 名")
    assert "409" in " ".join(colleague.complaints + reviewer.complaints)


def test_editors_get_different_articles_until_one_is_left(reviewer, colleague):
    reviewer.open("claims")
    colleague.open("claims")
    first, second = reviewer.page.url, colleague.page.url
    assert first != second
    colleague.page.goto("/admin/review/?newspaper=claims")
    expect(colleague.page.locator(".queue-table tbody tr")).to_have_count(1)
    expect(colleague.page.locator(".desk-notice")).to_contain_text("editor")
    reviewer.page.goto("/admin/")  # leaving gives it back
    colleague.page.goto("/admin/review/?newspaper=claims")
    expect(colleague.page.locator(".queue-table tbody tr")).to_have_count(2)
    colleague.picture("review-queue")
    assert not reviewer.complaints + colleague.complaints


def test_without_network_nothing_is_lost(reviewer):
    reviewer.open("offline")
    reviewer.card("300余名").locator(".card-title").click()
    reviewer.press("e")
    value = reviewer.page.locator(".card.current form.edit [name$=-value]")
    value.fill("310")
    reviewer.context.set_offline(True)
    reviewer.press("Control+Enter")
    expect(reviewer.toast).to_contain_text("无法连接服务器")
    expect(value).to_have_value("310")
    reviewer.picture("review-offline")
    reviewer.context.set_offline(False)
    reviewer.toast.get_by_role("button", name="重试").click()
    expect(reviewer.card("300余名").locator(".card-aside")).to_have_text("> 310 名")
    reviewer.context.set_offline(True)
    reviewer.press("c")
    expect(reviewer.toast).to_contain_text("无法连接服务器")
    expect(reviewer.left).to_have_text("待审 11 / 共 12")
    reviewer.context.set_offline(False)
    reviewer.toast.get_by_role("button", name="重试").click()
    expect(reviewer.left).to_have_text("待审 10 / 共 12")


def test_who_was_logged_out_logs_in_beside_and_goes_on(reviewer):
    reviewer.open("logged-out")
    reviewer.card("300余名").locator(".card-title").click()
    reviewer.press("e")
    value = reviewer.page.locator(".card.current form.edit [name$=-value]")
    value.fill("310")
    reviewer.context.clear_cookies()
    reviewer.press("Control+Enter")
    expect(reviewer.toast).to_contain_text("退出登录")
    expect(value).to_have_value("310")
    reviewer.picture("review-logged-out")
    beside = reviewer.context.new_page()
    beside.goto("/admin/login/?next=/admin/review/")
    beside.fill("#id_username", EDITOR)
    beside.fill("#id_password", PASSWORD)
    beside.click("#login-form button[type=submit]")
    beside.wait_for_selector(".queue")
    reviewer.toast.get_by_role("button", name="重试").click()
    expect(reviewer.card("300余名").locator(".card-aside")).to_have_text("> 310 名")


def test_article_is_left_for_later_only_when_asked_twice(reviewer):
    reviewer.open("skipping")
    first = reviewer.page.url
    reviewer.press("n")
    expect(reviewer.toast).to_contain_text("再按 n")
    assert reviewer.page.url == first
    reviewer.press("n")
    reviewer.page.wait_for_function("(before) => window.location.href !== before", arg=first)
    reviewer.press("s")
    reviewer.page.wait_for_selector(".queue")
    expect(reviewer.page.locator(".queue-table")).to_have_count(0)
    reviewer.page.get_by_role("button", name=re.compile("取回留待以后的 2 篇")).click()
    expect(reviewer.page.locator(".queue-table tbody tr")).to_have_count(2)
    assert not reviewer.complaints


def test_queue_is_filtered_by_a_place_and_all_below_it(reviewer):
    chooser = reviewer.page.locator(".field-region [role=combobox]")
    chooser.fill("柳溪")
    reviewer.page.locator("[role=option]", has_text="柳溪市").click()
    reviewer.page.get_by_role("button", name="筛选").click()
    expect(reviewer.page.locator(".queue-table tbody tr").first).to_be_visible()
    assert "region=" in reviewer.page.url
    reviewer.page.goto("/admin/review/?since=2030-01-01")
    expect(reviewer.page.locator(".queue-table")).to_have_count(0)
    assert not reviewer.complaints


def test_keys_are_shown_and_can_be_switched_off(reviewer):
    reviewer.open("switch")
    reviewer.press("?")
    expect(reviewer.page.locator("#keys-dialog")).to_be_visible()
    reviewer.picture("review-keys")
    reviewer.page.locator("#keys-on").uncheck()
    reviewer.press("Escape", "c")
    expect(reviewer.left).to_have_text("待审 12 / 共 12")
    reviewer.page.locator(".card.current [data-command=confirm]").click()
    expect(reviewer.left).to_have_text("待审 11 / 共 12")
    reviewer.press("?")
    reviewer.page.locator("#keys-on").check()
    reviewer.press("Escape", "c")
    expect(reviewer.left).to_have_text("待审 10 / 共 12")
    assert not reviewer.complaints


def test_without_scripts_the_forms_do_the_same(reviewer, browser, desk_server):
    cookies = reviewer.context.storage_state()
    plain = browser.new_context(base_url=desk_server, java_script_enabled=False, storage_state=cookies, locale="zh-CN")
    plain.set_default_timeout(10_000)
    page = plain.new_page()
    page.goto("/admin/review/next/?newspaper=plain")
    card = page.locator(".card[data-key^=metric]").first
    card.get_by_role("button", name=re.compile("确认")).click()
    expect(page.locator("#desk-left")).to_have_text("待审 11 / 共 12")
    page.locator(".card[data-key^=metric]").nth(1).locator("[data-edit]").click()
    page.locator("form.edit [name$=-value]").fill("310")
    page.locator("form.edit button").click()
    expect(page.locator(".card", has_text="310 名").first).to_be_visible()
    page.get_by_role("button", name=re.compile("确认其余")).click()
    expect(page.locator("#desk-left")).to_have_text("待审 0 / 共 12")
    plain.close()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_desk_by_day_and_night_wide_and_narrow(reviewer, width, height, scheme):
    reviewer.page.set_viewport_size({"width": width, "height": height})
    reviewer.page.emulate_media(color_scheme=scheme)
    reviewer.open("pictures")
    reviewer.card("300余名").locator(".card-title").click()
    reviewer.press("e")
    reviewer.page.wait_for_selector(".card.current form.edit")
    reviewer.picture(f"review-{width}-{scheme}")
    overflow = reviewer.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert not overflow
    reviewer.press("Escape")
    assert not reviewer.complaints


def test_desk_speaks_english_to_who_prefers_it(colleague):
    colleague.open("english")
    expect(colleague.left).to_have_text("12 of 12 left")
    colleague.press("c")
    expect(colleague.toast).to_contain_text("Confirmed:")
    colleague.picture("review-english")
    assert not colleague.complaints


def test_proposed_text_is_taken_by_a_key_with_its_figures_and_given_back(reviewer):
    reviewer.open("reread")
    page = reviewer.page
    proposal = page.locator(".proposal")
    expect(proposal).to_contain_text("300330余名")
    proposal.locator("ins").first.click()
    reviewer.press("c")
    expect(reviewer.toast).to_contain_text("按 t 采用")
    reviewer.picture("review-text-proposal")
    check(page, "a proposed text")
    reviewer.press("t")
    expect(page.locator("#desk-text")).to_contain_text("330余名")
    expect(reviewer.toast).to_contain_text("1 条记录失去位置")
    expect(proposal).to_have_count(0)
    expect(reviewer.card("330余名")).to_be_visible()
    reviewer.picture("review-text-taken")
    reviewer.press("u")
    expect(page.locator("#desk-text")).to_contain_text("12.5万元")
    expect(reviewer.card("300余名")).to_be_visible()
    expect(proposal).to_have_count(1)
    reviewer.card(HEADLINE).click()
    reviewer.press("m")
    expect(proposal).to_have_count(0)
    expect(page.locator("#desk-text")).to_contain_text("300余名")
    assert not reviewer.complaints


def test_union_that_is_new_is_added_by_keys_and_taken_back(reviewer):
    reviewer.open("unions")
    page = reviewer.page
    dialog = page.locator("#union-dialog")
    reviewer.select("柳溪建设集团")
    reviewer.press("o")
    page.wait_for_selector("#new-record .chooser input:focus")
    reviewer.press("ArrowDown", "ArrowUp")  # the last choice
    expect(page.locator("#new-record [aria-selected=true]")).to_have_text("+ 新增工会组织“柳溪建设集团”…")
    reviewer.picture("review-new-union-choice")
    reviewer.press("Enter")
    expect(dialog.get_by_label("名称")).to_have_value("柳溪建设集团")
    expect(dialog.get_by_label("层级")).to_have_value("workplace")
    page.keyboard.type("柳溪建设集团工会")
    reviewer.picture("review-new-union")
    reviewer.press("Enter")
    expect(dialog).not_to_be_visible()
    expect(page.locator("#new-record .chooser input")).to_have_value("柳溪建设集团工会")
    expect(page.locator("#new-record .chooser input")).to_be_focused()
    reviewer.press("Control+Enter")
    expect(reviewer.card("柳溪建设集团工会")).to_be_visible()
    reviewer.press("u")
    expect(reviewer.card("柳溪建设集团工会")).to_have_count(0)
    with page.expect_response(DECIDES) as answer:
        reviewer.press("u")
    assert answer.value.ok, answer.value.text()
    page.goto("/admin/activities/unionorganization/?q=柳溪建设集团工会")
    expect(page.locator("#result_list tbody th")).to_have_count(0)
    assert not reviewer.complaints


def test_union_that_is_there_already_is_taken_and_not_made_twice(reviewer):
    reviewer.open("unions")
    page = reviewer.page
    dialog = page.locator("#union-dialog")
    reviewer.card("8处").click()
    reviewer.press("e")
    chooser = page.locator(".field-organization .chooser input")
    chooser.fill("望江街道总工会")
    expect(page.locator(".chooser-add")).to_be_visible()
    reviewer.press("ArrowUp", "Enter")
    expect(dialog.get_by_label("名称")).to_have_value("望江街道总工会")
    expect(dialog.get_by_label("层级")).to_have_value("township")
    reviewer.press("Enter")
    expect(dialog.locator(".carriers")).to_contain_text("云岭区总工会")
    reviewer.picture("review-union-there")
    check(page, "a union that is there already")
    reviewer.press("Enter")  # the union that is there has the focus
    expect(dialog).not_to_be_visible()
    expect(chooser).to_have_value("望江街道总工会")
    chooser.fill("无名工会")
    expect(page.locator(".chooser-add")).to_be_visible()
    reviewer.press("Enter")
    expect(dialog.get_by_label("名称")).to_have_value("无名工会")
    reviewer.press("Escape")  # nothing is added
    expect(dialog).not_to_be_visible()
    expect(chooser).to_have_value("望江街道总工会")
    expect(chooser).to_be_focused()
    reviewer.press("Control+Enter")
    expect(reviewer.card("8处")).to_contain_text("望江街道总工会")
    assert not [one for one in reviewer.complaints if "422" not in one]


def test_words_are_corrected_from_the_desk_and_back(reviewer):
    reviewer.open("corrected")
    page = reviewer.page
    desk = page.url
    reviewer.press("Shift+E")
    page.get_by_label("第 1 段", exact=True).first.fill("云岭区总工会慰问高温下作业的330余名职工。")
    page.get_by_role("button", name="保存").click()
    page.get_by_role("button", name="保存").click()  # what loses its place was shown first
    page.wait_for_selector("#desk")
    assert page.url.split("?")[0] == desk.split("?")[0]
    expect(page.locator("#desk-text")).to_contain_text("330余名")
    expect(reviewer.card("330余名")).to_be_visible()
    expect(reviewer.card("12.5万元")).to_contain_text("正文更正后")
    reviewer.picture("review-corrected-text")
    assert not reviewer.complaints
