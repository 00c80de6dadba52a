"""What verbs and their objects say together, and what only looks so."""

import pytest

from activities.extraction.deeds import deed_cues


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("请技师给青工上了一堂示范课", ["training"]),
        ("这一课题获奖", []),
        ("各镇选送的8名教师备好了课", []),  # 送的 tells who, and no lesson is brought
        ("送来了课桌", []),  # no lesson
        ("书记讲党课", []),
        ("替瓦工追回两个月的加班费", ["legal_aid"]),
        ("给值班室添了三台空调", ["member_benefit"]),
        ("空调厂的职工", []),
        ("与商会签下快递业工价协议", ["collective_bargaining"]),
        ("与6家物业公司签订用工协议", ["hardship_aid"]),  # those who hire, and no bargain
        ("把带薪休假写进集体合同", ["collective_bargaining"]),
        ("在物流园建起联合工会", ["organizing"]),
        ("建立工会工作制度", []),  # no union is founded
        ("为焊工量血压", ["health"]),
        ("请退休的焊工当“医生”", []),  # a title
        ("请来两名大夫", ["health"]),
        ("查出隐患七条", ["safety"]),
        ("为外卖配送员办岗位练兵", []),  # no 送 in 配送
        ("端上绿豆汤", ["summer_relief"]),
        ("送，岗位", []),  # not over a comma
        ("与协会谈了三轮", ["collective_bargaining"]),
        ("谈了轮岗的事", []),
        ("各车队比油耗、比正点", ["competition"]),
        ("职工上山栽了百棵树", ["volunteering"]),
        ("树立榜样", []),
        ("教骑手剪片子", ["training"]),
        ("教育工友", []),
        ("给高级技师每月发津贴", ["workforce_reform"]),
        ("选举产生第三届委员会", ["meeting"]),
        ("办了三期月嫂班", ["training"]),
        ("办了一辆班车", []),
        ("给传送带加了护栏", ["safety"]),
    ],
)
def test_deeds(text, types):
    assert [cue.type for cue in deed_cues(text)] == types


def test_span_is_from_verb_to_object():
    text = "近日给值班室添了三台空调"
    assert [cue.span.of(text) for cue in deed_cues(text)] == ["添了三台空调"]


@pytest.mark.parametrize("sign", ["上课", "送", "送空调", "课"])
def test_endless_deeds_are_read(sign):
    assert len(list(deed_cues(sign * 2000))) <= 4000
