"""Paragraphs joined over the breaks of columns and lines."""

import pytest

from .notation import bodies, read


def paragraphs(notation: str) -> list[str]:
    """The body of an article that the notation tells, below a headline."""
    return bodies(read(f"急救课开进车间|本报讯 {notation}"))[0]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("昨日，平湖区总/工会举办培训。|职工共/80人。", ["昨日，平湖区总工会举办培训。", "职工共80人。"]),
        ("已走进写字楼38座，1,8|70多名职工听过课。", ["已走进写字楼38座，1,870多名职工听过课。"]),
        ("让职工从“要我安全”|变成“我要安全”。", ["让职工从“要我安全”变成“我要安全”。"]),
        ("平湖区总工会（以下简称区总）|今年办班十期。", ["平湖区总工会（以下简称区总）今年办班十期。"]),
        ("她说：“课程很好。|下次还来。”大家都笑了。", ["她说：“课程很好。下次还来。”大家都笑了。"]),
        ("大家都说好。|”她笑着说。", ["大家都说好。”她笑着说。"]),
        ("大家都说好。|下次还来。", ["大家都说好。", "下次还来。"]),
        ("大家都说好。/下次还来。", ["大家都说好。", "下次还来。"]),
    ],
)
def test_joining(notation, expected):
    assert paragraphs(notation) == expected


LONG = (
    "平湖区总工会今年把急救课开进车间和工地，先后办班二十期，参加的职工有三千多人，人人领到证书。"
    "课程由市急救中心的老师讲授，学员分组练习包扎和按压，练完当场考核，考不过的留下来再练一回。"
)


@pytest.mark.parametrize("width", [17, 20, 28, 37])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n"])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_hard_wraps(width, between, indent):
    second = "学员们说，课程来得及时，回到岗位就能用上，希望今后再多办几期。"
    lines = []
    for paragraph in ("本报讯 " + LONG, second, LONG):
        text = indent + paragraph
        lines += [text[start : start + width] for start in range(0, len(text), width)]
    (body,) = bodies(read("急救课开进车间|" + between.join(lines)))
    assert body == [LONG, second, LONG]


def test_indents_part_paragraphs_of_full_lines():
    lines = [
        "　　本报讯 平湖区总工会把课开进车间。",
        "　　学员分组练习包扎，练完当场考核。",
        "　　考不过的人再练一回，直到会为止。",
    ]
    assert len(bodies(read("急救课开进车间|" + "/".join(lines)))[0]) == 3
