"""Made-up articles: sentences from templates, with what a reading would find in them. Seeded; none is of the press."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

OPENINGS = [
    "{month}月{day}日，{union}",
    "近日，{union}",
    "{month}月{day}日上午，{union}联合{firm}",
    "连日来，{union}组织干部职工",
    "日前，由{union}主办、{firm}承办的活动在{place}启动，{union}",
]
ACTS = {  # type → what is said of it, the noun of the activity
    "summer_relief": ("走进{place}开展送清凉活动", "送清凉活动"),
    "winter_relief": ("为困难职工送温暖", "送温暖活动"),
    "visit": ("走访慰问{place}的一线职工", "走访慰问"),
    "collective_bargaining": ("推动{trade}行业开展工资集体协商", "工资集体协商"),
    "training": ("举办{trade}行业职工技能培训班", "技能培训班"),
    "competition": ("举办{trade}行业职业技能大赛", "职业技能大赛"),
    "legal_aid": ("开展普法宣传和维权咨询", "普法宣传"),
    "organizing": ("推进{trade}行业建会入会", "建会入会"),
    "health": ("组织职工免费体检", "职工体检"),
    "matchmaking": ("举办单身职工联谊交友活动", "联谊交友活动"),
    "culture_sports": ("举办职工运动会", "职工运动会"),
    "mutual_aid": ("开展职工互助保障", "互助保障"),
    "meeting": ("召开{topic}工作推进会", "工作推进会"),
    "model_workers": ("组织劳模工匠宣讲“{topic}”", "劳模工匠宣讲"),
}
FIGURES = [  # words before, category, unit, subject, largest number
    ("慰问一线职工", "beneficiaries", "名", "一线职工", 5000),
    ("吸引参加活动的职工", "participants", "人", "职工", 3000),
    ("走访企业", "enterprises", "家", "企业", 200),
    ("送去慰问品价值", "money", "元", "慰问品", 900000),
    ("投入专项资金", "money", "元", "专项资金", 30000000),
    ("举办专题讲座", "sessions", "场", "专题讲座", 90),
    ("调解劳动争议", "cases", "件", "劳动争议", 400),
    ("签订集体合同", "agreements", "份", "集体合同", 800),
    ("发放防暑用品", "goods", "份", "防暑用品", 9000),
    ("建成职工驿站", "facilities", "个", "职工驿站", 120),
    ("新发展会员", "members", "名", "会员", 20000),
    ("组建基层工会", "union_organizations", "家", "基层工会", 300),
    ("组织志愿服务队", "teams", "支", "志愿服务队", 60),
    ("职工满意率达", "rate", "%", "职工满意率", 100),
    ("培养职工教练", "staff", "名", "职工教练", 500),
]
HEDGES = [("", "", "exact")] * 6 + [
    ("", "余", "more_than"),
    ("", "多", "more_than"),
    ("近", "", "about"),
    ("约", "", "about"),
    ("超", "", "more_than"),
    ("不足", "", "less_than"),
]
PERIODS = ["", "", "", "", "", "", "", "今年以来", "累计", "五年来"]
REMARKS = [
    "“毛巾、凉茶、药箱都用得上，心里踏实。”{trade}企业职工{person}说。",
    "{union}负责人{person}表示，将把{topic}落到实处，让职工有更多获得感。",
    "在{place}，{trade}班组的{person}一边擦汗一边算账：误工少了，技术也学到了。",
    "工会干部{person}介绍，{topic}要靠一家一家跑、一件一件办。",
    "据了解，{firm}还为职工设立了{topic}意见箱，每月答复一次。",
    "下一步，{union}将围绕{topic}细化服务清单。",
    "活动现场，{person}等职工就{topic}提出了建议。",
]
HEADLINES = ["{union}{act}", "{act} {union}服务到岗位", "{topic}有了新办法——{union}{noun}见闻", "{noun}走进{place}"]
TRADES = [
    "餐饮",
    "快递",
    "建筑",
    "家政",
    "环卫",
    "纺织",
    "机械",
    "物流",
    "网约车",
    "商贸",
    "医药",
    "供热",
    "出租车",
    "印刷",
    "保安",
]
TOPICS = [
    "产业工人队伍建设",
    "职工心理关爱",
    "劳动保护",
    "民主管理",
    "女职工权益",
    "安全生产",
    "职工书屋",
    "会员普惠",
    "新就业形态劳动者入会",
    "劳动竞赛",
]
PLACES = ["工地", "车间", "物流园", "产业园", "商务楼宇", "职工服务中心", "城市广场", "高速服务区", "配送站", "文化宫"]
FIRMS = [
    "宏远",
    "金穗",
    "北辰",
    "永安",
    "汇通",
    "长河",
    "青松",
    "东岳",
    "百川",
    "明珠",
    "广厦",
    "新城",
    "瑞丰",
    "华泰",
    "同德",
]
KINDS = ["建设集团", "餐饮有限公司", "物流公司", "纺织厂", "医药公司", "机械厂", "商贸中心", "物业公司"]
SURNAMES, GIVEN = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张",
    "伟芳娜敏静强磊洋勇艳杰涛明超秀霞平刚桂英建国志华文玉兰",
)


@dataclass(frozen=True)
class MadeFigure:
    """A figure with its place: [start, end) is its clause, [figure_start, figure_end) the figure, both in the text."""

    start: int
    end: int
    figure_start: int
    figure_end: int
    quote: str
    text: str
    value: Decimal
    qualifier: str
    unit: str
    subject: str
    category: str
    period: str
    activity: int


@dataclass(frozen=True)
class MadeActivity:
    """An activity with the sentence that tells it."""

    type: str
    name: str
    start: int
    end: int
    quote: str


@dataclass
class MadeArticle:
    """An article with what was told in it."""

    headline: str = ""
    text: str = ""
    mention: tuple[int, int] = (0, 0)
    activities: list[MadeActivity] = field(default_factory=list)
    figures: list[MadeFigure] = field(default_factory=list)


class Writer:
    """Writes articles by chance, the same for the same seed."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def words(self, union: str, month: int, day: int) -> dict[str, str]:
        """Words for one sentence."""
        pick = self.chance.choice
        return {
            "union": union,
            "month": str(month),
            "day": str(day),
            "trade": pick(TRADES),
            "topic": pick(TOPICS),
            "place": pick(PLACES),
            "firm": pick(FIRMS) + pick(KINDS),
            "person": pick(SURNAMES) + pick(GIVEN) + pick(["", *GIVEN]),
        }

    def article(self, union: str, month: int, day: int, figures: int) -> MadeArticle:
        """An article on what a union did, with so many figures in one to three activities."""
        made = MadeArticle()
        count = min(1 + figures // 3, 3)
        for number, kind in enumerate(self.chance.sample(sorted(ACTS), count)):
            words = self.words(union, month, day)
            act, noun = ACTS[kind]
            if number == 0:
                told = {**words, "act": act.format(**words), "noun": noun}
                made.headline = self.chance.choice(HEADLINES).format(**told)[:255]
            share = figures // count + (number < figures % count)
            self.paragraph(made, kind, share, words)
        place = made.text.index(union)
        made.mention = (place, place + len(union))
        return made

    def paragraph(self, made: MadeArticle, kind: str, figures: int, words: dict[str, str]) -> None:
        """Add a paragraph on one activity with its figures and a remark or two."""
        made.text += "\n" if made.text else ""
        start = len(made.text)
        act, noun = ACTS[kind]
        opening = self.chance.choice(OPENINGS).format(**words) + act.format(**words)
        made.text += opening
        made.activities.append(MadeActivity(kind, noun, start, len(made.text), opening))
        for figure in self.chance.sample(FIGURES, min(figures, len(FIGURES))):
            made.text += "，"
            self.figure(made, figure)
        made.text += "。"
        for remark in self.chance.sample(REMARKS, self.chance.randint(3, 6)):
            made.text += remark.format(**{**words, **self.words(words["union"], 1, 1)})

    def figure(self, made: MadeArticle, kind: tuple[str, str, str, str, int]) -> None:
        """Add a clause with a figure."""
        lead, category, unit, subject, most = kind
        before, after, qualifier = self.chance.choice(HEDGES)
        period = self.chance.choice(PERIODS) if category not in ("rate", "money") else ""
        value, printed, between = self.amount(most, before or after)
        text = f"{before}{printed}{after}{between}{unit}" if unit != "%" else f"{before}{printed}%"
        start = len(made.text)
        made.text += f"{period}{lead}{text}"
        end = len(made.text)
        made.figures.append(
            MadeFigure(
                *(start, end, end - len(text), end),
                quote=made.text[start:end],
                text=text,
                value=value,
                qualifier=qualifier if unit != "%" or not after else "exact",
                unit=unit,
                subject=subject,
                category=category,
                period=period,
                activity=len(made.activities) - 1,
            )
        )

    def amount(self, most: int, hedge: str) -> tuple[Decimal, str, str]:
        """A number up to `most` as printed, with what stands between its hedge and its unit: 万 for large ones."""
        size = int(most ** self.chance.uniform(0.2, 1)) + 1
        if size < 10000:
            shown = size // 10 * 10 if hedge and size >= 10 else size
            return Decimal(shown), str(shown), ""
        tens = Decimal(size // 1000) / 10
        return tens * 10000, f"{tens.normalize():f}", "万"
