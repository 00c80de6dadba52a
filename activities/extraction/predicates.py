"""What is said to be done: the verbs that hold an activity, and the words that make a plan, wish or opinion of it."""

from __future__ import annotations

import re

from activities.extraction import word_lists
from activities.extraction.name_words import NOT_VERBAL

# Verbs that hold or begin something: where one stands, a statement without a subject goes on about the last one.
HOLDS = re.compile(
    r"新建|吸收|吸纳|发展会员|受理|调解|追回|资助|救助|主办|承办|协办|开讲|开课|开班|开赛|开幕|落幕|收官|举行|讲解"
    r"|宣讲|举办|举行|召开|开展|启动|组织|开设|开办|推出|设立|建立|成立|组建|打造|签订|签署|印发|发放|聘请|邀请|送去"
    r"|送上|走访|慰问|培训|拨付|配备|表彰|评选|办起|建起|建成|开通|出资|牵头建设|改成|改建|推开|办理|投保|垫付|开起"
    r"|试行|征集|收集|送进|送来"
    r"|安排|请来|派出|选派|筹集|募集|筹资|购置|购买|添置|安装|修建|修缮|腾出|搭起|搭建|支付|发动|督促|登记|摸排|开出"
    r"|开辟|慰藉|救助|奖励|补助|拿出|投入|联系|协调|赠送|捐赠|印制|编印|组成|采购|签下|谈定|谈妥|敲定|商定|办结|续签"
    r"|新签|新增|调处|化解|合办|认购|订购|资助|上线|研发|招募"
)
# Objects that begin with a sign that would make a noun of the verb before: 签订区域合同, 组织会员, 培训班组长.
BEGIN_WORDS = frozenset(
    word_lists.words(
        """
        区域 区级 区内 区属 区里 区总 区县 会员 会议 会费 会计 班组 班车 书画 书法 书籍 书报 团员 团体 团场 团队 团建
        组织 组长 金秋 金牌 员工 名师 名牌 名医 方便 方案 方言 和谐 站点 站长 点位 证书 证件 费用 院士 院校 校企 校园
        校服 厂务 厂区 厂长 队伍 队列 部分 部门 委员
        """
    )
)
# Adverbs at the head of a statement that has no subject: 积极组织指导员开展讲解.
HEADLESS = re.compile(
    r"(?:同时|此外|与此同时|并|还|另外|随后|会后|活动后|据悉|据了解)?，?"
    r"(?:积极|重点|先后|相继|陆续|专门|还|并|继续|精心|及时|定期|当场|现场|连续|已|累计|共|又|全面|深入|广泛|创新"
    r"|率先|统一)*"
)
# How a clause begins that only leads over to what is done: 围绕职工需求，开设夜校.
OPENERS = re.compile(
    r"(?:通过|针对|围绕|结合|依托|利用|为了|为|面向|同时|此外|与此同时|期间|截至目前|目前|以|按照|根据|聚焦|在|随着"
    r"|自|从|据悉|据了解|另外|除此之外|并|还|近年来|今年)"
)
# 利用公众号开展答题: the means stand before the verb of one clause.
BY_MEANS = re.compile(rf"(?:利用|通过|依托|借助)[^，。；]{{1,16}}?(?:{HOLDS.pattern})")
# 又与某公司合作，为会员办理保险: the subject of the statement before goes on.
ALSO = re.compile(
    rf"(?:又|还|并|同时|也)(?:与|同|为|给|向|把|将|请|联合|会同|邀请|组织|聘请)[^。；]{{0,40}}?(?:{HOLDS.pattern})"
)
DEED = re.compile(
    r"(?=[把为给帮替\d一二三两四五六七八九十百千万了])"  # the signs that one may begin with, as most begin none
    r"(?:[把为给帮替][^，。；]{2,20}[^，。；\d]|[\d一二三两四五六七八九十百千万]+"
    r"(?:余|多)?[份套张个台件次场册辆间支处座顶双只盒箱瓶床袋桶把条盏块趟堂期]"
    r"|(?<=[^有为成达增过多少])了(?:近|约|超)?[\d一二两三四五六七八九十百千]{1,7}[余多]?万?[名人家户位])"  # 招了86名
)
# What goes on about the one that acted in the statement before: 10月又把裁缝请进车间; 还请来律师; 为产妇送去鸡蛋.
CONTINUES = re.compile(
    r"(?:同时|此外|与此同时|另外|随后|之后|后来|接着|其间|期间|当[天日晚]|次[日年月]|今年|去年"
    r"|\d{1,2}月(?:\d{1,2}日|份|底|初|[上中下]旬)?(?:起|以来)?|[上下]半年)?，?"
    r"(?:(?:又|还|也|再|并|则|更|先后|相继|陆续|专门|先|随后|连夜|当场|同时)+"
    r"(?:把|将(?=[^，。；]{2,16}[到进成为给上])|给|为|替|帮|请|让|向|带|与|和|同|联合|会同|组织|安排|派"
    r"|[送建设办开添装修]|在[^，。；]{2,16}?(?:租|设|建|开|办|搭|摆|装|修|腾|举|组织))|把|请来|帮|替"
    r"|为[^，。；]{2,16}(?:[送建设办开添装修发提配]|投保|提供)"
    r"|给[^，。；]{2,16}(?:[送建设办开添装修发提配]|投保|提供))"
)
# What has a name begins the statement and does something: “减压课”走进网点, “工友影院”开进矿区.
NAMED_SUBJECT = re.compile(
    r"(?:(?:自|从)?(?:今年|去年|前年)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|初|[上中下]旬|份)?"
    r"(?:起|以来|，)*)“[^“”\n，。！？]{2,22}”[^，。；：“”的\n]{0,24}?"
    r"(?:走进|开进|驶进|搬进|办进|送到|来到|开讲|开课|开班|开市|开张|开门|开赛|上线|启动|启用|揭牌|亮相|举办|举行"
    r"|办了|落户|拉开帷幕|拉开序幕|落幕|收官|闭幕|开幕|揭幕|鸣枪|打响|开锣|开机|发车|成行|进入)(?!后|以来|时|的|之)"
)
# 全区有三万名职工参加医疗互助: what was begun is told by how many took it up, or how often it was held.
TAKEN_UP = re.compile(
    r"[开办演放讲][了过起]?[\d一二两三四五六七八九十]+[余多]?[场期次届讲]"
    r"|\d[\d,.]*[余多]?万?[余多]?[名家人户].{0,8}(?:参加|参与|加入|报名)|(?:享受|受益|惠及)[^，。；]{0,16}\d"
)
# “暖冬行动”发放物资3万份: what has a name is told to have done so much.
NAMED_DOES = re.compile(
    rf"“[^“”\n，。！？]{{2,16}}”(?:[大小]?行动|活动|项目|计划|工程)?(?:已|共|累计|先后|先期){{0,2}}"
    rf"(?:{HOLDS.pattern}|服务|接待|结对|惠及|帮扶)(?=[^，。；]{{0,20}}\d)"
)
# 该调解室先后调处争议400件, 这辆书车已服务工地26个: what a union runs, pointed at, is told to have done so much.
POINTED_DOES = re.compile(
    r"(?:[^，。；“”]{1,12}，)?(?:该|这[个家支辆间所座条])[\u4e00-\u9fff]{0,6}?"
    r"(?:室|车|站|窗口|点|队|团|校|班|热线|屋|课堂|讲堂|平台)"
    rf"(?![长员主的由叫]|成员)[^。；]{{0,30}}?(?!成立)(?:{HOLDS.pattern}|服务|接待|接听|接诊|接案|经手|代办|代写"
    rf"|惠及)[^，。；]{{0,12}}?\d"
)
POINTED_WITHIN = 14  # characters
# Behind who acts: 还领着师生种向日葵, 也在摸底, 谈下运费优惠, 派人量过尺寸; but not 还有, 也是, 说了.
HAS_DONE = re.compile(
    r"(?:还|也|又|则|干脆|索性|随后|便)+(?![有是说想要能会没不])"
    r"|[^，。；说讲是有]{1,14}?(?:[谈订挑选摆支搭接争找定排盘买租借]下|[挑选腾拿派评摆找]出|[领带]着"
    r"|[一-鿿]过(?=[一-鿿]{2}))"
)
# A date at the head of a statement, and words that stand there for who acted before: 5月，联合会办起夜校; 他们分五路….
WHEN = re.compile(
    r"(?:从|自|到)?(?:每(?:年|月|季度?|周|天)|[今去前当次本上这同]{1,2}(?:年|天|日|月|周[一二三四五六日]?)|全年|年内"
    r"|\d{4}年|\d{1,2}月|[一二三四五六七八九十]{1,3}[月日]|\d{1,2}日|份|底|初|[上中下]旬|[上下]半年"
    r"|[前头]\d{1,2}个月|上午|下午|晚上?|清晨|凌晨|入[春夏秋冬]|以来|起|至|到|、|[—-])+，?"
)
STANDS_FOR = re.compile(
    r"(?:他们|她们|(?<![\u4e00-\u9fff])(?:这[家个支]|该)?(?:联合会|工联会|工会|中心|联盟|服务队|宣讲团|小分队|工作队"
    r"|专班|工会干部们?)(?![\u4e00-\u9fff]{0,4}(?:说|表示|介绍|成员|会员|主席|主任|的)))"
)
THANKS = re.compile(r"表示(?:敬意|感谢|慰问|祝贺|衷心|诚挚|崇高)|表示[^，。]{0,6}(?:敬意|感谢)")
GIVES = re.compile(r"送|发放|举办|开展|召开|捐|赠")
PLANS = re.compile(
    r"下一步|接下来|今后(?!的)|未来[，,]|打算|拟(?=[在于以对建将举开与])"
    r"|计(?<![年划动]计)划(?=[年在于到将建举开再于明今每])|计划(?<=[会队团组司厂院校年日也还均都，]计划)"
    r"(?=[筹投走发招组安选聘培新帮推用把为给向对派添拿完])|预计|有望|争取|力争"
    r"|将(?=继续|进一步|会|于|在|以|不断|持续|充分|从|围绕|推动|陆续|逐步|通过|面向|举办|开展|启动|邀请|打造|加大|加强"
    r"|深入|全面|定期|积极|适时|结合|立足|依托|坚持|助推|给|为|向|对|走进|按|建设|采取|评出|深化|聚焦|着力|探索|出台"
    r"|建立|完善|落实|引导|发挥|扩大"
    r"|强化|提升|优化|聚力|进行|再|用|请|有|达|组织|发[出放]|牢记|紧|始终|认真|带领|把|切实|努力|大力|推广|推进|推出"
    r"|首次|持续到)"
    r"|筹备之中|正在开发|排进日程|将(?:延续|延长|由|走访|慰问|看望|投入|筹集|覆盖|新增|再|长期|常态|持续)"
    r"(?![^，。；]{0,10}(?:活动|工作|服务)[^，。；]{0,4}[到为])"
    r"|还要(?=[给为把向在对组请再])|也要(?=[给为把向在对组请再])|准备(?=[把给为再将于向](?!充))"
    r"|正在?[与和同][^，。；]{2,14}(?:商量|酝酿|洽谈|接洽)"
)
# 将推荐优胜者参赛, 计划发放救助金, but not 将体检车开到工地.
WILL = re.compile(
    r"(?:将|计划|准备|打算|决定于|拟|想(?=[在把给为再]))(?=(?:推荐|选送|选派|选拔|发放|增加|增设|新建|新增|筹建|申报"
    r"|评选|表彰|奖励"
    r"|授予|命名|组团|出台|印发|启用|投用|开建|扩建|升级|延伸|延长|试点|总结|汇总|公布|公示|跟踪|督促|择优|根据|视情"
    r"|每[年月季周]|分[批期步]|统一|邀|派|开到|再办|再建|再开))"
    r"(?![^，。；]{0,24}[送搬开设办列移交编裱制印][到进入成为给上])"
)
# 将 is a plan (区总工会将拿出百万元) unless it leads what is moved or made: 将药品送到工地, 将旧厂房改作教室.
WILL_DO = re.compile(
    r"将(?<![大名健干闯老小女猛主战良麻]将)(?![近士军至才领帅])"
    r"(?![^，。；]{2,40}?(?:[\u4e00-\u9fff][到成作进入至达给上]|[列改命名评定确变化称选转推升换分设视]为|移交|收回"
    r"|回收|挂牌|相结合))"
)
DECIDED = re.compile(
    r"(?:决定|商定|计划|准备|打算)(?:于|从|在|自)?(?:明年|来年|下月|下个月|下半年|下周|下学期|年内|年底前|春节前|节后)"
)
# What stands before a plan and is no deed: 下半年，某区总工会将…; 围绕中心工作，将….
SHORTEST_DEED = 5
LEADS_OVER = re.compile(
    r"(?:[^，]{0,12}(?:表示|介绍|透露|说|称|指出)|针对|围绕|结合|按照|根据|以|为[了进切]|在|自|从|随着|通过|据悉"
    r"|据了解|同时|此外|今年|明年|目前)"
)
WISHES = re.compile(
    r"希望|表示[，,：]|要求各|要(?<![^，。]要)(?=[把以坚切深加紧进推围做当抓增结])|纷纷表示|号召|倡导全|应当"
    r"|旨在(?!.{0,30}举办)"
)
OPINION = re.compile(
    r"^(?:会议|大会|通知|《[^《》]{2,40}》)(?:还|并|同时)?(?:指出|强调|要求|认为|提出|明确)"
    r"|^(?:此次|这次|本次|该)?[^，。]{0,14}是[^，。]{0,20}(?:举措|实践|体现|缩影|途径|抓手|内容)"
)
# 会议指出，今年以来，全市工会签订…300份: an account of what was done, with its time and a figure
ACCOUNT_GIVEN = re.compile(
    r"[^，。；]{1,30}(?:指出|认为|提出)，(?:[今去前]年|上半年|前[\d一二三四五六七八九十]+个?月"
    r"|[\d一二两三四五六七八九十几多]+年[多来]|年初以来|近年来|截至|过去)[^。；]*?\d"
)
# What a union is or has, and does not do: 只隔着一条河, 管着八座车站, 成立时只有会员60名.
STATE = re.compile(
    r"[^，。；]{1,12}[人户]?[数率]量?(?:分别|均|都|也|已)*(?:突破|超过|达到?|升至|保持在)"
    r"|的?(?:办法|做法|经验|思路|想法|初衷)是|[^，。；]{0,8}(?:发现|得知|看到|注意到)$"
    r"|[^，。；]{0,4}(?:只?隔着|设在(?!.{0,30}的)|位于|坐落|分布在|分布着|管着|管辖|拥有|(?:共|现|已)?(?:覆盖|涵盖)"
    r"|隶属|地处|心里|有心|现有(?!.{0,20}参加)|成立(?:时|之初|前)[^，]|(?:正式)?成立于[^，。]{1,10}$"
    r"|[^，。；“”]{1,4}的是“一[^“”]{1,6}”$|是[^，。]{0,12}(?:之一|基础|缩影|写照)$)"
)
# What somebody says or hears at an event that others hold: 作了交流发言, 介绍了运行情况, 参加了座谈.
SPEAKS_THERE = re.compile(
    r"(?:等[^，。；]{1,8})?(?:分别|先后|也|还|依次|现场|逐一)?(?:在会上|会上)?"
    r"(?:[作做]了?[^，。；]{0,12}(?:发言|交流|汇报|报告|介绍|点评|讲话|致辞|表态|推介|经验分享)"
    r"|介绍了?[^，。；]{0,24}(?:情况|经验|做法|体会|成效|特色|历程)"
    r"|(?:交流|分享)了?[^，。；]{0,14}(?:经验|做法|体会|心得)|(?:发言|致辞|致欢迎辞|讲话|表态|陪同[^，。；]{0,4}))"
    r"(?:$|[，。；])"
)
# 各镇总工会主席共90人参加会议: who was there, and nothing else
ATTENDANCE = re.compile(
    r"(?![^，。；]*(?:组织|邀请|选派|安排))[^，。；]{2,80}(?:委员|负责人|主席|代表|干部|领导|同志)[^，。；]{0,14}"
    r"(?:参加|出席|列席|到会|参会)了?(?:会议|大会|全会|活动|仪式|启动仪式|培训)?"
)
DUTY = re.compile(r"(?:^|[，：])(?:一直以来|长期以来|多年来)")


# An item of what a union does in several ways: 一是请来专家; 二是和应急管理局一起查厂; 其次，开设….
ITEM = re.compile(r"(?:[一二三四五六七]是|第[一二三四五]，|首先，|其次，|再次，|再者，|最后，|一方面，?|另一方面，?)")
BEGINS_DEED = re.compile(
    r"(?:请|和|与|同|把|给|为|替|帮|邀|派|抓|搭|建|办|开|送|查|讲|教|评|选|鼓励|发动|引导|推动|完善|加强|健全|强化"
    r"|深化|聚焦|突出|落实|创新)"
)


def is_noun(words: str, end: int) -> bool:
    """Whether what ends at `end` is no verb but the head of a noun: 调解 in 调解室收案, not 签订 in 签订区域合同."""
    return words[end : end + 1] in NOT_VERBAL and words[end : end + 2] not in BEGIN_WORDS and end < len(words)


def does_something(words: str) -> bool:
    """Whether a group does something, though no cue tells of which type: 给每户装上扶手, 印了三百张明白卡."""
    return (HOLDS.search(words) or DEED.search(words)) is not None


def is_plan(words: str) -> bool:
    """Whether something is yet to be done: 下一步将继续推广, but not 将书画裱成条幅."""
    return _plan(words) is not None


def _plan(words: str) -> re.Match[str] | None:
    """The words by which something is yet to be done: 将, 计划."""
    if plan := PLANS.search(words) or WILL.search(words):
        return plan
    return ("将" in words and WILL_DO.search(words)) or DECIDED.search(words) or None


def is_only_planned(words: str) -> bool:
    """Whether a group does nothing but plan: 将举办, but not 也来取经，打算照着做, which tells a deed first."""
    plan = _plan(words)
    if plan is None:
        return False
    done = words[: words.rfind("，", 0, plan.start()) + 1]
    return len(done) < SHORTEST_DEED or LEADS_OVER.match(done) is not None


def is_wish(words: str) -> bool:
    """Whether something is wished for, demanded or judged: 要把会议精神落到实处."""
    return WISHES.search(words) is not None or (OPINION.match(words) is not None and not ACCOUNT_GIVEN.match(words))


def only_speaks(words: str) -> bool:
    """Whether a group only speaks at what others hold: 作了交流发言."""
    return SPEAKS_THERE.match(words) is not None


def is_attendance(words: str) -> bool:
    """Whether only is told who was there: 各镇总工会主席共90人参加会议."""
    return ATTENDANCE.fullmatch(words) is not None


def is_duty(words: str) -> bool:
    """Whether something is told of all the years, without an event: 一直以来把服务放在心上."""
    return ("期以来" in words or "年来" in words or "直以来" in words) and DUTY.search(words) is not None


def is_state(words: str) -> bool:
    """Whether only is told what a union is or has: 管着八座车站."""
    first, _, rest = words.partition("，")
    return STATE.match(first) is not None and not does_something(rest)


def is_thanks(words: str) -> bool:
    """Whether only regards are paid: 对工友们的辛劳表示感谢."""
    return THANKS.search(words) is not None and GIVES.search(words) is None


def has_done(words: str) -> bool:
    """Whether a verb of the first clause says that something was done or is done besides: 量过尺寸, 还领着徒弟种树."""
    return HAS_DONE.match(words) is not None


def continues(words: str) -> bool:
    """Whether a statement without a subject goes on about who acted in the one before: 10月又把裁缝请进车间."""
    return CONTINUES.match(words) is not None


def stands_for_it(words: str) -> bool:
    """Whether a statement is about who acted before by a word that stands for it: 他们分五路…; 5月，联合会办起…."""
    when = WHEN.match(words)
    subject = STANDS_FOR.match(words, when.end() if when else 0)
    return subject is not None and does_something(words[subject.end() :])


def is_dated_deed(words: str) -> bool:
    """Whether a statement begins with a date and a verb that holds something: 3月28日开班，连教四期."""
    when = WHEN.match(words)
    holds = HOLDS.match(words, when.end()) if when and words[0] not in "自从到至" else None
    return holds is not None and not is_noun(words, holds.end())


def begins_with_its_name(words: str) -> bool:
    """Whether a statement tells what something with a name did: “减压课”走进网点."""
    return words.startswith("“") and NAMED_DOES.match(words) is not None or NAMED_SUBJECT.match(words) is not None


def is_done_by_what_it_runs(words: str) -> bool:
    """Whether what was told before is pointed at and has done so much: 该调解室先后调处争议400件."""
    lead = words[:POINTED_WITHIN]
    return ("该" in lead or "这" in lead) and POINTED_DOES.match(words) is not None


def goes_on(words: str) -> bool:
    """Whether a statement without a subject goes on about the last one: 围绕职工需求，开设夜校; 一是请来专家上课."""
    if item := ITEM.match(words):
        return does_something(words[item.end() :]) or BEGINS_DEED.match(words, item.end()) is not None
    if ALSO.match(words):
        return True
    start = 0
    while start < len(words):
        head = HEADLESS.match(words, start)
        head_end = head.end() if head else start
        holds = HOLDS.match(words, head_end) or BY_MEANS.match(words, head_end)
        if holds:
            if is_noun(words, holds.end()):
                return False  # 调解室收案: a noun that only begins like the verb
            return not words.startswith(("当天", "当日", "仪式", "后", "以来", "前"), holds.end())
        comma = words.find("，", start)
        if comma < 0 or not OPENERS.match(words, start):
            return False
        start = comma + 1
    return False
