"""What a figure counts and measures where its noun stands apart, belongs to another figure or names no kind."""

import pytest

from activities.extraction.records import Category
from tests.activities.extraction.told import told

UNION = "昌平区总工会"


def figures(text):
    """The metrics of a text by their printed figures."""
    return {metric.text: metric for metric in told(text.format(union=UNION)).metrics}


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # a noun of the figure before is not counted again
        ("比武开赛，30家工厂的86人同台角逐。", "86人", "同台角逐"),
        ("比武开赛，12支队伍、86人参赛。", "86人", "参赛"),
        ("比武开赛，30家工厂的86名焊工同台角逐。", "86名", "焊工"),
        # an object that stands before its sentence
        ("这样的书屋，{union}今年建了9个。", "9个", "书屋"),
        ("这样昼夜开门的书屋很受欢迎，{union}今年建了9个“加油屋”。", "9个", "“加油屋”"),
        # who is given a sum is not counted by it
        ("{union}奖励职工34万元。", "34万元", "奖励"),
        ("{union}发放职工补助金34万元。", "34万元", "职工补助金"),
        # units are made something, people become it
        ("会上，9家企业被授予“示范单位”称号。", "9家", "企业"),
        ("会上，9名焊工被授予“技术能手”称号。", "9名", "“技术能手”"),
        ("{union}吸收集卡司机入会86名。", "86名", "集卡司机"),
        ("{union}协调解决用工缺口86名。", "86名", "用工缺口"),
        ("{union}新建独立工会9家、联合工会4家。", "9家", "独立工会"),
        ("{union}把合同印成手册，8000册一周就发完了。", "8000册", "手册"),
        ("{union}组织86名各地干部进厂学习。", "86名", "各地干部"),
        ("各镇总工会负责人等86人参加会议。", "86人", "负责人"),
        ("画师、琴师等86名会员投票。", "86名", "会员"),
    ],
)
def test_subject(text, figure, subject):
    assert subject in figures(text)[figure].subject


@pytest.mark.parametrize(
    ("text", "figure", "category"),
    [
        ("{union}发放《工会法》等资料1500份。", "1500份", Category.GOODS),  # the title tells only which ones
        ("{union}签订《集体合同》1500份。", "1500份", Category.AGREEMENTS),
        ("{union}征集提案62件，立案38件。", "38件", Category.OTHER),  # of the proposals
        ("{union}现有注册志愿者86名。", "86名", Category.STAFF),  # who are had
        ("{union}和三家平台约好时间。", "三家", Category.ENTERPRISES),
    ],
)
def test_category(text, figure, category):
    assert figures(text)[figure].category is category
