"""Names of people as newspapers sign with them: 郝 强, 余翠平, 苏和·巴雅尔."""

from __future__ import annotations

from collections.abc import Sequence

from .records import Span

DOTS = "·•・‧"

# 百家姓 and the surnames that the national registry counts most often.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏"
    "韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关"
    "兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车"
    "项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡"
    "鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁都芮"
    "普阙戈伏鹿薄邸雍辜羊阿干亢别洪常傅钮"
)
COMPOUND_SURNAMES = frozenset(
    "欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 端木 呼延 澹台 申屠 太史 完颜 纳兰 赫连 拓跋".split()
)
NOT_A_PERSON = (
    "工会 总工 公司 集团 中心 委员 学校 学院 医院 街道 社区 部门 单位 协会 办公 宣传 报社 日报 新闻 媒体 本报 供图 供稿 受访 资料 图片 现场 网络 提供 来源 综合 完 略 待续 有删 笑声 掌声"
).split()

Token = tuple[str, Span]


def is_han(character: str) -> bool:
    """Whether the character can stand in a Chinese name."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character in "〇\u30fb"


def is_person(name: str) -> bool:
    """Whether the name can be a person's: 余翠平 and 苏和·巴雅尔 can, 南充工会 cannot."""
    if any(dot in name for dot in DOTS):
        return 3 <= len(name) <= 15
    if not 2 <= len(name) <= 4 and not (len(name) <= 6 and name[:1] not in SURNAMES):
        return False
    return not any(word in name for word in NOT_A_PERSON)


def has_surname(name: str) -> bool:
    """Whether the name begins with a known surname and has the length of a Han name."""
    return (name[:1] in SURNAMES and 2 <= len(name) <= 3) or (name[:2] in COMPOUND_SURNAMES and 3 <= len(name) <= 4)


def join_names(tokens: Sequence[Token]) -> list[Token]:
    """Names put together from the words that blanks cut them into: 罗 兰 周 斌 is 罗兰, 周斌."""
    names: list[Token] = []
    index = 0
    while index < len(tokens):
        taken = _parts_of_name(tokens, index)
        parts = tokens[index : index + taken]
        names.append(("".join(word for word, _ in parts), Span(parts[0][1].start, parts[-1][1].end)))
        index += taken
    return names


def _parts_of_name(tokens: Sequence[Token], index: int) -> int:
    lengths = [len(word) for word, _ in tokens[index : index + 4]] + [0] * 4
    word = tokens[index][0]
    if lengths[0] == 1 and lengths[1] == 1:
        singles = next((n for n, length in enumerate(lengths) if length != 1), 4)
        return 3 if singles == 3 else 2
    if (lengths[0] == 1 and lengths[1] == 2) or (word in COMPOUND_SURNAMES and 1 <= lengths[1] <= 2):
        return 2
    return 1
