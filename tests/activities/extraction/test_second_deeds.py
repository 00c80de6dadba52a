"""Two deeds in one statement: apart where the second has its own type and people, together where it goes along."""

import pytest

from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("怀柔区总工会举办急救知识讲座5场，并为800名女工办理了特殊疾病互助保障。", ["mutual_aid"]),
        ("怀柔区总工会调解劳动争议42件，并组织木工技能比武3场。", ["competition"]),
        ("怀柔区总工会为货车司机办理意外伤害保险1300份，又在物流园设立职工书屋2家。", ["culture_sports"]),
        ("怀柔区总工会签订工资专项集体合同9份，还与中医院合办义诊4场。", ["health"]),
        ("怀柔区总工会组织瓦工技能比武3场，另开办职工子女托管班2个。", ["family"]),
    ],
)
def test_a_deed_with_its_own_people_or_means_is_another_activity(text, types):
    found = told(text).activities
    assert [one.type for one in found[1:]] == types
    assert {one.organizers[0].name for one in found} == {"怀柔区总工会"}


@pytest.mark.parametrize(
    "text",
    [
        "怀柔区总工会请来律师讲解劳动合同法，并赠送安全读本300册。",  # goes along with the first
        "怀柔区总工会为环卫工人送去西瓜和绿豆，并嘱咐大家注意安全防护。",
        "怀柔区总工会为200名骑手发放慰问金4万元，并为每人投保一份意外险。",  # the same people
        "怀柔区总工会组织木工技能比武3场，并组织瓦工技能竞赛2场。",  # the same type
        "怀柔区总工会组织木工技能比武3场，并将为优胜者举办培训班2期。",  # a plan
        "怀柔区总工会在大赛之外，还为300名女工办理了互助保障。",  # nothing was done before it
    ],
)
def test_what_goes_along_with_a_deed_is_none(text):
    assert len(told(text).activities) == 1


@pytest.mark.parametrize(
    "text",
    [
        "会上，太师屯镇总工会作了经验交流，20个先进集体被授予“模范职工之家”称号。",
        "会上，太师屯镇总工会介绍了经验，对30名先进个人进行了表彰。",
    ],
)
def test_what_is_done_where_others_only_speak_is_of_those_who_hold_the_meeting(text):
    found = told("3月2日，密云区总工会召开工作会议。" + text).activities
    assert [(one.type, one.organizers[0].name) for one in found] == [
        ("meeting", "密云区总工会"),
        ("recognition", "密云区总工会"),
    ]


def test_who_only_spoke_does_not_do_what_is_told_next():
    text = "密云区总工会召开工作会议。会上，平谷区总工会作了发言。还组织观摩了两处职工书屋，发放图书300册。"
    assert {one.name for activity in told(text).activities for one in activity.organizers} == {"密云区总工会"}


def test_a_second_deed_has_the_date_that_opens_the_statement():
    first, second = told("5月，怀柔区总工会举办急救知识讲座5场，并为800名女工办理了特殊疾病互助保障。").activities
    assert first.date_text == second.date_text == "5月"
    assert second.name == "办理特殊疾病互助保障"
