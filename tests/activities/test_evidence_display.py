"""The sentence around evidence."""

import pytest

from activities.evidence_display import WIDEST, sentence_around


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("天热。区总工会慰问[30人]。会后散去。", "区总工会慰问30人。"),
        ("[区总工会]慰问30人", "区总工会慰问30人"),
        ("会上，[8家]签约；另有5家观望。", "会上，8家签约；"),
        ("他说：“办了[3场]！”众人鼓掌。", "他说：“办了3场！”"),
        ("“[够了]！”他说。", "“够了！”"),
        ("第一段没有句号\n[第二段]也没有", "第二段也没有"),
        ("第一段[没有句号]\n第二段", "第一段没有句号"),
        ("先到一步。走访[5家企业。慰问30人]。再走。", "走访5家企业。慰问30人。"),  # evidence over two sentences
        ("问了吗？[问了。]好。", "问了。"),  # the full stop is part of the evidence
        ("工会（[西城区]）成立。", "工会（西城区）成立。"),
        ("[全文]", "全文"),
    ],
)
def test_sentence_around(marked, sentence):
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    shown = sentence_around(text, start, end)
    assert text[shown.start : shown.end] == sentence
    assert not shown.cut_before and not shown.cut_after


def test_sentence_that_never_ends_is_cut_short():
    text = "长" * 1000 + "30人" + "长" * 1000
    shown = sentence_around(text, 1000, 1003)
    assert (shown.start, shown.end) == (1000 - WIDEST, 1003 + WIDEST)
    assert shown.cut_before and shown.cut_after
