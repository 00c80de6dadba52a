"""Who stands behind a figure, before what they do."""

import pytest

from activities.extraction.counted_nouns import noun_behind


@pytest.mark.parametrize(
    ("after", "who"),
    [
        ("职工参保，全年理赔", "职工"),
        ("困难职工住院", "困难职工"),
        ("农民工维权", "农民工"),
        ("一线工人疗养归来", "一线工人"),
        ("司机下岗后再就业", "司机"),
        ("职工入住新建公寓", "职工"),
        ("下岗职工再就业", "下岗职工"),
        ("学员合格，领到证书", "学员"),
    ],
)
def test_people_before_what_they_do(after, who):
    assert noun_behind(after, True, "名") == who


@pytest.mark.parametrize(
    ("after", "noun"),
    [
        ("职工志愿者", "职工志愿者"),
        ("职工代表", "职工代表"),
        ("职工子女", "职工子女"),
        ("施工人员", "施工人员"),
        ("维修人员上门", "维修人员"),
        ("医务、理发、维修人员，走遍", "医务、理发、维修人员"),
        ("职工服务队员", "职工服务队员"),
        ("会员代表", "会员代表"),
    ],
)
def test_people_who_are_named_by_what_they_do(after, noun):
    assert noun_behind(after, True, "名") == noun
