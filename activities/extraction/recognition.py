"""Whether prizes, titles, certificates or model units are counted: 40人考取船员证书, 一等奖7名, 表彰标兵20名."""

from __future__ import annotations

import re

from activities.extraction.measure_words import PEOPLE
from activities.extraction.people_deeds import deed
from activities.extraction.people_words import FETCHED, FOR, HIRED
from activities.extraction.subjects import Subject
from activities.extraction.word_lists import words

RECOGNIZABLE = PEOPLE | {"家", "个", "项", "件", "座", "处", "支", "间", "所", "批"}
RECOGNIZED = re.compile(
    r"奖[状杯牌项章]|(?:优胜|冠军|团体|组织|流动|挑战)杯|^(?:[一二三四五]星级?|[1-5]星级?)[”]?$|勋章|锦旗|流动红旗"
    r"|文明号|红旗手|文明(?:单位|班组|岗|标兵|职工|家庭)|示范(?:岗|班组|企业|工会|车间|集体|个人|标杆)$"
    r"|(?:十佳|优秀|金牌|杰出|[十百]大|[一二三四五]星级?|先进|模范|明星|标杆|标兵|百佳)"
    r"(?:[^，。；、的]{0,6}[员者师手长工家人])[”]?$|证书|(?<!持)(?<!会员)(?<!结婚)证$|文凭|[一二三特]等奖|奖$|称号"
    r"|示范单位|示范点|模范|标兵|之星|先进(?!操作|技术|工艺|设备|经验|制造|做法|文化)|能手|金牌|最美|工人先锋号|奖章"
    r"|[^手]工匠[”》]|荣誉|合格证|示范职工|状元|[冠亚季]军|(?:优[胜秀]|先进|获奖|明星)"
    r"(?:班组|集体|个人|选手|学员|员工|职工|代表队|企业|单位|团队|组织|工会|项目|案例|提案|成果|作品)"
)
SIGNS_OF_HONOUR = frozenset("奖杯星勋旗文示佳优金杰十百先模标证称能最匠荣元军")  # one stands in each of these
AWARDING = re.compile(
    r"评[出选]|决出|赛出|授予|获评|命名|授牌|颁奖|表彰|选树|获得|荣获|取得|考取|拿到|捧回|夺得|摘得|斩获|荣膺|晋升"
    r"|培育|被评|验收|接过|领取|颁发"
)
# The same verb before a whole list: 表彰了某镇总工会等8个先进单位和|20名优秀经办员.
HONOURED_IN_LIST = re.compile(
    r"(?:评出|决出|赛出|评选出?|表彰了?|命名(?!的)|授予|选树|奖励了?|通报表扬了?)[^，。；]{1,60}"
    r"(?:[、和及与]|以及)[^，。；、\d]{0,8}$"
)
# Who has come out of it with a title: 走出|高级技师40名, 涌现出|工匠12名.
COME_OUT = re.compile(
    r"(?:走出|涌现出?|产生|诞生|成就|造就|孵化出?|[有含])了?[^，。；]{0,10}"
    r"(?:技师|劳动模范|劳模|工匠|标兵|状元|先进工作者|奖章获得者|技术能手|高级工|岗位能手)(?:以上)?$"
)
# Ranks of a contest: 团体前|两名, 综合成绩前|十名.
RANKED = re.compile(
    r"(?:成绩|团体|个人|排名|总分|名列|包揽|获|得分|全[省市县区国]|大赛|决赛|比武|各?[组项工]种?)[^，。；]{0,4}前$"
)
TITLED = re.compile(
    r"^其中|[里中]有|(?:走出|涌现|产生|诞生|成就|造就|孵化)|有(?:全国|[省市县区州部厂]级?|[^，。；]{1,4}[省市县区])"
)
_MASTERS = "了?[^，。；]{0,4}(?:首席|金牌|十佳|技师|能手|明星)[^，。；]{0,8}$"
HONOURING = re.compile(
    "|".join(
        f"{verb}[^，。；]{{0,14}}$" for verb in words("评出 决出 赛出 评选出? 表彰了? 命名(?!的) 授予 选树 奖励了?")
    )
    + f"|产生{_MASTERS}|诞生{_MASTERS}"
)
CERTIFICATE = re.compile(r"证(?<!会员证)(?<!结婚证)|文凭|奖|称号|技师")
GROWN = re.compile(
    r"(?:成长为|晋升为?|晋级为?|晋级|成为|考[取上出下过到]|取得|当[上选]了?[^，。；]{0,6}(?=劳动模范|劳模|标兵|工匠)"
    r"|评[上为]|聘[为上]|拿[到下了]|升[为了上到]|晋了|取到|获得?|换发|领到)[^，。；]{0,10}"
    r"(?:劳动模范|劳模|标兵|工匠|技师|级工|技术能手|工程师|证|技术等级|职业等级|技能等级|职称|[长师家]$)(?<!结婚证)"
    r"|(?:持证|取证|拿证|领证|晋级|晋升|出师)$"
    r"|^[^，。；]{0,16}通过了?[^，。；]{0,10}(?:等级|资格|技能|高级工|中级工|初级工|[一二三四五]级|职业|职称|上岗"
    r"|技术|技师)[^，。；]{0,4}(?:认定|鉴定|考核|考评|评审|考试|答辩)$"
)
HONOURED_AT_ONCE = re.compile(
    r"[^，。；中]{0,16}(?:上榜|登榜|入围|当选|夺[冠魁]|摘[金银得冠]|折桂|斩获|捧[回得杯]|脱颖而出|胜出|问鼎|获奖"
    r"|受奖|受到?表彰|受到?嘉奖|戴上[^，。；]{0,4}(?:奖章|绶带)|披红|领奖|身披|披绶|绶带)"
    r"|被(?:命名|评定?|认定|授予)为|[^，。；]{0,10}被[^，。；]{0,8}(?:命名|表彰|评为|授予|授牌|认定为|通报表扬)"
)
HONOURED = re.compile(
    r"(?:命名为|评为|授予|获评|荣获|荣膺|入选|获得|夺得|获(?=[“《一二三特优金银铜“]))[^，。；]{0,24}"
    r"(?:[”》]|称号|奖|先进|示范|模范|标兵)"
)
AWARDED = re.compile(r"[^，。；]{0,10}(?:授牌|颁[奖发]|授予|佩戴|披[上挂])")
WORKING = re.compile(r"组成|讲课|授课|坐诊|坐班|值守|担任|上门|走进|驻点|宣讲|辅导|传授")
# Who is visited, asked or cared for, in a list too: 慰问困难职工58户、|劳动模范6名.
VISITED = re.compile(
    r"(?:慰问|看望|走访|探望|帮扶|救助|资助|疗养|体检|邀请|组织|请来|安排)(?![金品信费])(?:了"
    r"|会见了)?[^，。；：的]{0,40}$"
)
# Who passed, told before what he was given for it: 60人|考核合格，领到上岗证.
PASSED = re.compile(
    r"[^，。；\d]{0,12}?(?:[考测审评答][核试评定验辩察]?|鉴定|结业|培训|训练|验收)?(?:全部|均|都|已)?"
    r"(?:合格|过关|达标|通过|结业|毕业|出师)"
)
CERTIFIED = re.compile(
    r"(?:当场|现场|顺利|并|均|全部|都)*(?:领[到取了]|拿[到下了]|获得?|取得|考取|获颁|获发|被授予|授予|颁发|发给|接过)"
    r"[^，。；]{0,14}(?:证书?|称号|奖状|资格)(?<!会员证)"
)
NEAR = 22  # characters that the patterns span that end at a figure


def is_recognition(unit: str, subject: Subject, before: str, after: str, following: str = "") -> bool:
    """Whether prizes, certificates or model units are counted: 40人考取船员证书, 一等奖7名.

    `following` is the clause behind.
    """
    if unit in PEOPLE and following and PASSED.fullmatch(after) and CERTIFIED.match(following):
        return True  # 60人考核合格，领到上岗证
    if subject.text.rstrip("”").endswith("示范点"):  # a place, though it is a model
        return False
    if unit in PEOPLE and VISITED.search(before) and AWARDING.search(before) is None:
        return False  # 慰问困难职工58户、劳动模范6名
    if (
        not SIGNS_OF_HONOUR.isdisjoint(subject.text)
        and RECOGNIZED.search(subject.text)
        and not (
            unit in PEOPLE
            and (WORKING.search(after) or _does(subject, after) or HIRED.search(before) or FETCHED.search(before))
        )
    ):
        return unit in PEOPLE or unit in ("家", "个", "项", "件", "本") or AWARDING.search(before) is not None
    if unit in RECOGNIZABLE and (
        HONOURING.search(before[-NEAR:]) or HONOURED_AT_ONCE.match(after) or HONOURED.search(_own(after))
    ):
        return True
    if unit in RECOGNIZABLE and HONOURED_IN_LIST.search(before) and not after.removeprefix(subject.text):
        return True
    if unit == "名" and before.endswith("前") and RANKED.search(before[-NEAR:]):
        return True
    if unit in PEOPLE and not after and TITLED.search(before) and COME_OUT.search(before):
        return True
    if AWARDED.match(after) and FOR.search(before):  # 给70个班组授牌
        return True
    if unit in PEOPLE and GROWN.search(after):
        return True
    if unit not in PEOPLE or CERTIFICATE.search(after or before) is None:
        return False
    return AWARDING.search(after) is not None or AWARDING.search(before[-8:]) is not None


def _own(after: str) -> str:
    """The words behind a figure that tell of it, and not of the next: 工种的 in 6个|工种的12名选手获“状元”称号."""
    return after[: next((place for place, sign in enumerate(after) if sign.isdigit()), len(after))]


def _does(subject: Subject, after: str) -> bool:
    """Whether honoured people do something themselves: 40名技术能手|结对带徒."""
    return subject.is_behind and after.startswith(subject.text) and deed(after[len(subject.text) :]) is not None
