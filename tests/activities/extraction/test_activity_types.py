"""Of which type an activity is, and what it is called."""

import pytest

from activities.extraction.activity_types import add_season, decide
from activities.extraction.lexicon import Lexicon, load_lexicon
from tests.activities.extraction.told import FIXTURES, told

ROWS = [
    {"code": "training", "cues": {"培训": 3}},
    {"code": "safety", "cues": {"安全": 2, "安全培训": 3}},
]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("与企业方开展工资集体协商，达成一致", "collective_bargaining"),
        ("召开六届二次职工代表大会", "democratic_management"),
        ("新建基层工会86家，发展会员5300人", "organizing"),
        ("机关党支部开展主题党日活动", "theory_study"),
        ("举办工会干部业务培训班", "training"),
        ("开展岗位练兵和技术比武", "competition"),
        ("为快递员送上防暑“清凉包”", "summer_relief"),
        ("发放保暖手套、围巾等防寒用品", "winter_relief"),
        ("看望一线医护人员并送上鲜花", "visit"),
        ("为困难职工子女发放助学金", "hardship_aid"),
        ("为患病职工给付互助金", "mutual_aid"),
        ("推出会员“一元观影”活动", "member_benefit"),
        ("联合中医院开展义诊", "health"),
        ("举办职工心理健康讲座", "mental_health"),
        ("开展普法宣传", "legal_aid"),
        ("成立劳动争议调解工作室", "dispute_mediation"),
        ("组织劳模工匠进校园", "model_workers"),
        ("推进产业工人队伍建设改革试点", "workforce_reform"),
        ("举办职工趣味运动会", "culture_sports"),
        ("举办单身职工交友活动", "matchmaking"),
        ("开办职工子女托管班", "family"),
        ("开展“安全生产月”隐患排查", "safety"),
        ("举办消费帮扶展销会", "consumption_support"),
        ("赴外地考察学习建会经验", "exchange"),
        ("召开四届五次全委会议", "meeting"),
        ("组织职工志愿者捡拾垃圾", "volunteering"),
        ("授予20个集体“工人先锋号”", "recognition"),
    ],
)
def test_type_by_cue_words(text, type_):
    assert told(f"近日，昌平区总工会{text}。").activities[0].type == type_


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("举办安全知识竞赛", "competition"),  # the head of the name comes last
        ("举办急救技能培训班", "training"),
        ("请来10名大学生当“小先生”，辅导职工子女", "family"),  # “小先生” names people and no activity
    ],
)
def test_head_of_the_name_decides(text, type_):
    assert told(f"近日，昌平区总工会{text}。").activities[0].type == type_


def test_cue_in_the_name_of_a_union_speaks_for_nothing():
    activity = told("近日，昌平区卫生健康工会举办篮球赛。").activities[0]
    assert activity.type in ("culture_sports", "competition")


def test_theme_of_the_article_speaks_for_what_is_told_under_it():
    text = "昌平区总工会开办暑期托管班。回龙观镇总工会印发手册两千份。"
    assert [one.type for one in told(text, headline="职工子女暑期有人管").activities] == ["family", "family"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("举办“情暖驿路”慰问活动", "“情暖驿路”慰问活动"),
        ("举办学习《中国工运史》专题讲座", "《中国工运史》专题讲座"),
        ("召开集体协商推进会，部署任务", "集体协商推进会"),
        ("再次组织该活动", None),
    ],
)
def test_name_of_an_activity(text, name):
    activities = told(f"近日，昌平区总工会{text}。").activities
    assert [one.name for one in activities] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("9月8日，昌平区总工会给夜班工人端上热饺子并慰问", "visit"),
        ("1月8日，昌平区总工会给夜班工人端上热饺子并慰问", "winter_relief"),
        ("昌平区总工会给夜班工人端上热饺子，送去棉衣", "winter_relief"),  # nothing says when
    ],
)
def test_frost_and_heat_have_their_season(text, type_):
    assert told(f"{text}。").activities[0].type == type_


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("昌平区总工会在图书馆里为工友举行急救知识竞赛。", "competition"),  # the place tells nothing
        ("昌平区总工会聘请退休职工当“护路医生”，清扫道路垃圾。", "volunteering"),  # nor a title
        ("昌平区南口镇货运行业工会联合会昨日在体检中心成立。", "organizing"),
        ("昌平区南口镇货运行业工会联合会成立以来为司机体检三次。", "health"),
        ("昌平区总工会组织的法律顾问团走进三家工厂。", "legal_aid"),  # a team is named after what it does
    ],
)
def test_head_of_the_statement_decides(text, type_):
    assert told(text).activities[0].type == type_


def test_longest_cue_at_each_place():
    lexicon = Lexicon.from_rows(ROWS)
    assert [(cue.span, cue.type) for cue in lexicon.cues("安全培训和培训")] == [
        ((0, 4), "safety"),
        ((5, 7), "training"),
    ]


def test_no_cue_no_type():
    assert decide({}, ("training",)) == ("other", ())


@pytest.mark.parametrize(
    ("edtf", "words", "type_"),
    [
        ("2024-01-15", "送去米面油", "winter_relief"),
        ("2024-07-20", "发放毛巾", "summer_relief"),
        ("2024-04-20", "送去鲜花", "visit"),
        ("2024-01-15", "看望老党员", "visit"),  # nothing given
    ],
)
def test_season_makes_relief_of_a_visit_with_gifts(edtf, words, type_):
    types = ("summer_relief", "winter_relief", "visit")
    assert decide(add_season({"visit": 6.0}, edtf, words), types)[0] == type_


def test_fixture_holds_all_types():
    lexicon = load_lexicon(FIXTURES / "activity_types.json")
    assert len(lexicon.types) == 28 and lexicon.types[-1] == "other"


@pytest.mark.parametrize(
    ("text", "headline", "type_"),
    [
        ("近日，大兴区总工会召开三届五次全委会，晒出一年账本。", "维权见实效 帮扶有力度", "meeting"),
        ("近日，大兴区总工会举行荧光慢跑，最年长的选手60岁。", "", "culture_sports"),
        ("近日，大兴区总工会主办的焊工月赛揭晓成绩。", "大兴焊工月赛揭晓", "competition"),
        ("近日，大兴区总工会把登记台摆进市场，当天有90名摊主入了会。", "", "organizing"),
        ("近日，大兴区总工会在4所幼儿园给教师做心理测评。", "", "mental_health"),
        ("近日，大兴区总工会为90名教职工测视力。", "", "health"),
        ("近日，大兴区总工会给雪具管理员送去热贴。", "大兴区滑雪场职工收到热贴", "winter_relief"),
        ("近日，大兴区总工会组织新手跟着老师傅学盘扣。", "", "training"),
        ("近日，大兴区总工会合办的面点班包教包会。", "", "training"),
    ],
)
def test_what_a_name_or_a_compound_says_for_sure(text, headline, type_):
    assert told(text, headline=headline).activities[0].type == type_


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("6月，密云区总工会举办焊工技能竞赛，前6名被授予“技术能手”称号并颁发奖金。", "competition"),
        ("6月，密云区总工会主办的钳工技能大赛落幕，评出一等奖3名、优秀奖6名。", "competition"),
        ("6月，密云区总工会召开表彰大会，授予竞赛前6名“技术能手”称号。", "recognition"),
        ("6月，密云区总工会命名表彰劳动竞赛先进班组12个。", "recognition"),
    ],
)
def test_prizes_make_no_award_of_a_contest(text, type_):
    assert told(text).activities[0].type == type_
