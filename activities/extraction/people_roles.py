"""As what people are counted: 80名渔民参加 as participants, 11名律师坐诊 as staff, 惠及500人 as beneficiaries."""

from __future__ import annotations

import re
from collections.abc import Callable

from activities.extraction import people_words as said
from activities.extraction.counted_people import Counted, is_staff
from activities.extraction.people_background import background
from activities.extraction.people_deeds import deed
from activities.extraction.people_verbs import AT_ONCE, CALLING, CAUSING, DEEDS, GOVERNING
from activities.extraction.records import Category

STUDYING = re.compile(r"参加|参训|听|学习|学员")
TAKING_TURNS = re.compile(
    r"参加|报名|学[会到着做唱习了]|听[了课讲取]|上了[^，。；]{0,4}课|观看|观摩|座谈|参训|参赛|参会|角逐|竞技|应聘|同台"
    r"|受训|拜师"
    r"|比(?![例如赛方重作])|走进来|轮流(?![坐值看陪辅接巡])"
)
TOGETHER = re.compile(r"^[^，。；]{0,12}一[起同道]")
TAKING_IN = frozenset(["招收", "招录", "接收", "吸纳"])
WITH = re.compile(r"(?:与|和|同|跟|带着|带领)$")
TAKEN = re.compile(r"[把将][^，。；]{0,4}$")


def helped(it: Counted) -> Category | None:  # 惠及渔民500人; 能坐80人的暖棚; 看望了在山区支教的9名教师
    if it.is_behind and "的" in it.before[-4:] and said.VISITED_WHO.search(it.before):
        return Category.BENEFICIARIES
    if said.ROOM_FOR.search(it.before[-4:]):
        return Category.BENEFICIARIES
    return GOVERNING.get(it.governor) if GOVERNING.get(it.governor) is Category.BENEFICIARIES else None


def insured(it: Counted) -> Category | None:  # 2万名船员参加互助保障; 接受咨询35人次
    if ("参加" in it.after or "加入" in it.after) and said.INSURED.search(it.after):
        return Category.BENEFICIARIES
    if said.EACH_PAYS.match(it.following) and "参加" in it.before[-10:]:  # 参加职工7万名，每人每年交60元
        return Category.BENEFICIARIES
    if "参加" in it.after and "参加" in it.predicate[:4] and said.INSURANCE.search(it.before):
        return Category.BENEFICIARIES
    if it.before.endswith("咨询") and said.ADVISED.search(it.before):
        return Category.BENEFICIARIES
    return None


def members(it: Counted) -> Category | None:  # 发展会员5300人; but 服务会员5300人
    if "吸" in it.before[-14:] and said.TAKEN_IN.search(it.before) and not said.AT_WORK.search(it.before + it.after):
        return Category.MEMBERS
    reached = said.REACHED.search(it.before[-6:]) or said.HELPED.search(it.before)
    if not said.MEMBERS.search(it.noun) or it.is_phrase or reached:
        return None
    if it.is_behind and not it.deed and said.RECEIVED.search(it.after):  # 4万名会员可免费骑车
        return Category.BENEFICIARIES
    if it.is_behind and said.ACTING.match(it.predicate):
        return Category.PARTICIPANTS
    return it.deed if it.is_behind and it.deed else Category.MEMBERS  # 5300名会员领到礼包


def hired(it: Counted) -> Category | None:  # 聘请退休教师6人
    if not said.HIRED.search(it.before) or it.is_for or STUDYING.search(it.after):
        return None
    if it.is_behind and said.GUESTS.search(it.noun):  # 请来27名职工家属
        return it.deed or Category.PARTICIPANTS
    is_asked = it.is_behind and it.deed is Category.PARTICIPANTS and not is_staff(it.noun)  # 请来50名职工提意见
    return Category.PARTICIPANTS if is_asked else Category.STAFF


def learners(it: Counted) -> Category | None:  # 他把8名徒弟的名字记在本上; but 资助学员20名
    served = it.is_helped or it.deed is Category.BENEFICIARIES
    return Category.PARTICIPANTS if said.LEARNERS.search(it.noun) and not served else None


def described(it: Counted) -> Category | None:  # 参测的2218名职工
    if it.before.endswith(("一行", "一行共")):
        return Category.PARTICIPANTS
    if "参" in it.before and said.SERVING_BEFORE.search(it.before):
        return Category.STAFF
    if not it.is_phrase and said.LISTENERS.match(it.noun) and not it.is_helped:  # 听课职工90人次
        return Category.PARTICIPANTS
    if "的" in it.before and (serving := said.TAKING_PART_BEFORE.search(it.before)) and is_staff(it.noun):
        return deed(serving.group()[2:], False) or Category.PARTICIPANTS  # 到场坐诊的6名律师
    is_schooled = "接受" in it.after and said.SCHOOLED.search(it.after)
    if is_schooled or ("的" in it.before and said.TAKING_PART_BEFORE.search(it.before)):
        return Category.PARTICIPANTS
    return None


def agents(it: Counted) -> Category | None:  # 由6名职工送到牧场; 向8位劳模敬茶; but 由80名代表投票
    if said.BY.search(it.before) and not said.RISING.match(it.after):
        return it.deed if it.deed is Category.PARTICIPANTS else Category.STAFF
    if said.LOOKED_UP_TO.search(it.after) and it.before.endswith(("向", "拜", "给")):
        return Category.STAFF
    return None


def patients(it: Counted) -> Category | None:  # 29名孩子由志愿者看护
    if it.is_behind and (invited := said.INVITED_AS.match(it.after.removeprefix(it.noun))):  # 4名绣娘被请去当老师
        return Category.STAFF if invited["role"] else Category.PARTICIPANTS
    if "被" in it.after and said.DONE_TO.match(it.after):
        return Category.BENEFICIARIES
    is_patient = it.is_behind and not it.is_phrase and said.PATIENT.match(it.after.removeprefix(it.noun))
    return Category.BENEFICIARIES if is_patient and it.deed is not Category.PARTICIPANTS else None


def partners(it: Counted) -> Category | None:  # 与38名违章职工结成帮教对子; 230名干部与孩子结对
    if said.WITH_THEM.search(it.before) and said.CARED_FOR.search(it.after):
        return Category.PARTICIPANTS if said.PUPILS.search(it.noun) else Category.BENEFICIARIES
    return Category.STAFF if said.PAIRING.search(it.predicate) else None


def staff(it: Counted) -> Category | None:  # 6名律师; 组建36人的队伍; 从一线挑出32位师傅
    if not it.is_phrase and said.MASTERS.search(it.noun) and said.FETCHED.search(it.before) and not it.is_helped:
        return Category.STAFF
    takes_part = TAKING_TURNS.search(it.after)
    if is_staff(it.noun) and not takes_part and not it.is_helped:
        return Category.STAFF
    if said.IN_TEAM.match(it.after) or said.IN_GROUP.search(it.before):
        return Category.STAFF
    is_bare = it.is_behind and not (it.governor or it.is_helped or it.after.removeprefix(it.noun))
    if is_bare and said.PROFESSIONS.search(it.noun) and it.deed in (None, Category.STAFF):
        return Category.STAFF
    if said.BARGAINERS.search(it.noun) and not (it.is_helped or it.governor):
        return Category.STAFF
    is_master = said.MASTERS.search(it.noun) or said.SKILLED.search(it.noun) or said.OFFICERS.search(it.noun)
    if it.before.endswith("邀请") and it.is_behind and not (is_master or it.deed):  # 邀请20名职工走进机关
        return Category.PARTICIPANTS
    hiring = (
        not said.GUESTS.search(it.noun)
        and said.HIRING.search(it.before[-5:])
        and it.is_behind
        and it.deed is not Category.PARTICIPANTS
    )
    if (
        hiring
        or it.after.startswith("组成")
        or said.FORMING.match(it.predicate)
        or said.POSTED_BEFORE.search(it.before)
    ):
        return Category.STAFF
    return None


def joining(it: Counted) -> Category | None:  # 526名外卖员加入工会
    is_joining = said.JOINING.search(it.after) or (said.JOINED.search(it.before) and not it.is_for)
    return Category.MEMBERS if is_joining else None


def officers(it: Counted) -> Category | None:  # 工会干部20人下基层; 选出5名“尝菜员”; 请出7名老师傅当“陪练”
    is_made = it.is_behind and ("当" in it.after or "任" in it.after or "做" in it.after)
    if is_made and said.APPOINTED.match(it.after) and not it.is_for:
        return Category.STAFF
    if not it.is_phrase and said.OFFICES.search(it.noun[-3:]) and said.CHOOSING.search(it.before[-12:]):
        return Category.STAFF
    if not it.is_behind and said.OFFICERS_OUT.search(it.before[-16:]):
        return Category.STAFF
    is_sent = not it.is_phrase and said.OFFICERS.search(it.noun[-6:]) and said.SENT_OUT.match(it.predicate)
    return Category.STAFF if is_sent else None


def those_who(it: Counted) -> Category | None:  # 在棚下躲过雨的有1,300人次
    if "的" in it.before[-12:] and (who := said.WHO_ARE.search(it.before)) and (told_of := deed(who["deed"], False)):
        return told_of
    if it.after or "的" not in it.before[-4:] or not (told := said.THOSE_WHO.search(it.before)):
        return None
    words = it.before[: told.start()][-16:]
    if said.SERVICES.search(words):  # 量血压的达1200人次
        return Category.BENEFICIARIES
    return deed(words, at_head=False)


def teaching(it: Counted) -> Category | None:  # 8名技师到学校讲课; 20名工匠帮助企业
    is_skilled = it.is_behind and said.SKILLED.search(it.noun) is not None
    if is_skilled and (it.deed is Category.STAFF or said.FOR_OTHERS.search(f"{it.after}，{it.following}")):
        return Category.STAFF
    if said.TEACHING.search(it.after) or (it.is_behind and said.HELPING.match(it.predicate)):
        return Category.STAFF
    if is_skilled and said.GOING_OUT.match(it.predicate):
        return Category.STAFF
    return None


def asked(it: Counted) -> Category | None:  # 手把手教4名新工; 带出技师31人; 把12名孩子请进社区
    if it.governor in CALLING and it.is_behind and it.deed:  # 组织15名家属到矿上帮助缝补
        return Category.PARTICIPANTS if it.deed is Category.BENEFICIARIES else it.deed
    if it.governor in TAKING_IN and said.CHILDREN.search(it.noun):  # 招收职工子女45名
        return Category.BENEFICIARIES
    if said.ASKED.search(it.before) or said.TAUGHT_BY.search(it.before) or said.TRAINED.search(it.before):
        return Category.PARTICIPANTS
    if it.before.endswith(("对", "对其中")) and said.TREATED.match(it.after):
        return Category.BENEFICIARIES
    if TAKEN.search(it.before):
        return Category.PARTICIPANTS if said.INVITED.search(it.after) else Category.BENEFICIARIES
    if it.before.endswith(("对", "向")) and said.QUESTIONED.search(it.after):
        return Category.PARTICIPANTS
    if WITH.search(it.before) and TOGETHER.search(it.after):
        return Category.PARTICIPANTS
    return None


def acting(it: Counted) -> Category | None:  # 96名职工骑着单车出发; 站满了1200名职工
    if said.CROWDED.search(it.before[-4:]) or said.COMING.search(it.before[-6:]):
        return Category.PARTICIPANTS
    is_acting = it.is_behind and not it.is_phrase and said.ACTING.match(it.predicate)
    return Category.PARTICIPANTS if is_acting else None


def posted(it: Counted) -> Category | None:  # 5名工友值班
    return Category.STAFF if it.is_behind and said.POSTED.search(it.predicate) else None


def served_by(it: Counted) -> Category | None:  # 为900名环卫工人送凉茶; but 为82名工会主席讲法律
    if it.is_for:
        return Category.PARTICIPANTS if said.TAUGHT.search(it.after) else Category.BENEFICIARIES
    if it.before.endswith(("到", "到了", "进", "在")) and said.AT_HAND.match(it.after):  # 发到1300名职工手中
        return Category.PARTICIPANTS if "代表" in it.noun else Category.BENEFICIARIES
    if not it.after and said.SERVICE.search(it.before[-6:]):  # 义诊230人次
        return Category.BENEFICIARIES
    if said.RECEIVED.search(it.after) or said.HELPED.search(it.before):
        return Category.BENEFICIARIES
    return None


def by_deed(it: Counted) -> Category | None:  # 27名女工轮流接送孩子; 57人已经上岗; 54名矿工登台
    if it.governor in CAUSING and it.deed is Category.PARTICIPANTS:
        return it.deed
    is_pupil = it.deed is Category.PARTICIPANTS and not is_staff(it.noun)
    if it.is_behind and is_pupil and GOVERNING.get(it.governor) is Category.STAFF:
        return it.deed  # 选派40名职工赴外地学习
    return GOVERNING.get(it.governor) or AT_ONCE.get(it.governor) or it.deed


def inverted(it: Counted) -> Category | None:  # 出师120人; 进场1300人; but 照看80人
    if it.is_behind or it.after:
        return None
    for size in (4, 3, 2):
        if size <= len(it.before) and (told := DEEDS.get(it.before[-size:])) and told is not Category.STAFF:
            return told
    return None


def by_verbs(it: Counted) -> Category | None:  # 80名职工参加培训; 惠及职工500人
    told = it.predicate if it.is_behind and len(it.predicate) > 1 else it.after
    served, part = said.SERVED.search(it.before[-14:]), said.TAKING_PART.search(it.after[:16] or it.before[-8:])
    if part and not (served and not it.after):
        return Category.PARTICIPANTS
    if served or said.SERVED.search(told[:14]):
        return Category.BENEFICIARIES
    return Category.PARTICIPANTS if said.COMING_FROM.search(it.before) else None


RULES: tuple[Callable[[Counted], Category | None], ...] = (
    agents,
    insured,
    members,
    helped,
    hired,
    learners,
    described,
    background,
    patients,
    partners,
    staff,
    joining,
    officers,
    those_who,
    teaching,
    inverted,
    asked,
    served_by,
    by_deed,
    posted,
    by_verbs,
    acting,
)


def role(it: Counted, likes_taking_part: bool) -> Category:
    """As what they are counted, by the first rule that says so, else by the kind of activity."""
    found = next((category for rule in RULES if (category := rule(it))), None)
    return found or (Category.PARTICIPANTS if likes_taking_part else Category.BENEFICIARIES)
