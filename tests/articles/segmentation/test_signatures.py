"""The grammar of bylines and credits."""

import pytest

from articles.segmentation.records import Role
from articles.segmentation.signatures import read_signature

R, C, P = Role.REPORTER, Role.CORRESPONDENT, Role.PHOTOGRAPHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者 陈曦", [("陈曦", R)]),
        ("本报记者 魏 然", [("魏然", R)]),
        ("记者 罗 兰 周 斌", [("罗兰", R), ("周斌", R)]),
        ("记者陈曦、周斌 通讯员王玉", [("陈曦", R), ("周斌", R), ("王玉", C)]),
        ("通讯员 郝连成 记者 戚 鸣", [("郝连成", C), ("戚鸣", R)]),
        ("记者：陈曦  通讯员：王玉", [("陈曦", R), ("王玉", C)]),
        ("全媒体记者 欧阳 修文", [("欧阳修文", R)]),
        ("劳动日报记者 陈曦", [("陈曦", R)]),
        ("通讯员 苏和·巴雅尔", [("苏和·巴雅尔", C)]),
        ("通讯员 旦增 · 曲珍", [("旦增·曲珍", C)]),
        ("记者 马海阿木 通讯员 沙 玛", [("马海阿木", R), ("沙玛", C)]),
        ("本报记者 彭程 摄", [("彭程", P)]),
        ("本报记者 刘欣欣 摄影报道", [("刘欣欣", R), ("刘欣欣", P)]),
        ("通讯员 张海伦 摄影报道", [("张海伦", C), ("张海伦", P)]),
        ("通讯员 郝 景 文/图", [("郝景", C), ("郝景", P)]),
        ("文/图 李明", [("李明", C), ("李明", P)]),
        ("记者 李明 文/摄", [("李明", R), ("李明", P)]),
        ("记者 李明/文 通讯员 王强/图", [("李明", R), ("王强", P)]),
        ("文/李明 图/王强", [("李明", C), ("王强", P)]),
        ("摄影：王强", [("王强", P)]),
        ("郁 青 摄", [("郁青", P)]),
        ("岩 旺/图", [("岩旺", P)]),
        ("王强摄", [("王强", P)]),
        ("记者王强摄", [("王强", P)]),
        ("新华社发（王 强 摄）", [("王强", P)]),
        ("/宜宾 供图", []),
        ("区总工会供图", []),
        ("通讯员 王强 供图", [("王强", P)]),
        ("白·玛依 摄", [("白·玛依", P)]),
        ("通讯员 文 秀", [("文秀", C)]),
        ("通讯员 文 秀 摄", [("文秀", P)]),
        ("记者 李 明 文 秀", [("李明", R), ("文秀", R)]),
        ("记者 文 秀 通讯员 王 强", [("文秀", R), ("王强", C)]),
        ("记者 李 明 文 王 强 图", [("李明", R), ("王强", P)]),
        ("文 李 明 图 王 强", [("李明", C), ("王强", P)]),
        ("记者 李 明 文 图", [("李明", R), ("李明", P)]),
        ("通讯员 张秀文", [("张秀文", C)]),
        ("记者李明 通讯员张秀文", [("李明", R), ("张秀文", C)]),
        ("张秀文 摄", [("张秀文", P)]),
        ("通讯员 那仁图 摄影报道", [("那仁图", C), ("那仁图", P)]),
        ("张秀文 李明图", [("张秀", C), ("李明", P)]),
        ("李明图 张秀文", [("李明", P), ("张秀", C)]),
        ("记者 王小明文", [("王小明", R)]),
    ],
)
def test_signature(text, expected):
    signature = read_signature(text, 0, len(text))
    assert signature is not None
    assert [(credit.name, credit.role) for credit in signature.credits] == expected
    assert all("".join(credit.span.of(text).split()) == credit.name for credit in signature.credits)


@pytest.mark.parametrize(
    "text",
    [
        "记者从市总工会获悉，今年",
        "现场拍摄",  # 现 is no surname
        "记者",
        "摄",
        "通讯员队伍建设会议在平湖区总工会召开",
        "本报记者 昨日来到平湖区总工会的服务站看到",
        "一等奖 王强 95分",
        "",
    ],
)
def test_other_words_are_no_signature(text):
    assert read_signature(text, 0, len(text)) is None
