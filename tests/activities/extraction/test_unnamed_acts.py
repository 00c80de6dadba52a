"""Acts that no sentence tells with its union: by the headline's name, by 他们, behind a date; plans behind deeds."""

import pytest

from activities.extraction.predicates import (
    has_done,
    is_attendance,
    is_dated_deed,
    is_done_by_what_it_runs,
    is_only_planned,
    is_state,
    is_wish,
    stands_for_it,
)
from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("该调解室成立三年来，先后调解纠纷210件", True),
        ("这辆书车3月上路，已服务工地18个", True),
        ("据了解，该热线共接听来电900个", True),
        ("这间夜校有课桌40张", False),
        ("该团成员共接待过200人", False),
        ("该厂工人接待了3批客人", False),  # not what a union runs
        ("这支队伍成立于2011年", False),
    ],
)
def test_what_a_thing_pointed_at_has_done(words, yes):
    assert is_done_by_what_it_runs(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("各镇总工会主席共90人参加会议", True),
        ("区总工会委员、部分职工代表60人列席", True),
        ("组织各镇总工会主席共90人参加培训", False),
        ("各镇总工会主席90人参加会议，讨论了三项制度", False),
    ],
)
def test_who_was_there(words, yes):
    assert is_attendance(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("覆盖小微企业41家", True),
        ("参保人数均突破20万人", True),
        ("会员总数达3000人", True),
        ("办班人数突破千人，给每人发了证书", False),
    ],
)
def test_what_a_union_only_has(words, yes):
    assert is_state(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("还领着徒弟种花", True),
        ("派人看过场地", True),
        ("与快递公司谈下半价", True),
        ("还有八座车站", False),
        ("也是其中之一", False),
    ],
)
def test_what_was_done_besides(words, yes):
    assert has_done(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("将举办第二期培训班", True),
        ("围绕中心工作，将举办培训班", True),
        ("也来看样，打算在茶厂里照着办", False),
        ("将拿出百万元帮扶资金", True),
        ("将每半年回访一次", True),
        ("已决定明年在全县推开", True),
        ("将旧仓库改作职工书屋", False),
        ("将防暑药品送到工地", False),
        ("将三家工会命名为示范点", False),
        ("老将新兵同台比武", False),
        ("各级工会计划筹集慰问金90万元", True),
        ("推出三年行动计划，筹集慰问金90万元", False),
        ("举办培训班", False),
    ],
)
def test_a_plan_behind_a_deed_undoes_it_not(words, yes):
    assert is_only_planned(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("他们分头走访工地30处", True),
        ("5月，联合会办起夜校", True),
        ("他们很高兴", False),
        ("联合会主席说起夜校", False),
    ],
)
def test_words_that_stand_for_who_acted_before(words, yes):
    assert stands_for_it(words) is yes


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("4月2日开班，连教三期", True),
        ("每年组织体检两次", True),
        ("自4月开班，来了百人", False),
        ("4月2日，天放晴了", False),
    ],
)
def test_a_date_before_the_verb(words, yes):
    assert is_dated_deed(words) is yes


def test_what_a_meeting_demands_is_a_wish():
    assert is_wish("会议强调，各级工会要把服务做实")
    assert is_wish("会议指出，今年要把服务做实")
    assert not is_wish("会议指出，今年以来，全区工会签订集体合同320份")
    assert not is_wish("会议代表参观了工地")


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        ("依托平谷区家政行业工会联合会吸收会员300名。", ["密云区总工会"]),  # by means of it
        ("各镇总工会主席和部分楼宇联合工会负责人共90人参加会议。", None),
        ("今年，各车间工会开展技能竞赛12场。", ["密云区总工会"]),
        ("由于工会买了意外险，他领到互助金1万元。", None),
    ],
)
def test_statements_around_an_act(text, organizers):
    found = told("5月4日，密云区总工会召开部署会议。" + text).activities
    assert [[one.name for one in activity.organizers] for activity in found[1:]] == ([organizers] if organizers else [])


def test_what_the_headline_names_is_told_by_its_first_sentence():
    text = "平谷区总工会的院子里亮着灯。从去年3月到现在，“月光课”一周三讲，已讲了60讲。"
    names = [one.name for one in told(text, headline="院子里的“月光课”").activities]
    assert any("月光课" in name for name in names)
    assert not any("月光课" in one.name for one in told(text, headline="院子里的灯").activities)


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        ("让他放心的，是平谷区总工会送达的一份《劳动用工建议书》。", ["平谷区总工会"]),
        ("昨日，平谷区人民法院联合区总工会在工地公开审理一起欠薪案。", ["平谷区总工会"]),
        ("平谷区马坊镇总工会举办体检活动。费用由平谷区总工会承担。", ["马坊镇总工会"]),
    ],
)
def test_those_who_act_beside_others(text, organizers):
    assert [one.name for one in told(text).activities[0].organizers] == organizers


@pytest.mark.parametrize(
    ("headline", "main"),
    [
        ("怀柔修车工比武论英雄", 1),
        ("密云120名保洁员体检", 0),
        ("修车工同台比武", 1),
    ],
)
def test_the_headline_reports_what_shares_its_signs_figures_and_union(headline, main):
    text = "6月，密云区总工会组织120名保洁员体检。6月8日，怀柔区总工会举办修车工技能比武，30人参赛。"
    activities = told(text, headline=headline).activities
    assert [one.main for one in activities].index(True) == main


def test_whose_member_somebody_became_or_who_only_found_out_does_nothing():
    assert not told("护工陈玉兰填了表，成了平谷区护理行业工会联合会的首批会员。").activities
    assert not told("平谷区总工会摸底发现，不少家政公司只有十来个人。").activities


def test_a_meeting_of_which_the_headline_says_nothing_is_not_the_news():
    text = "5月4日，平谷区总工会召开会议，部署开展工资支付情况检查。"
    assert told(text, headline="平谷开展工资支付检查").activities[0].type == "legal_aid"
    assert told(text, headline="平谷区总工会召开工作部署会议").activities[0].type == "meeting"


def test_what_is_counted_up_to_now_is_an_act_of_its_own_where_nothing_of_its_kind_was_told():
    told_before = "昌平区总工会在工业园新建工会组织12家。"
    again = told(told_before + "截至9月底，区总工会共新建工会组织86家。")
    other = told(told_before + "截至9月底，区总工会发放大病救助金60万元。")
    assert [one.type for one in again.activities] == ["organizing"]
    assert [one.type for one in other.activities] == ["organizing", "hardship_aid"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("昌平区总工会二楼会议室，两边的代表各坐一排。", 0),
        ("昌平区总工会职工书屋里，老师傅把徒弟叫到一旁。", 0),
        ("昌平区总工会腾出会议室，设了两个教学点。", 1),
        ("昌平区总工会的职工夜校开学，收学员90名。", 1),
    ],
)
def test_a_room_of_a_union_is_where_something_is_done(text, count):
    assert len(told("7月2日，天气晴好。" + text).activities) == count


def test_all_items_of_a_digest_are_news():
    items = (
        "3月2日，昌平区总工会举办烘焙培训班。",
        "3月3日，怀柔区总工会组织职工体检。",
        "3月5日，密云区总工会举行拔河比赛。",
    )
    digest = told("\n".join(items), headline="一周速览")
    assert [(one.type, one.main) for one in digest.activities] == [
        ("training", True),
        ("health", True),
        ("competition", True),
    ]
    report = told("\n".join(items), headline="昌平区总工会烘焙班开班")
    assert [one.main for one in report.activities] == [True, False, False]


def test_all_items_of_an_article_that_is_nothing_but_a_list_are_news():
    listed = "新建工会17家；\n签订区域性集体合同3份；\n为女工筛查乳腺1200人。"
    assert all(one.main for one in told(listed, headline="怀柔区总工会上半年办成的三件事").activities)
