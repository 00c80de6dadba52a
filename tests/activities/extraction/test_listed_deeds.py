"""Items of accounts that unions give: without a subject, marked by a figure or set apart by semicolons."""

import pytest

from activities.extraction.listed_deeds import is_deed_of_account
from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("1.建会：新建基层工会18家，发展会员900人", True),
        ("第二件，为环卫女工做免费筛查320人", True),
        ("（三）与区妇联合办月嫂班6期", True),
        ("调处劳资纠纷41件，调解成功率九成", True),
        ("签订区域性集体合同3份", True),
        ("今年以来累计接待来访210人次", True),
        ("一、新建、翻新职工书屋8家", True),
        ("为260名女司机免费筛查", True),
        ("为260名女司机点赞", False),
        ("骑手平均每天跑12小时", False),  # a subject of its own
        ("调解室有12平方米", False),
        ("办公楼有6层", False),
        ("把服务送到车间", False),  # how much is not told
    ],
)
def test_what_an_item_tells(words, yes):
    assert is_deed_of_account(words) is yes


@pytest.mark.parametrize(
    "text",
    [
        "怀柔区总工会晒出年终账单：新建工会17家；签订区域性集体合同3份；为女工筛查乳腺1200人。",
        "怀柔区总工会晒出年终账单。\n第一件，新建工会17家；\n第二件，签订区域性集体合同3份；\n第三件，为女工筛查乳腺1200人。",
        "怀柔区总工会晒出年终账单。\n1.建会：新建工会17家。\n2.协商：签订区域性集体合同3份。\n3.健康：为女工筛查乳腺1200人。",
    ],
)
def test_each_item_of_an_account_is_an_activity(text):
    found = told(text).activities
    assert [one.type for one in found[-3:]] == ["organizing", "collective_bargaining", "health"]
    assert {one.organizers[0].name for one in found} == {"怀柔区总工会"}


def test_an_account_under_the_name_of_who_gives_it_is_of_his_union():
    text = (
        "怀柔区总工会召开述职会。\n桥梓镇总工会主席 李清：今年组织健康体检320人；开通职工维权热线，受理咨询40件。\n"
        "渤海镇总工会主席 王芸：帮助骑手讨回押金3万元。"
    )
    found = told(text).activities
    assert [(one.type, one.organizers[0].name) for one in found[1:]] == [
        ("health", "桥梓镇总工会"),
        ("legal_aid", "桥梓镇总工会"),
        ("legal_aid", "渤海镇总工会"),
    ]


def test_a_course_of_its_own_is_not_only_more_of_the_same():
    found = told("上半年，怀柔区总工会送课进企业46场，听课职工900人；开办电工技能班9期。").activities
    assert [one.type for one in found] == ["training", "training"]


def test_an_item_that_only_counts_more_of_the_same_is_no_other_activity():
    found = told("上半年，怀柔区总工会受理互助金申请90份；给付互助金60万元；为女工筛查乳腺1200人。").activities
    assert [one.type for one in found] == ["mutual_aid", "health"]
