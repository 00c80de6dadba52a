"""The winners that are listed below the sentence of a prize."""

import pytest

from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("text", "acts", "partners"),
    [
        (
            "6月1日，怀柔区总工会评出“最美驿站”。部分获评站点如下：\n怀北镇总工会“风铃小站”\n雁栖镇总工会“歇歇屋”\n今后还将再评。",
            1,
            ["怀北镇总工会", "雁栖镇总工会"],
        ),
        (
            "6月1日，怀柔区总工会表彰先进工会。名单如下：\n怀北镇总工会  96分\n雁栖镇总工会  95分",
            1,
            ["怀北镇总工会", "雁栖镇总工会"],
        ),
        # What is told is no entry of a list.
        ("6月1日，怀柔区总工会评出“最美驿站”。\n怀北镇总工会举办茶艺比赛，80人参加。", 2, []),
        ("6月1日，怀柔区总工会评出十佳班组。名单如下：\n怀北镇总工会启动普法月，送法上门。", 2, []),
    ],
)
def test_winners_below_a_prize(text, acts, partners):
    found = told(text).activities
    assert len(found) == acts
    assert [one.name for one in found[0].partners] == partners


def test_winners_belong_to_the_first_that_tells_of_the_prize():
    told_first = "6月3日，密云区总工会表彰十佳驿站。评选3月启动，收到选票2万张。"
    text = f"{told_first}获奖的申报单位是：\n太师屯镇总工会\n溪翁庄镇总工会"
    activities = told(text).activities
    assert [one.name for one in activities[0].partners] == ["太师屯镇总工会", "溪翁庄镇总工会"]
    assert not any(one.partners for one in activities[1:])
