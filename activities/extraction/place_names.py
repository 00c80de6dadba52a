"""The forms in which a place is named: 凉山彝族自治州 is 凉山州 and 凉山 too, 旧宫地区 is 旧宫镇."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

__all__ = ["RegionLevel", "class_of_town", "short_forms", "town_stems"]


class RegionLevel(StrEnum):
    """How large a division is."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"


NATIONALITIES = """
    蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇
    柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京
    塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各 民
    """

# 双江拉祜族佤族布朗族傣族自治县; 伊犁哈萨克自治州 has no 族
PEOPLES = re.compile(
    rf"(?:(?:{'|'.join(sorted(NATIONALITIES.split(), key=len, reverse=True))})族){{1,5}}(?=自治|[区乡镇苏]|$)"
    r"|(?:哈萨克|柯尔克孜|维吾尔|鄂伦春)(?=自治)"
)
# 喇叭沟门满族乡, 花乡地区, 东花市街道, 阿拉腾敖包苏木
TOWN_CLASSES = ("街道办事处", "街道", "地区", "办事处", "苏木", "镇", "乡")
# What the longest names of a level end in, and what is left of it in everyday use.
PROVINCE_CLASSES = {"特别行政区": "", "自治区": "", "省": "", "市": ""}
CITY_CLASSES = {"自治州": "州", "地区": "地区", "盟": "盟", "市": "市", "州": "州"}
COUNTY_CLASSES = {
    "自治县": "县",
    "自治旗": "旗",
    "林区": "林区",
    "特区": "特区",
    "县": "县",
    "区": "区",
    "市": "市",
    "旗": "旗",
}
# 大理白族自治州 is 大理州; these go by a shorter name still
EVERYDAY_NAMES = {
    "克孜勒苏柯尔克孜自治州": ("克州",),
    "巴音郭楞蒙古自治州": ("巴州",),
    "博尔塔拉蒙古自治州": ("博州",),
    "科尔沁右翼前旗": ("科右前旗",),
    "科尔沁右翼中旗": ("科右中旗",),
    "科尔沁左翼中旗": ("科左中旗",),
    "科尔沁左翼后旗": ("科左后旗",),
    "东乌珠穆沁旗": ("东乌旗",),
    "西乌珠穆沁旗": ("西乌旗",),
    "前郭尔罗斯蒙古族自治县": ("前郭县",),
    "莫力达瓦达斡尔族自治旗": ("莫旗",),
    "杜尔伯特蒙古族自治县": ("杜蒙县",),
}


def class_of_town(name: str) -> str:
    """What a street or town is, by its name: 街道 of 陶然亭街道, "" where the name does not say."""
    return next((town_class for town_class in TOWN_CLASSES if name.endswith(town_class)), "")


def town_stems(name: str) -> tuple[str, ...]:
    """What is left of a town's name without its class: 旧宫; 喇叭沟门满族 and 喇叭沟门.

    A name that is nothing but its class, or has none (国营御道口牧场), stays whole.
    """
    kind = class_of_town(name)
    stem = name.removesuffix(kind) or name
    plain = _without_peoples(stem) if stem.endswith("族") else stem
    if kind == "地区" and stem.endswith(("镇", "乡")):  # 良乡地区 is 良乡
        plain = stem[:-1]
    return (stem, plain) if plain and plain != stem else (stem,)


def short_forms(name: str, level: RegionLevel) -> Iterator[str]:
    """The other names of a province, city or county: 阜新县 for 阜新蒙古族自治县; 海淀 for 海淀区."""
    yield from EVERYDAY_NAMES.get(name, ())
    for long, short in _classes(level).items():
        if name.endswith(long):
            stem = _without_peoples(name)[: -len(long)]
            if len(stem) >= 2:
                yield stem
            if stem and short and stem + short != name:
                yield stem + short
            return


def _classes(level: RegionLevel) -> dict[str, str]:
    if level is RegionLevel.PROVINCE:
        return PROVINCE_CLASSES
    return CITY_CLASSES if level is RegionLevel.CITY else COUNTY_CLASSES


def _without_peoples(name: str) -> str:
    """The name without the peoples in it: 门头沟区 as it is, 融水自治县 for 融水苗族自治县."""
    return PEOPLES.sub("", name) if "自治" in name or "族" in name else name
