"""Unions that act though no verb stands behind them: by a cleft, 从…领到, 经…协调; and accounts given for them."""

import pytest

from activities.extraction.predicates import begins_with_its_name
from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        ("帮他讨回工资的是密云区总工会的律师张明，前后调解了六天。", ["密云区总工会"]),
        ("把双方劝到一张桌前调解纠纷的，是太师屯镇总工会派去的调解员。", ["太师屯镇总工会"]),
        ("6月3日，钢筋工李强从密云区总工会领到互助金3000元。", ["密云区总工会"]),
        ("6月3日，钢筋工李强从密云区总工会工作人员手中接过互助金3000元。", ["密云区总工会"]),
        ("密云区总工会指导各镇企业召开职代会46场。", ["密云区总工会"]),
        ("密云区总工会调解室被北京市总工会授予“金牌调解室”称号。", ["北京市总工会"]),
        ("密云区总工会举办合唱比赛，比赛得到了平谷区总工会的支持。", ["密云区总工会"]),
        ("经密云区总工会与厂方协商，高温作业每小时轮换一次，签订集体合同。", ["密云区总工会"]),
        ("密云区总工会派来的30名水电工为受灾职工义务检修线路。", ["密云区总工会"]),
        ("这间茶室是密云区总工会2016年挂牌的“李强创新工作室”。", ["密云区总工会"]),
        ("这个读书班是太师屯镇总工会去年张罗起来的，听课职工300人。", ["太师屯镇总工会"]),
    ],
)
def test_who_acts_by_the_frame_of_the_clause(text, organizers):
    activities = told(text).activities
    assert [one.name for one in activities[0].organizers] == organizers


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("“暖冬行动”发放棉衣3000件", True),
        ("“新苗”大行动结对困难职工子女400名", True),
        ("“夜读角”举办20期", True),
        ("“夜读角”有藏书3000册", False),
        ("“清凉小站”慰问一线职工", False),
    ],
)
def test_what_has_a_name_is_told_to_have_done_so_much(words, yes):
    assert begins_with_its_name(words) is yes


def test_behind_a_prize_the_article_goes_on_about_who_was_given_it():
    text = "密云区总工会调解室被北京市总工会授予“金牌调解室”称号。该调解室已调解劳动争议210件。"
    assert [[one.name for one in activity.organizers] for activity in told(text).activities] == [
        ["北京市总工会"],
        ["密云区总工会"],
    ]


def test_what_a_union_has_counted_is_its_account():
    findings = told("密云区总工会统计，今年已办交友活动五场，牵手60对。")
    assert [one.type for one in findings.activities] == ["matchmaking"]


def test_what_somebody_only_says_is_no_deed():
    assert told("密云区总工会主席说，到明年，全区职工入会率要达到七成。").activities == ()


def test_a_workers_council_is_democratic_management_whatever_it_resolves():
    findings = told("密云区某学院工会召开三届二次教代会，代表对住房补贴方案逐条表决。", "某学院：教代会“拍板”住房补贴")
    assert findings.activities[0].type == "democratic_management"
