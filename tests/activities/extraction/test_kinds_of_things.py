"""What figures measure: things by their nouns and measure words, people by what they do or what is done for them."""

import pytest

from activities.extraction.counted_people import is_staff
from activities.extraction.records import Category
from activities.extraction.thing_words import first_sort, sort_of
from tests.activities.extraction.told import told


def category(text, printed):
    """What a printed figure measures."""
    return next(metric for metric in told(text).metrics if metric.text == printed).category


@pytest.mark.parametrize(
    ("noun", "sort"),
    [
        ("蹲位", Category.FACILITIES),
        ("“清凉大棚”", Category.FACILITIES),
        ("急救箱", Category.GOODS),
        ("班中餐", Category.GOODS),
        ("反光背心", Category.GOODS),
        ("公益律师事务所", Category.ENTERPRISES),
        ("劳务队", Category.ENTERPRISES),  # a firm that works for others
        ("红娘团", Category.TEAMS),
        ("双选会", Category.SESSIONS),
        ("烦心事", Category.OTHER),
        ("派工单", Category.OTHER),
        ("电影票", Category.GOODS),
        ("选票", Category.OTHER),
        ("宣传单", Category.GOODS),
        ("优点", None),
        ("休息时间", None),
    ],
)
def test_sort_by_the_end_of_the_noun(noun, sort):
    assert sort_of(noun) is sort


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("井口连唱五场", Category.ENTERPRISES),
        ("面包车分头出发", Category.OTHER),
        ("平台企业约定工时", Category.ENTERPRISES),  # the last of nouns that stand together
        ("企业职工报名", None),  # people of a firm are no firm
        ("小区门口", None),
    ],
)
def test_sort_of_words_that_run_on(words, sort):
    assert first_sort(words) is sort


@pytest.mark.parametrize(
    ("noun", "serves"),
    [("维权员", True), ("护学员", True), ("“试菜员”", True), ("快递员", False), ("学员", False), ("程序员", False)],
)
def test_who_is_called_by_a_service(noun, serves):
    assert is_staff(noun) is serves


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("县总工会把旧礼堂隔出9间。", "9间", "facilities"),
        ("基地温棚由30栋增加到72栋。", "72栋", "facilities"),
        ("街道总工会在社区建起4处“楼下车间”。", "4处", "facilities"),
        ("女澡堂添了14个蹲位。", "14个", "facilities"),
        ("志愿者为矿工织补工装680件。", "680件", "other"),
        ("为矿工送去工作服680件。", "680件", "goods"),
        ("检查组当场开出7张整改单。", "7张", "other"),
        ("全师平均亩产籽棉410公斤。", "410公斤", "other"),
        ("送去大米410公斤。", "410公斤", "goods"),
        ("镇总工会包下客车16辆送民工返乡。", "16辆", "other"),
        ("前后签了330份。", "330份", "agreements"),
        ("互助会今年办结理赔2600笔。", "2600笔", "cases"),
        ("检查组挑出毛病27处。", "27处", "other"),
        ("现场整改19处。", "19处", "other"),
        ("收集职工诉求48条。", "48条", "other"),
        ("演出队在5个井口连唱四天。", "5个", "enterprises"),
        ("理发师傅一天剪了96个头。", "96个", "beneficiaries"),
        ("70座参评驿站中有6座获奖。", "6座", "recognition"),
        ("66对师徒同台比武。", "66对", "participants"),
        ("现场牵手13对。", "13对", "other"),
        ("女职工们端出36道菜。", "36道", "goods"),
        ("热线头一周接了88通电话。", "88通", "cases"),
        ("办成了实事16件，眼下办妥9件。", "9件", "other"),  # of the things told before
        ("建成县级职工书屋11家、市级5家。", "5家", "facilities"),
        ("督导组深入8个车间调研。", "8个", "enterprises"),
        ("由3个宣讲小分队进企业。", "3个", "teams"),
        ("为企业攻克技术难关17项。", "17项", "other"),
        ("与26家快递加盟网点签约。", "26家", "enterprises"),
        ("当场达成合作意向7项。", "7项", "agreements"),
        ("一个月走了23个站点。", "23个", "enterprises"),
        ("街上还有20家店没工会。", "20家", "enterprises"),
        ("在6所中学试点。", "6所", "enterprises"),
        ("编发简报17期。", "17期", "other"),
        ("五个分会按码头设立。", "五个", "union_organizations"),
        ("“平安家书”贴满更衣柜，共150封。", "150封", "other"),
    ],
)
def test_things(text, printed, expected):
    assert category(text, printed) == expected


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("市总工会从一线挑出18位老师傅。", "18位", "staff"),
        ("市总工会从一线挑出18名青工。", "18名", "participants"),
        ("讲课的是矿上的6名劳模。", "6名", "staff"),
        ("镇总工会请来22名矿工家属，走进井口找隐患。", "22名", "participants"),
        ("职工方6名协商代表与行政方谈了三轮。", "6名", "staff"),
        ("与34名青工结成对子。", "34名", "participants"),
        ("与34名孤寡老人结成对子。", "34名", "beneficiaries"),
        ("量血压的达960人次。", "960人次", "beneficiaries"),
        ("与会的70余人先看后议。", "70余人", "participants"),
        ("想学电工的有88人。", "88人", "other"),
        ("困难职工还剩430户。", "430户", "other"),
        ("全县一线产业工人6.2万名。", "6.2万名", "other"),
        ("全县在档困难职工620户。", "620户", "beneficiaries"),
        ("5名职工升了高级技师。", "5名", "recognition"),
        ("擂台走出高级技师56名。", "56名", "recognition"),
        ("会议表彰了某镇总工会等5个先进单位和16名优秀经办员。", "16名", "recognition"),
        ("33名来自车间的女工身披绶带上台领奖。", "33名", "recognition"),
        ("380名女教师走进体检车。", "380名", "beneficiaries"),
        ("150名骑手以积分换走棉手套。", "150名", "beneficiaries"),
        ("620名司机捉对厮杀。", "620名", "participants"),
        ("“车友互助金”已有2300名司机参加。", "2300名", "beneficiaries"),
        ("2300名司机参加了安全培训。", "2300名", "participants"),
        ("手册送到420名矿工手里。", "420名", "beneficiaries"),
        ("账本摆到60名职工代表面前。", "60名", "participants"),
        ("法律援助团已有律师24名。", "24名", "staff"),  # 援助 is half of a noun, and 有 stands between
        ("这家只有32人的小厂接了新单。", "32人", "other"),
        ("8位书法家现场挥毫，为矿工写春联。", "8位", "staff"),
        ("70名书法爱好者现场挥毫。", "70名", "participants"),
        ("对31名患病职工进行了探望。", "31名", "beneficiaries"),
        ("矿区退休职工有7300人。", "7300人", "other"),
        ("参与宣讲的劳模有36名。", "36名", "staff"),
        ("26名保洁员搬进公租房。", "26名", "beneficiaries"),  # 搬 alone would serve others
        ("26名保洁员搬着桌椅走进考场。", "26名", "participants"),
        ("一屋住了六个人。", "六个", "other"),
        ("头一天就看了46个人。", "46个", "beneficiaries"),
        ("全厂共有工人610名。", "610名", "other"),
        ("31名新会员举起右拳。", "31名", "participants"),
        ("工会从退休职工中请出5位“金牌和事佬”。", "5位", "staff"),
        ("47名职工通过高级工考核。", "47名", "recognition"),
        ("托管班有三间屋子、两名老师。", "两名", "staff"),
        ("为两名老师送去药品。", "两名", "beneficiaries"),
        ("矿上坐着市总工会派来的三位“账房先生”。", "三位", "staff"),
        ("随队的还有市应急局的两名工程师。", "两名", "staff"),
        ("镇总工会邀请20名一线职工走进机关开放日。", "20名", "participants"),
        ("28名焊工组成先锋队。", "28名", "staff"),
        ("28名焊工组成合唱团。", "28名", "participants"),
        ("110名干部扮当事人、扮仲裁员。", "110名", "participants"),
        ("60名学员里，有9成是女工。", "60名", "participants"),
    ],
)
def test_people(text, printed, expected):
    assert category(text, printed) == expected
