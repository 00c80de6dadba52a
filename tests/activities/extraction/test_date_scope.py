"""How far words of time reach: over a clause, an account, or nothing but a noun."""

from __future__ import annotations

from datetime import date

import pytest

from tests.activities.extraction.told import told

PAGE = date(2024, 6, 18)  # a Tuesday


def dates_of(text: str) -> list[str]:
    return [one.date_text for one in told(text, published=PAGE).activities]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a term or a while behind the deed dates what comes of it
        ("密云区总工会开办托管班6处，暑假前报名280人。", ""),
        ("密云区总工会开展安全检查，督促车间加装风扇22台，6月底前全部用上。", ""),
        ("密云区总工会设立代办窗口，代办员有16名，三个月里跑腿400多次。", ""),
        ("密云区总工会会同区人社局协商，5月底前签订集体合同16份。", "5月底前"),
        ("“五一”前，密云区总工会举办技能大赛，80人参加。", "“五一”前"),
        ("密云区总工会联合医院开展义诊，清明节前已义诊3场。", "清明节前"),
        ("两年里，密云区总工会举办技能培训16场。", "两年里"),
        ("密云区总工会举办业务培训，半年里办了五次。", "半年里"),
    ],
)
def test_a_term_behind_the_deed(text, words):
    assert dates_of(text)[0] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("密云区困难职工帮扶中心全年接待来访职工4120人次。", "全年"),
        ("密云区总工会聘请法律顾问27名，全年接待职工300人次。", ""),
        ("密云区总工会签订全年采购协议11份。", ""),
        ("密云区总工会暑期开办职工子女托管班3处。", "暑期"),
        ("密云区总工会为学生联系暑期勤工俭学岗位58个。", ""),
        ("暑期，密云区总工会举办职工子女绘画班。", "暑期"),
        ("在暑期，密云区总工会举办职工子女绘画班。", "暑期"),
        ("密云区总工会每周三为职工开展法律咨询，上半年共接待285人。", "每周三"),
        ("密云区总工会每周三为职工开展法律咨询。", "每周三"),
        ("此前的4月，密云区总工会举办法律讲座。", "4月"),
        ("此前，密云区总工会举办法律讲座。", "此前"),
        ("近年来，密云区总工会重视技能，三年来举办技能竞赛54场。", "三年来"),
        ("近年来，密云区总工会举办技能竞赛54场，今年有9场。", "近年来"),
        ("密云区总工会开展互助理赔，窗口设在厂门口，最快当天到账。", ""),
        ("密云区总工会的“师徒擂台”从3月打到5月，举办比赛六场。", "从3月打到5月"),
        ("密云区总工会从3月到5月举办比赛六场。", "从3月到5月"),
    ],
)
def test_what_words_of_time_belong_to(text, words):
    assert dates_of(text)[0] == words


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # before an event is no time of its own
        ("6月3日，密云区总工会召开全委会。会前，区总工会征集提案62件。", ["6月3日", ""]),
        ("6月3日，密云区总工会召开全委会。会前，区总工会走访企业30家，截至开会当天解答问题20个。", ["6月3日", ""]),
        # the day of something else
        ("6月3日，密云区总工会签订集体合同。接到求助当天，太师屯镇总工会慰问伤员。", ["6月3日", ""]),
        ("6月3日，密云区总工会启动普法活动。启动当天，太师屯镇总工会发放手册80份。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会启动普法活动。当天，太师屯镇总工会发放手册80份。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会启动普法活动。太师屯镇总工会也在当天发放手册80份。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会启动普法活动。太师屯镇总工会还给体检当天的代课老师发放补贴。", ["6月3日", ""]),
        (
            "6月3日，密云区总工会给17家企业发放茶叶。太师屯镇总工会的体检车同时上路，开展体检。",
            ["6月3日", "6月3日"],
        ),
        ("6月3日，密云区总工会给17家企业发放茶叶。太师屯镇总工会的体检车上路，开展体检。", ["6月3日", ""]),
        # learners are fed on all days of their course
        ("6月3日，密云区总工会举办家政培训班。太师屯镇总工会为学员发放饭票。", ["6月3日", ""]),
        # a contest that goes on for months
        ("今年以来，密云区总工会开展“安康杯”竞赛。\n竞赛中，各级工会举办讲座310场。", ["今年以来", "今年以来"]),
        ("今年以来，密云区总工会开展“安康杯”竞赛。\n太师屯镇总工会举办讲座310场。", ["今年以来", ""]),
        ("今年以来，密云区总工会开展法律援助。\n竞赛中，太师屯镇总工会举办讲座310场。", ["今年以来", ""]),
    ],
)
def test_what_a_later_sentence_takes_over(text, dates):
    assert dates_of(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "会议指出，今年上半年，全区各级工会围绕中心开展工作。全区新建工会126家，发展会员3800人。",
            ["今年上半年"],
        ),
        (
            "会议指出，今年上半年，全区各级工会围绕中心开展工作。全区新建工会126家，发展会员3800人。"
            "太师屯镇总工会举办讲座9场。",
            ["今年上半年", ""],
        ),
        (
            "会议指出，今年上半年，全区各级工会围绕中心开展工作。\n"
            "在帮扶方面，全区工会春节期间走访慰问困难职工260户；接待职工来访870人次，办理援助案件13件。",
            ["春节期间", "今年上半年"],
        ),
        ("会议指出，6月3日，全区各级工会开展安全检查。全区新建工会126家，发展会员3800人。", ["6月3日"]),
        ("今年，密云区总工会举办讲座9场。全区新建工会126家，发展会员3800人。", ["今年", ""]),
        # what is published is the account, what was done is in it
        ("岁末，密云区总工会公布了今年为职工办的五件实事。", ["今年"]),
        ("密云区总工会日前晒出“成绩单”，今年承诺的帮扶实事全部兑现。", ["今年"]),
        ("6月3日，密云区总工会给帮扶工作算了一笔账：今年2月以来，帮助企业100家。", ["今年2月以来"]),
        ("6月3日，密云区总工会公布法律援助实事清单。", ["6月3日"]),
        ("6月3日，密云区总工会召开会议，公布今年的实事清单。", ["6月3日"]),
    ],
)
def test_what_an_account_tells_of(text, dates):
    assert dates_of(text)[-len(dates) :] == dates


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # how old a team is does not date what it does
        ("密云区总工会的服务队成立于2012年，5年来走遍16个乡镇，开展义诊430场。", "5年来"),
        ("密云区总工会的服务队成立于2012年，开展义诊430场。", "2012年"),
        ("密云区保洁工会成立于2012年。密云区总工会开展义诊430场。", ""),
    ],
)
def test_how_old_something_is(text, words):
    assert dates_of(text)[-1] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the sentence behind tells since when it goes on, but not of another act
        ("密云区总工会开展绘画培训，一学期16节。4月起，逢周末，区总工会还举办讲座。", ""),
        ("密云区总工会事先向企业发放问卷500份。4月以来，行动体检316人。", ""),
    ],
)
def test_since_when_it_goes_on(text, words):
    assert dates_of(text)[0] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # the meeting is told of before its union is
        (
            "6月3日，区第二水厂的职代会上，代表提出建议。\n此次职代会由密云区总工会组织召开，85人参加。",
            "6月3日",
        ),
        ("铁水看得准吗？这是6月3日炉前工大赛的第一道题。大赛由密云区总工会举办，66人参加。", "6月3日"),
        ("这是密云区总工会今年建起的第9间“解忧屋”。\n3月至今，9间“解忧屋”服务职工140人次。", "3月至今"),
        ("这是密云区总工会今年建起的第9间“解忧屋”。\n3月，太师屯镇总工会举办讲座9场。", "今年"),
    ],
)
def test_a_day_told_before_the_union(text, words):
    assert dates_of(text)[0] == words


def test_a_day_in_the_first_sentence_dates_its_paragraph():
    text = "本月5日是密云区今年第二个“晒账日”，54名职工提问。\n“晒账日”由各厂轮流办。太师屯镇总工会还把晒账搬上直播。"
    assert dates_of(text)[-1] == ""
