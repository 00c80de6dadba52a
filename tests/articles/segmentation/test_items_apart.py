"""What stands close together and is not one: a report and the picture behind it, briefs, labels, boxes, crossheads."""

import pytest

from articles.segmentation.headings import is_known_label, is_slogan_pair
from articles.segmentation.records import FurnitureKind, Kind

from .notation import MORE, SCENE, STORY, bodies, furniture, headings, headlines, read, signed
from .test_layouts import column

NEWS = f"本报讯（记者 陈曦）{STORY}"
OTHER = "海盐县总工会日前请来十位老师傅，为学徒讲解磨刀的诀窍，两天里来了三百人。"


def kinds(draft):
    return [article.kind for article in draft.articles]


@pytest.mark.parametrize("credit", ["王 强 摄", "本报记者 王强 摄", "王强／摄", "（王强 摄）"])
def test_picture_of_another_union_behind_a_report(credit):
    draft = read(f"## 急救课开进车间||{NEWS}||{OTHER}||{credit}||## 绕湖健步走||{NEWS}")
    assert bodies(draft) == [[STORY], [OTHER], [STORY]]
    assert kinds(draft) == [Kind.REPORT, Kind.PHOTO, Kind.REPORT]


@pytest.mark.parametrize(
    ("last", "credit"),
    [
        (OTHER, "陈 曦 摄"),  # who wrote the report took its picture
        ("平湖区总工会日前又请来十位老师傅，为学徒讲解磨刀的诀窍。", "王 强 摄"),  # of the same union
        ("学员日前都领到了证书，个个脸上有光。", "王 强 摄"),
    ],
)
def test_picture_of_the_report_itself(last, credit):
    draft = read(f"## 急救课开进车间||{NEWS}||{last}||{credit}||## 绕湖健步走||{NEWS}")
    assert bodies(draft) == [[STORY, last], [STORY]]


def test_picture_behind_a_report_that_is_signed_at_its_end():
    draft = read(f"## 急救课开进车间||{STORY}（高 原）||{OTHER}||王 强 摄||## 绕湖健步走||{NEWS}")
    assert bodies(draft) == [[STORY], [OTHER], [STORY]]
    assert kinds(draft)[1] is Kind.PHOTO


@pytest.mark.parametrize("title", ["刀光闪闪 学徒成行", "磨刀石上见真功", "戏曲唱进课堂"])
def test_picture_with_a_title_and_without_a_day(title):
    caption = "海盐县总工会组建的老师傅队教学徒磨刀，五百多名居民到场观看，掌声不断。"
    draft = read(f"急救课开进车间||{NEWS}||{title}||　　{caption}/本报记者 王 强 摄||绕湖健步走||{NEWS}")
    assert headlines(draft) == ["急救课开进车间", title, "绕湖健步走"]
    assert bodies(draft) == [[STORY], [caption], [STORY]]


def test_credit_in_mid_sentence_leaves_a_short_report_what_it_is():
    lines = column(STORY).split("/")
    draft = read("/".join(["## 急救课开进车间", *lines[:2], "", "王 强 摄", "", *lines[2:]]) + f"||## 绕湖走||{NEWS}")
    assert kinds(draft) == [Kind.REPORT, Kind.REPORT]
    assert bodies(draft) == [[STORY], [STORY]]


@pytest.mark.parametrize("mark", ["● ", "△ ", "■ "])
@pytest.mark.parametrize("label", ["### 平湖短波", "【平湖短波】", "平湖短波"])
def test_briefs_with_bullets_under_a_label(label, mark):
    draft = read(
        f"## 急救课开进车间||{NEWS}||{label}||{mark}窗口有了笑脸||{STORY}（骆 军）||{mark}学徒磨出好刀||{MORE}"
        f"||{mark}湖边走五公里||{STORY}（吕 青）"
    )
    assert headlines(draft) == ["急救课开进车间", "窗口有了笑脸", "学徒磨出好刀", "湖边走五公里"]
    assert bodies(draft) == [[STORY], [STORY], [MORE], [STORY]]


@pytest.mark.parametrize("label", ["工会简讯", "【维权在身边】", "### 各地快讯"])
def test_headline_without_marks_under_a_label(label):
    draft = read(f"急救课开进车间||{NEWS}||{label}||窗口有了笑脸||　　{STORY}（骆 军）||学徒磨出好刀||{NEWS}")
    assert headlines(draft) == ["急救课开进车间", "窗口有了笑脸", "学徒磨出好刀"]


def test_crossheads_of_the_mark_of_headlines_stay_crossheads():
    head, cross = "**急救课开进车间**", ["**先问难在哪**", "**再看怎么改**", "**后管谁来管**"]
    body = "||".join(f"{line}||{MORE}" for line in cross)
    draft = read(f"{head}||{NEWS}||{body}||**绕湖健步走**||{NEWS}")
    assert headlines(draft) == ["急救课开进车间", "绕湖健步走"]


@pytest.mark.parametrize(
    "speech", ["他摆摆手：“徒弟都在这里，我去哪儿？”", "“刀要磨，人要练。”老师傅笑着说：“急什么？”"]
)
def test_speech_over_a_kicker_is_of_the_article_above(speech):
    draft = read(f"## 急救课开进车间||{NEWS}||{speech}||台风过境之后的一个月里||## 湖边走五公里||{NEWS}")
    assert bodies(draft) == [[STORY, speech], [STORY]]
    assert headings(draft)[1][0] == "台风过境之后的一个月里"


def test_box_of_two_uneven_lines_in_a_sentence():
    cut = len(STORY) // 2
    draft = read(f"急救课开进车间||本报讯（记者 陈曦）{STORY[:cut]}||同心助学/爱心接力再出发||{STORY[cut:]}||{MORE}")
    assert bodies(draft) == [[STORY, MORE]]
    assert furniture(draft, FurnitureKind.SLOGAN) == ["同心助学", "爱心接力再出发"]


def test_list_of_names_in_quotes_belongs_to_the_article_that_announces_it():
    rows = "/".join(f"　　平湖市{town}总工会“{name}”" for town, name in [("甲镇", "暖屋"), ("乙镇", "港湾")])
    draft = read(f"急救课开进车间||{NEWS}||入选站点如下：/{rows}/湖边走五公里||{NEWS}")
    assert [len(paragraphs) for paragraphs in bodies(draft)] == [4, 1]


@pytest.mark.parametrize("cut", [2, 6, 9])
def test_signature_at_the_end_that_the_column_broke(cut):
    signature = "（记者 周 宁 通讯员 沈一）"
    ending = f"{signature[:cut].rstrip()}/{signature[cut:].lstrip()}"
    draft = read(f"急救课开进车间||本报记者 陈曦||{MORE}||{STORY}{ending}||湖边走五公里||{NEWS}")
    assert bodies(draft)[0] == [MORE, STORY]
    assert signed(draft.articles[0])[1] == ["沈一"]


def test_questions_of_a_talk_are_no_headlines():
    talk = "||".join(["记者：窗口为什么搬家？", f"老周：{MORE}", "记者：还搬吗？", f"老周：{STORY}"])
    assert headlines(read(f"急救课开进车间||{NEWS}||{talk}")) == ["急救课开进车间"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("戏曲唱进课堂", False), ("窗口搬上舞台", False), ("职工课堂", True), ("走进一线", True), ("沪上快讯", True)],
)
def test_label_moves_nothing(text, expected):
    assert is_known_label(text) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("依法推动企业普遍建会", "依法推动企业普遍开展协商", True),
        ("依法推动企业普遍建会", "平湖区总工会送法进企业", False),
        ("依法推动建会", "依法推动企业普遍开展工资集体协商", False),
    ],
)
def test_slogan_that_begins_twice_alike(one, two, expected):
    assert is_slogan_pair(one, two) is expected


def test_scene_beside_its_own_report_stays_a_picture():
    draft = read(f"急救课开进车间||{NEWS}||{SCENE}||通讯员 王强 摄影报道||湖边走五公里||{NEWS}")
    assert kinds(draft) == [Kind.REPORT, Kind.PHOTO, Kind.REPORT]
