"""What a figure counts: where its noun ends, what was told before it, shares and changes."""

import pytest

from activities.extraction.counted_nouns import noun_behind
from activities.extraction.measure_nouns import agrees
from activities.extraction.verb_phrases import is_moment, is_verbal
from tests.activities.extraction.told import told


def subject(text, printed):
    """What a printed figure counts."""
    return next(metric.subject for metric in told(text).metrics if metric.text == printed)


@pytest.mark.parametrize(
    ("after", "unit", "noun"),
    [
        ("技能人才参加比武", "名", "技能人才"),  # 能 is part of a word
        ("职工能领到", "名", "职工"),
        ("补给点", "个", "补给点"),
        ("新就业形态劳动者入会", "名", "新就业形态劳动者"),
        ("青年就业", "名", "青年"),
        ("职工代表听取了报告", "名", "职工代表"),
        ("学员放了假", "名", "学员"),
        ("调解员入了库", "名", "调解员"),
        ("乡镇检查", "个", "乡镇"),
        ("检查组", "个", "检查组"),
        ("和价值百元的米面", "元", ""),
        ("和谐企业", "家", "和谐企业"),
        ("补给三个县", "元", ""),
        ("周边企业参加", "家", "周边企业"),
        ("工人才领到", "名", "工人"),
        ("便民服务点", "个", "便民服务点"),
        ("教师便搬了进来", "名", "教师"),
        ("边远乡镇", "个", "边远乡镇"),
        ("获奖选手登台", "名", "获奖选手"),
        ("常年巡线的电工", "名", "电工"),
        ("船员的孩子来到港口", "名", "孩子"),
        ("徒弟合开的修理铺", "名", "徒弟"),
        ("平台的骑手", "家", "平台"),
        ("免费热线开通", "条", "免费热线"),
        ("免费发放", "张", ""),
        ("检查表", "张", "检查表"),
        ("“说得清”的账本", "本", "账本"),
        ("“暖心驿站”的电费", "个", "“暖心驿站”"),
        ("价值150元的体检套餐", "份", "体检套餐"),
        ("和20元", "元", ""),
        ("里有7组", "组", ""),
        ("不等", "元", ""),
    ],
)
def test_noun_behind_a_figure(after, unit, noun):
    assert noun_behind(after, True, unit) == noun


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("缝纫工由20名增至35名。", "20名", "缝纫工"),
        ("缝纫工由20名增至35名。", "35名", "缝纫工"),
        ("货车司机从下月起每月津贴增加200元。", "200元", "津贴"),  # 从…起 is no change
        ("能耗比下降3个百分点。", "3个百分点", "能耗比"),
        ("装卸工占到港区职工的六成。", "六成", "装卸工"),
        ("入会的货车司机有1200人，占全行业的三成。", "三成", "货车司机"),
        ("焊工、电工日工资分别为180元、200元。", "200元", "焊工、电工日工资"),
        ("班组长和安全员共90人听了课。", "90人", "班组长和安全员"),
        ("他所在的车间有26个人。", "26个", "车间"),
        ("近三成的人愿意转岗。", "近三成", "愿意转岗"),
        ("3人当上了市劳模。", "3人", "市劳模"),
        ("9人荣获省五一劳动奖章。", "9人", "省五一劳动奖章"),
        ("县总工会每月公布一次采购账目。", "一次", "公布采购账目"),
        ("当了八年电焊工的老周说。", "八年", "当电焊工"),
        ("镇总工会印好优惠券，两天已核销300张。", "300张", "核销优惠券"),
        ("书法家现场写春联，一上午写出400副。", "400副", "写春联"),
        ("工友递条子，一会儿递上来15张。", "15张", "递条子"),
        ("守了三十年的老窑。", "三十年", "守了老窑"),
        ("上半年查出隐患60处，比去年同期少了两成。", "两成", "隐患"),
        ("技师占一成，比全县平均水平高3个百分点。", "3个百分点", "技师"),
        ("新棚省柴近一半。", "近一半", "新棚省柴"),
        ("把工友的意见归成6类。", "6类", "工友的意见"),
        ("把流程拆成20个动作。", "20个", "动作"),
        ("给付230人次、46万元。", "46万元", "给付"),
        ("代理追讨欠薪18笔、33万元。", "33万元", "追讨欠薪"),
        ("与医院谈妥了每人90元的优惠体检。", "90元", "优惠体检"),
        ("镇总工会拿出5万元，给护林员投了一份意外险。", "5万元", "拿出意外险"),
        ("捐出木炭九吨，户均半吨。", "九吨", "捐出木炭"),
        ("夜校开设烹饪课程，共30课时。", "30课时", "烹饪课程"),
        ("90分以上的有8家。", "8家", "90分以上"),
        ("5月4日，海淀区总工会举办青年联谊会，70人参加。", "70人", "参加青年联谊会"),
        ("全县有企业130家。", "130家", "企业"),
        ("欠薪案件调解成功率92%。", "92%", "欠薪案件调解成功率"),
        ("会员8万人，增长6%。", "6%", "会员"),
        ("电台开播三天接听来电90个。", "三天", "电台开播"),
        ("夜班补贴由镇总工会和企业各担一半。", "一半", "夜班补贴"),
        ("愿意留下的有40人。", "40人", "愿意留下"),
        ("县医院给88人量了血压。", "88人", "量了血压"),
    ],
)
def test_what_a_figure_counts(text, printed, expected):
    assert subject(text, printed) == expected


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("湖州市绣工会社团从9人扩到41人。", "9人", "绣工会社团"),
        ("社里的剪纸师傅从6名添到了32名。", "32名", "剪纸师傅"),
        ("书费900元，镇总工会出六成，个人出四成。", "六成", "书费"),
        ("书费900元，镇总工会出六成，个人出四成。", "四成", "书费"),
        ("给付互助金37万元，最小的一笔60元。", "60元", "最小的一笔"),
        ("书屋最大的一间60平方米。", "60平方米", "最大的一间"),
        ("县总工会三次召开船员恳谈会。", "三次", "船员恳谈会"),
        ("参加读书会的职工现有300人。", "300人", "职工"),
    ],
)
def test_changes_shares_and_extremes(text, printed, expected):
    assert expected in subject(text, printed)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("已核销", True),
        ("已签约企业", False),
        ("能送走", True),
        ("能工巧匠", False),
        ("递上来", True),
        ("文艺演出", False),
        ("支出", False),
        ("首批会员", False),
        ("增至", True),
        ("“走出去”", False),
    ],
)
def test_verbs_before_figures(words, expected):
    assert is_verbal(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("今年7月底", True),
        ("10月起", True),
        ("每周二、周五", True),
        ("每学期", True),
        ("7月份工资", False),
        ("", False),
        ("今年新建", False),
    ],
)
def test_words_that_only_tell_when(words, expected):
    assert is_moment(words) is expected


def test_measure_words_agree_with_nouns():
    assert agrees("安全整改单", "张")
    assert agrees("绣娘", "名")
    assert not agrees("绣娘", "张")
