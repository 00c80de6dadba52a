"""Bylines at the head of an article, under its headline and at its end."""

import pytest

from articles.segmentation.bylines import read_closing, read_opening
from articles.segmentation.records import Role

from .notation import MORE, STORY, bodies, headlines, page, read, signed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯（记者 陈曦）昨日", ["陈曦"]),
        ("本报讯(记者 田晓雨) 昨日", ["田晓雨"]),
        ("本报讯（记者 余翠平 通讯员 王玉）昨日", ["余翠平", "王玉"]),
        ("本报讯 记者 陈曦 报道 昨日", ["陈曦"]),
        ("本报讯 记者陈曦 通讯员王玉报道：昨日", ["陈曦", "王玉"]),
        ("本报讯 记者 陈曦 昨日", ["陈曦"]),
        ("本报平湖讯（通讯员 唐 勇）昨日", ["唐勇"]),
        ("【本报讯】（记者 陈曦）昨日", ["陈曦"]),
        ("本报讯　昨日", []),
        ("本报讯（记者 陈曦 通讯员 平湖区总工会）昨日", ["陈曦"]),
        ("本报平湖讯 昨日", []),
        ("本报讯 记者从市总工会获悉", []),
        ("本报综合消息 昨日", []),
        ("平湖讯（记者 陈曦）昨日", ["陈曦"]),
        ("本报平湖6月5日电（记者 陈曦）昨日", ["陈曦"]),
        ("新华社平湖6月5日电（记者 陈曦）昨日", ["陈曦"]),
        ("平湖日报讯（记者 陈曦）昨日", ["陈曦"]),
        ("（记者 陈曦）昨日", ["陈曦"]),
        ("本报讯（记者 陈\n曦）昨日", ["陈曦"]),
    ],
)
def test_opening(text, names):
    opening = read_opening(text, 0)
    assert opening is not None
    assert [credit.name for credit in opening.credits] == names
    assert text[opening.end :].lstrip().startswith(("昨日", "记者从"))


@pytest.mark.parametrize(
    "text", ["本报记者来到车间", "昨日，本报讯", "记者 陈曦", "（以下简称区总）昨日", "本报综合楼昨日落成"]
)
def test_other_words_open_no_article(text):
    assert read_opening(text, 0) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("到场一百人。（陈 晨）", [("陈晨", Role.CORRESPONDENT)]),
        ("到场一百人。（通讯员 旦增·曲珍）", [("旦增·曲珍", Role.CORRESPONDENT)]),
        ("到场一百人。（本报记者 陈 晨）", [("陈晨", Role.REPORTER)]),
        ("到场一百人。□ 本报记者 陈 晨", [("陈晨", Role.REPORTER)]),
        ("图为比赛现场。 陈 晨 摄", [("陈晨", Role.PHOTOGRAPHER)]),
        ("图为比赛现场 本报记者 陈晨 摄", [("陈晨", Role.PHOTOGRAPHER)]),
        ("到场一百人。（来源：平湖工会）", None),
        ("图为比赛现场。 平湖工会供图", []),
    ],
)
def test_closing(text, names):
    closing = read_closing(text)
    assert closing is not None
    signature = closing.signature
    assert (signature and [(credit.name, credit.role) for credit in signature.credits]) == names


@pytest.mark.parametrize(
    "text",
    [
        "到场一百人。（完）",
        "到场一百人。（众人齐鼓掌）",
        "他说：“好。”（掌声）",
        "区总工会（区总）",
        "到场一百人。",
        "摄",
    ],
)
def test_no_closing(text):
    assert read_closing(text) is None


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (f"急救课开进车间|□ 本报记者 陈曦 通讯员 王 玉|{STORY}", (["陈曦"], ["王玉"], [])),
        (f"急救课开进车间|□ 本报通讯员 逯 军 翟小满|{STORY}", ([], ["逯军", "翟小满"], [])),
        (f"急救课开进车间|本报驻平湖记者 陈曦|{STORY}", (["陈曦"], [], [])),
        (f"急救课开进车间|文／王玉 图／王强|{STORY}|{MORE}", ([], ["王玉"], ["王强"])),
        (f"急救课开进车间|文／王玉|{STORY}|{MORE}", ([], ["王玉"], [])),
        (f"急救课开进车间|文 王玉|{STORY}|{MORE}", ([], ["王玉"], [])),
        (f"## 急救课开进车间|{STORY}|{MORE}（乌云其木格）", ([], ["乌云其木格"], [])),
        (f"急救课开进车间|——平湖半年办班二十期|□ 通讯员 文 秀|{STORY}|{MORE}", ([], ["文秀"], [])),
        (f"急救课开进车间|本报记者 陈曦|{STORY}|{MORE}", (["陈曦"], [], [])),
        (f"## 急救课开进车间|{STORY}|{MORE}|□ 本报记者 陈曦", (["陈曦"], [], [])),
        (f"## 急救课开进车间|{STORY}|{MORE}|（通讯员 王 玉 文／图）", ([], ["王玉"], ["王玉"])),
        (f"## 急救课开进车间|□记者 陈曦 文／图|{STORY}|{MORE}", (["陈曦"], [], ["陈曦"])),
        (f"急救课开进车间|本报讯（记者 陈曦）{STORY}（王 玉 摄）", (["陈曦"], [], ["王玉"])),
        (f"急救课开进车间|本报讯　{STORY}（王 玉）", ([], ["王玉"], [])),
        (f"急救课开进车间|本报讯（记者 陈曦 通讯员 王／玉）{STORY}".replace("／", "/"), (["陈曦"], ["王玉"], [])),
    ],
)
def test_bylines_of_articles(notation, expected):
    draft = read(notation)
    assert headlines(draft) == ["急救课开进车间"]
    assert signed(draft.articles[0]) == expected
    assert bodies(draft) == [[STORY, MORE]] or bodies(draft) == [[STORY]]


def test_briefs_that_only_names_in_brackets_part():
    draft = read(f"急救课开进车间/{STORY}（王 玉）/绕湖健步走/{MORE}（李 明）")
    assert headlines(draft) == ["急救课开进车间", "绕湖健步走"]
    assert [signed(article)[1] for article in draft.articles] == [["王玉"], ["李明"]]


def test_span_of_a_name_holds_its_blank():
    text = page(f"急救课开进车间|本报讯（记者 魏 然）{STORY}")
    (credit,) = read(f"急救课开进车间|本报讯（记者 魏 然）{STORY}").articles[0].credits
    assert (credit.name, credit.span.of(text)) == ("魏然", "魏 然")
