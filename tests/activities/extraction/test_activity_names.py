"""What an activity is called: its own name, else a phrase without dates, figures, agents and loose ends."""

import pytest

from activities.extraction.name_parts import LONGEST_EVENT
from activities.extraction.name_phrases import phrase_of
from articles.segmentation.bylines import SIGNING
from articles.segmentation.signatures import TITLES
from articles.segmentation.works import SPACED_WORKS, WORKS
from tests.activities.extraction.told import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a name of its own, with what says of which kind it is
        ("怀柔区总工会启动“邻里厨房”公益课，50人报名。", "“邻里厨房”公益课"),
        ("怀柔区总工会在产业园建起“银杏书屋”3处。", "“银杏书屋”"),
        ("怀柔区总工会在产业园办起“银杏茶话”，谁来都行。", "“银杏茶话”"),
        ("近日，怀柔区总工会举办学习《中国工会章程》专题讲座。", "《中国工会章程》专题讲座"),
        ("怀柔区总工会的“银杏茶话”被北京市总工会评为服务品牌。", "“银杏茶话”"),
        # in quotes, but no name of what was done
        ("怀柔区总工会请来6名退休教师当“小先生”。", "请来退休教师当“小先生”"),
        ("怀柔区总工会为45户职工家庭“兜底”，学费由工会出。", "职工家庭“兜底”"),
        # what is held, wherever it stands
        ("怀柔区总工会组织职工前往水库开展环库骑行活动。", "环库骑行活动"),
        ("由怀柔区总工会主办、怀柔环卫集团工会承办的职工剪枝比赛在果园举行。", "职工剪枝比赛"),
        ("怀柔区总工会今年已举办6场法律讲座。", "法律讲座"),
        # a verb with its object
        ("今年前三季度，怀柔区总工会共发放助学金41.5万元，资助学生83名。", "发放助学金"),
        ("截至目前，怀柔区总工会已受理法律援助申请52件。", "受理法律援助申请"),
        ("怀柔区总工会与区旅游协会签订工资专项集体合同。", "签订工资专项集体合同"),
        ("怀柔区总工会拿出8万元，为护林员投保意外伤害险。", "投保意外伤害险"),
        ("怀柔区总工会通过座谈、问卷等方式征集提案92件。", "征集提案"),
        # what others are set to do
        ("怀柔区总工会请来5名律师坐诊。", "律师坐诊"),
        ("怀柔区总工会聘请12名法律顾问，轮流值守。", "聘请法律顾问"),
        # what is moved
        ("怀柔区总工会把体检车开到果园门口，为果农量血压。", "体检车开到果园门口"),
        # where one only goes, what is done there
        ("怀柔区总工会来到盾构工地，为工人送去手套和热水袋。", "送去手套和热水袋"),
        ("怀柔区总工会为护林员体检。", "护林员体检"),
        ("怀柔区总工会就最低工资与区旅游协会进行了两轮协商。", "最低工资协商"),
        ("怀柔雁栖物业联合工会昨日成立，会员80名。", "怀柔雁栖物业联合工会成立"),
        ("怀柔区总工会召开四届二次职工代表大会。", "四届二次职工代表大会"),
    ],
)
def test_what_an_activity_is_called(text, name):
    assert told(text).activities[0].name == name


@pytest.mark.parametrize(
    "clause",
    ["培训班结束后", "据介绍", "数据显示", "截至10月底", "调解室里", "主办、怀柔环卫集团工会承办", "坚持典型引路"],
)
def test_what_only_leads_over_gives_no_name(clause):
    assert phrase_of(clause, "") == ""


@pytest.mark.parametrize("sign", ["走进", "到", "把", "为", "在", "“", "请来", "开展", "的", "8名", "每名", "《"])
def test_names_of_endless_clauses_are_short(sign):
    assert len(phrase_of(sign * 2000, sign * 2000)) <= LONGEST_EVENT


def test_each_title_and_work_has_a_sign_by_which_a_signature_is_told():
    assert [word for word in (*TITLES, *WORKS, *SPACED_WORKS) if not SIGNING.search(word)] == []
