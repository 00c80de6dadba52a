"""The time that a figure covers where it is told in another sentence, or where words of time tell something else."""

import pytest

from tests.activities.extraction.told import told

UNION = "昌平区总工会"


def periods(text, headline=""):
    """The periods of the figures of a text by their printed figures."""
    return {metric.text: metric.period for metric in told(text.format(union=UNION), headline).metrics}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("会议指出，今年以来，各级工会抓建会，走访企业9家。全区发展会员60人。", "今年以来"),
        ("据统计，今年1至9月，全区签订合同9份。以楼宇为重点推进建会，发展会员60人。", "今年1至9月"),
        ("上半年，全区新建工会9家。在帮扶方面，资助职工60人。", "上半年"),
        ("上半年，全区新建工会9家。\n在帮扶方面，春节期间筹集资金8万元；资助职工60人。", "上半年"),
        ("今年以来，全区新建工会9家。{union}还为工地配发药箱，惠及职工60人。", ""),  # turns to a union
        ("今年以来，全区新建工会9家。全区现有会员60人。", ""),  # how many there are
        ("今年以来，全区新建工会9家。全区计划培训职工60人。", ""),  # to come
        ("6月3日，{union}走访企业9家。全区发展会员60人。", ""),  # a day
        ("今年以来，全区新建工会9家。\n全区发展会员60人。", ""),  # another paragraph
        ("今年以来，全区新建工会9家。老李的徒弟带来了60人。", ""),  # about somebody
    ],
)
def test_an_account_goes_on_in_the_next_sentence(text, period):
    assert periods(text)["60人"] == period


@pytest.mark.parametrize(
    ("text", "headline", "period"),
    [
        ("一、建成书屋9座；\n二、资助职工60人。", f"{UNION}上半年办成的五件事", "上半年"),
        ("{union}把今年办的实事公布如下：\n一、建成书屋9座；\n二、资助职工60人。", "", "今年"),
        ("{union}把今年办的实事公布如下：\n一、二线职工都说好，资助职工60人。", "", ""),  # no item
        ("{union}建成书屋9座，资助职工60人。", f"{UNION}上半年开班", ""),  # no account
    ],
)
def test_items_under_a_time(text, headline, period):
    assert periods(text, headline)["60人"] == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # a union behind 会同, 为 and the like is no subject: the one told before goes on
        ("8月以来，{union}办班9期；会同沙河镇总工会接待职工60人。", "8月以来"),
        ("8月以来，{union}办班9期；又为沙河镇总工会培训职工60人。", "8月以来"),
        ("8月以来，{union}办班9期；沙河镇总工会接待职工60人。", ""),
        ("半年时间里，{union}发展会员60人。", "半年时间里"),
        ("{union}的驿站投用十天已接待职工60人。", "十天"),
        ("不到三个小时，{union}调解的60人的工钱就有了着落。", ""),  # how soon
        ("协议约定等候超过4小时要给补偿，惠及司机60人。", ""),  # a condition
        ("十天里，{union}走访企业9家，区总工会事后表扬职工60人。", ""),  # later
        ("该调解室成立五年来，帮助职工60人。", "五年来"),  # the event is the predicate
        ("成立五年来，该调解室帮助职工60人。", "成立五年来"),
        ("今年7月，{union}调解了一起欠薪纠纷，帮助职工60人。", ""),  # one case is one event
        ("今年7月，{union}开展走访，帮助职工60人。", "今年7月"),
        ("今年秋季学期，{union}的托管班招收孩子60人。", "今年秋季学期"),
        ("从去年9月起，{union}开了9次座谈会，听取职工60人的意见。", "从去年9月起"),
        ("从去年9月起，{union}与企业谈妥，时薪涨了3元，惠及职工60人。", ""),
        ("今年1至9月，{union}的9座驿站累计接待职工60人。", "今年1至9月"),
        ("今年，{union}的驿站建了9座，累计接待职工60人。", ""),  # since ever
        ("在{union}去年春天的一次摸底中，有职工60人。", "去年春天"),
        ("去年底，{union}买了一辆车，可坐职工60人。", ""),  # one event
        ("去年底，{union}走访企业9家，慰问职工60人。", "去年底"),
        ("开门至今日均接待职工60人。", "开门至今"),
        ("今年，{union}筹集资金80万元，将慰问职工60人。", ""),  # to come
        ("今年，{union}筹集资金80万元，慰问职工60人。", "今年"),
        ("去年5月，{union}派出干部9名，分9个组上门，走访职工60人。", "去年5月"),
        ("自2018年5月开诊以来，门诊走遍全区。{union}为此投入资金，惠及职工60人。", ""),
        ("自2018年5月开诊以来，门诊走遍全区。{union}为此培训职工60人。", "自2018年5月开诊以来"),
        ("启用半个月，驿站接待职工60人。", "启用半个月"),
        ("{union}的驿站启用半个月，接待职工60人。", "半个月"),
        ("徒弟半年内出师，{union}发津贴；考上高级工，再奖励职工60人。", ""),
        ("去年同期，{union}只接待职工60人。", "去年同期"),
        ("{union}比去年同期多接待职工60人。", ""),
        ("当年10月，{union}启动“名师带徒”，选出职工60人。", ""),  # one event
        ("7月8日至8月9日，{union}开办夏令营，职工子女60人参加。", ""),  # one event
        ("春节前后，{union}慰问职工60人。", "春节前后"),
        ("5月10日前后，{union}慰问职工60人。", ""),
        ("5月1日至31日，{union}走访企业9家，慰问职工60人。", "5月1日至31日"),
        ("5月1日至3日，{union}走访企业9家，慰问职工60人。", ""),
        ("7月8日至8月9日，{union}走访企业9家，慰问职工60人。", "7月8日至8月9日"),
        ("{union}的驿站一天接待职工60人。", "一天"),
        ("{union}举办为期一天的讲座，来了职工60人。", ""),
        ("{union}的讲座讲了一天时间，来了职工60人。", ""),
    ],
)
def test_how_far_words_of_time_reach(text, period):
    assert periods(text)["60人"] == period


def test_what_is_divided_is_of_no_time():
    assert periods("去年5月，{union}的干部分9个组上门，走访职工60人。")["9个"] == ""


def test_what_is_held_several_times_adds_up_within_a_month():
    assert periods("今年4月，{union}三次召开恳谈会。")["三次"] == "今年4月"


def test_an_average_has_the_time_over_which_it_was_taken():
    assert periods("到今年3月底，驿站接待职工60人，平均每件用3.6天。")["3.6天"] == "到今年3月底"
