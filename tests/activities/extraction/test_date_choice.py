"""Which of the words that date something date what was done."""

from __future__ import annotations

from datetime import date

import pytest

from tests.activities.extraction.told import told

PAGE = date(2024, 6, 18)  # a Tuesday


def dates_of(text: str) -> list[tuple[str, str]]:
    return [(one.date_text, one.date_edtf) for one in told(text, published=PAGE).activities]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        # what is founded begins then; its use does not date it
        ("这间小屋由密云区总工会和太师屯镇总工会合力建成，今年5月开门，有床位8张。", "今年5月", "2024-05"),
        ("密云区总工会推出“加时场”电影，每周五晚10点开映，一场5元。", "每周五晚10点", ""),
        ("密云区总工会与区医院签约，每周二上午派医生坐诊。", "", ""),
        ("密云区总工会成立监督小组，8月起每月查一次账本。", "", ""),
        ("密云区总工会合办的“晚托课堂”，两个月来接收孩子80名。", "两个月来", ""),
        ("密云区总工会把这家企业列为协商示范单位，本月起组织别家前来看样。", "", ""),
        # what has come of it
        ("密云区总工会把补贴提到150元，去年有17人领到补贴。", "", ""),
        ("密云区总工会发放大病救助金，头一笔五万元5月20日到账。", "", ""),
        # what moved somebody to the deed is no deed
        ("密云区总工会发现零工不知道这回事，5月派出宣讲员15名，开展普法。", "5月", "2024-05"),
        ("密云区总工会开展图书漂流活动，5月借书千册。", "", ""),
        # what is still to come
        ("密云区总工会印发工作提示，7月底前将在商圈推行协商。", "", ""),
        ("密云区总工会正指导两个行业开展协商，争取年底前再签两份合同。", "", ""),
        ("密云区今年新增的9处驿站都由区总工会出资建成。", "", ""),
        # how often, where nothing else tells when
        ("密云区总工会请来大学生，每周末为孩子开展书法培训，至今没有收费。", "每周末", ""),
        ("密云区总工会联合口腔医院开展义诊，每月15日到镇上看牙。", "每月15日", ""),
        ("密云区总工会举办业务培训，半年里办了五次。", "半年里", ""),
        ("密云区总工会开展家访，4天里走了30户。", "", ""),
        # a real day goes before a vague time
        ("岁末，密云区总工会印出“账本”，昨日起在公告栏张贴，开展评议活动。", "昨日起", "2024-06-17/.."),
        ("竞赛是1月20日打响的，由密云区总工会举办，7个工种参加。", "1月20日", "2024-01-20"),
        ("到5月中旬，密云区总工会举办技能培训16场。", "到5月中旬", ""),
        # counted up to a day: what lasts is not dated by that
        ("截至5月末，密云区总工会推出的“互助金”保障活动已有4000人参加。", "", ""),
        ("截至5月末，密云区总工会举办技能培训16场。", "截至5月末", ""),
    ],
)
def test_what_dates_a_deed(text, words, edtf):
    assert dates_of(text)[0] == (words, edtf)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # an hour without a day is of the day told before
        (
            "6月3日，密云区总工会召开协商会。从上午9点到中午，太师屯镇总工会与商会签订集体合同。",
            [("6月3日", "2024-06-03")] * 2,
        ),
        # whoever comes to a show, sits in a meeting or lends a hand
        (
            "6月3日，密云区总工会举办创新成果展。太师屯镇总工会组织20人前来观摩。",
            [("6月3日", "2024-06-03")] * 2,
        ),
        (
            "6月3日，密云区总工会举办创新成果展。太师屯镇总工会随后组织20人前来观摩。",
            [("6月3日", "2024-06-03"), ("", "")],
        ),
        (
            "6月3日，密云区总工会举办职工才艺赛。太师屯镇总工会负责后台，送上姜茶。",
            [("6月3日", "2024-06-03")] * 2,
        ),
        # the event is named again, or what it was held in
        (
            "6月1日至3日，密云区总工会举办职工比武。\n老师傅一勺取样。\n"
            "今年的比武还请来外援：太师屯镇总工会组织职工参加比赛。",
            [("6月1日至3日", "2024-06-01/2024-06-03")] * 2,
        ),
        (
            "6月3日，密云区总工会在湖边的帐篷里举办交友会。\n太师屯镇总工会在帐篷外摆出“茶摊”，举办讲座。",
            [("6月3日", "2024-06-03")] * 2,
        ),
        # a team goes on, or comes later, or came before
        (
            "6月3日至5日，密云区总工会赴延庆区总工会开展调研活动。调研组一行还慰问了困难职工。",
            [("6月3日至5日", "2024-06-03/2024-06-05")] * 2,
        ),
        (
            "6月3日，密云区总工会举办普法讲座。区总工会事先向企业发放问卷80份。",
            [("6月3日", "2024-06-03"), ("", "")],
        ),
        (
            "6月3日，密云区总工会举办普法讲座。区总工会随后走访企业8家。",
            [("6月3日", "2024-06-03"), ("", "")],
        ),
        # money out of a fund is not given on the spot
        (
            "6月3日，密云区总工会举办招聘会。区总工会还从创业基金里拿出20万元，发放无息借款。",
            [("6月3日", "2024-06-03"), ("", "")],
        ),
        # days that point to another
        (
            "6月3日起，密云区的新规施行。这天上午，密云区总工会举办普法讲座。",
            [("6月3日", "2024-06-03")],
        ),
        (
            "6月3日，密云区总工会办起夜校。6月5日，区图书馆开门；同日，太师屯镇总工会送去图书200册。",
            [("6月3日", "2024-06-03"), ("同日", "2024-06-05")],
        ),
        (
            "6月3日，密云区保洁行业联合工会成立。密云区总工会成立第二天就举办入会讲座。",
            [("6月3日", "2024-06-03"), ("成立第二天", "2024-06-04")],
        ),
        (
            "6月17日，密云区总工会启用职工食堂。太师屯镇总工会即日起发放早餐券。",
            [("6月17日", "2024-06-17"), ("即日起", "2024-06-17/..")],
        ),
        (
            "5月3日，密云区总工会启用职工食堂。太师屯镇总工会即日起发放早餐券。",
            [("5月3日", "2024-05-03"), ("即日起", "2024-06-18/..")],
        ),
    ],
)
def test_days_told_by_what_stands_before(text, dates):
    assert dates_of(text) == dates


def test_one_of_several_sessions_has_the_day_of_the_scene():
    text = "6月3日一早，密云区的学校里，34人练急救。这是密云区总工会开办的第6期护理培训班。"
    assert ("6月3日一早", "2024-06-03") in dates_of(text)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "昨日，密云区总工会把今年办的实事印成“账单”。单子上写着：\n1.建会：新建工会61家；\n2.助学：资助学生158名。",
            ["今年", "今年"],
        ),
        ("密云区总工会年终报账：全年新建工会17家；培训职工900人。", ["全年", "全年"]),
        ("今年以来，密云区总工会举办培训23场；区总工会还走访企业30家。", ["今年以来", ""]),
        ("今年3月，密云区总工会举办职工运动会；又聘请体验官45名。", ["今年3月", ""]),
        ("普法方面，上半年密云区总工会举办讲座36场。助学方面，区总工会资助学生158名。", ["上半年", "上半年"]),
        ("普法方面，上半年密云区总工会举办讲座36场。区总工会资助学生158名。", ["上半年", ""]),
    ],
)
def test_items_of_an_account_share_its_time(text, dates):
    told_dates = [words for words, _ in dates_of(text)]
    assert told_dates[-len(dates) :] == dates


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("据密云区总工会6月3日通报，区总工会今年2月以来举办招聘会36场。", "今年2月以来"),
        ("记者6月3日从密云区总工会获悉，区总工会上半年举办招聘会36场。", "上半年"),
        ("密云区总工会6月3日举办招聘会，据介绍，来了80人。", "6月3日"),
        ("6月3日，记者在密云区总工会采访时了解到，区总工会上半年举办招聘会36场。", "上半年"),
        ("密云区总工会6月3日公布的清单显示：上半年，全区工会举办招聘会36场。", "上半年"),
    ],
)
def test_when_it_was_told_is_not_when_it_was_done(text, words):
    assert dates_of(text)[0][0] == words


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # the sentence before tells when what is told next took place
        ("第三届编织大赛近日落下帷幕。大赛由密云区总工会主办，90人参加。", ["近日"]),
        ("这份清单早在4月就贴了出来。密云区总工会先后举办恳谈会6场。", ["4月"]),
        ("这份清单早在4月就贴了出来。密云区总工会还走访企业6家。", [""]),
        ("新规自去年4月施行。密云区总工会举办恳谈会6场。", [""]),
        ("这项竞赛源自今年4月开始的拜师活动。密云区总工会举办恳谈会6场。", ["今年4月"]),
        ("入秋，密云区总工会开办护理培训班。", ["入秋"]),
        ("密云区总工会举办恳谈会9场，明年要把恳谈会办到镇里。", [""]),
        # the day of what a union did, in the words for what came of it
        ("变化的起点，是去年4月密云区总工会牵头签订的那份集体合同。", ["去年4月"]),
        # at another time than the event before it
        ("6月3日，密云区总工会举办职工晚会，太师屯镇总工会事后给演员颁发奖杯。", ["6月3日", ""]),
    ],
)
def test_what_the_words_before_say_of_the_time(text, dates):
    assert [words for words, _ in dates_of(text)] == dates


def test_the_kind_of_what_is_named_takes_it_up_again():
    text = "会议室里算盘响成一片。这是密云区总工会“百厂协商”行动里的一幕。行动自4月打响，90家企业签了协议。"
    assert ("自4月打响", "2024-04/..") in dates_of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("为迎接5月12日护士节，密云区总工会举办护理技能比武。", ""),
        ("为庆祝“五一”国际劳动节，4月28日，密云区总工会举办歌咏比赛。", "4月28日"),
        ("4月28日，为庆祝“五一”国际劳动节，密云区总工会举办歌咏比赛。", "4月28日"),
        ("根据北京市总工会4月下发的通知，密云区总工会开展要约行动。", ""),
        ("按照要求，密云区总工会4月开展要约行动。", "4月"),
        ("密云区总工会为解决吃饭难，5月10日起开设爱心食堂。", "5月10日起"),
    ],
)
def test_a_day_for_which_something_is_done_does_not_date_it(text, words):
    assert dates_of(text)[0][0] == words


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # 岁末年初 is no day to which 当天 points back
        (
            "岁末年初，密云区总工会开展工资检查。6月3日，木工老陈来求助。太师屯镇总工会当天上门调解。",
            ["岁末年初", "6月3日"],
        ),
        # a part of an event is held where only the event has such a place
        ("6月3日，密云区总工会举行健步走。太师屯镇总工会在终点开设急救区。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会举行健步走。\n终点处，太师屯镇总工会开设急救区。", ["6月3日", "6月3日"]),
        ("6月3日，密云区总工会举行健步走。太师屯镇总工会在终点站开设急救区。", ["6月3日", ""]),
        # a year at the head of a statement holds for what is told of it
        ("去年，密云区总工会建起书屋5家，其中一家被北京市总工会命名为示范点。", ["去年", "去年"]),
        # another part of that day, told in words of its own
        ("6月3日上午，密云区总工会举办讲座。当天下午，太师屯镇总工会组织联谊。", ["6月3日上午", "当天下午"]),
        ("6月3日上午，密云区总工会举办讲座。当天，太师屯镇总工会组织联谊。", ["6月3日上午", "6月3日上午"]),
        ("6月3日，密云区总工会举办讲座。当天下午，太师屯镇总工会组织联谊。", ["6月3日", "6月3日"]),
        # the real day of what was held of late
        ("近日，密云区总工会“渡口夜校”第八课开讲，30人听课。夜校自2018年11月开办。", ["近日"]),
        ("近日，密云区总工会举办红歌赛。比赛于6月11日开赛，12支队伍登台。", ["6月11日"]),
        ("近日，密云区总工会下发红歌赛通知。比赛将于6月21日开赛。", ["近日"]),
        # both sides are those of the scene that the article begins with
        (
            "6月3日，花棚里，一边是工人代表，一边是企业代表，谈的是今年的工价。\n"
            "在密云区总工会指导下，双方谈了三个小时，签下集体合同。",
            ["6月3日"],
        ),
        # what comes of it is no scene of it
        ("密云区总工会把调解室设进公司。6月3日，首起纠纷在这里谈妥。", [""]),
        # when it began, told of the thing as it is named, or behind the scene
        ("密云区总工会与律师协会合办“晚间课堂”。自去年9月开课，已有386人听课。", ["自去年9月开课"]),
        (
            "调解这件事的，是今年3月挂牌的“联调室”。联调室由密云区总工会与区法院共建，有调解员14名。",
            ["今年3月"],
        ),
        ("近日，密云区总工会的“晚霞书屋”里坐满了人。书屋今年5月对职工开放。", ["今年5月"]),
    ],
)
def test_days_told_around_an_act(text, dates):
    assert [words for words, _ in dates_of(text)][-len(dates) :] == dates
