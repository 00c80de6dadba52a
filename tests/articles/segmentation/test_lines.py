"""Physical lines: marks, margins, ends of sentences."""

import pytest

from articles.segmentation.lines import ends_sentence, inside_quotation, read_lines


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("## 湖边走起来", "湖边走起来", ["##"]),
        ("**湖边走起来**", "湖边走起来", ["**", "**"]),
        ("## **湖边走起来** ", "湖边走起来", ["##", "**", "**"]),
        ("■ 短波", "短波", ["■"]),
        ("【工会微讯】", "工会微讯", ["【", "】"]),
        ("【本报讯】昨日", "【本报讯】昨日", []),
        ("　　湖边走起来", "湖边走起来", []),
        ("第1名# 王强", "第1名# 王强", []),
    ],
)
def test_marks_are_no_words(text, words, marks):
    (line,) = read_lines(text)
    assert (line.text, [span.of(text) for span in line.marks]) == (words, marks)
    assert text[line.start : line.end] == words


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b"])
def test_line_ends_of_any_kind(end):
    lines = read_lines(f"甲{end}{end}　　乙{end}丙")
    assert [(line.text, line.gap, line.indented) for line in lines] == [
        ("甲", 0, False),
        ("乙", 1, True),
        ("丙", 0, False),
    ]


@pytest.mark.parametrize(
    ("margin", "expected"), [("　　", True), ("    ", True), ("\t", True), ("", False), (" ", False)]
)
def test_indent(margin, expected):
    (line,) = read_lines(f"{margin}昨日")
    assert line.indented is expected


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u3000", "\x1c\x85"])
def test_blanks_are_no_lines(text):
    assert read_lines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("随时练习。", True),
        ("“下次还来！”", True),
        ("（会上还表彰了先进。）", True),
        ("十七人考取证书。（陈 晨）", True),
        ("十七人考取证书。(来源：平湖工会)", True),
        ("从“要我学”到“我要学”", False),
        ("平湖区总工会（以下简称区总）", False),
        ("发放2023年", False),
        ("（", False),
        ("", False),
    ],
)
def test_ends_sentence(text, expected):
    assert ends_sentence(text) is expected


def test_inside_quotation():
    assert inside_quotation("她说：“这门课")
    assert not inside_quotation("她说“这门课”好")
