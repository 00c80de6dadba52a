"""Whose a figure is, where the union is taken up again, only helps, speaks, wins or is merely counted."""

import pytest

from tests.activities.extraction.told import told


def owners(text):
    """The unions of the figures of a text by their printed figures."""
    return {metric.text: metric.organization for metric in told(text).metrics}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        # 它, 它们 and a dropped subject: the union told before
        ("房山区总工会的办法是上门。它会同区人社局，走访商户60家。窦店镇总工会也来帮忙。", "房山区总工会"),
        ("窦店镇、琉璃河镇总工会管的是小厂。它们凑出补助60家。", "窦店镇总工会"),
        ("房山区总工会开办夜校；会同窦店镇总工会走访商户60家。", "房山区总工会"),
        ("房山区总工会开办夜校；窦店镇总工会走访商户60家。", "窦店镇总工会"),
        # who undertakes what another leads
        ("房山区总工会牵头，窦店镇总工会、良乡镇总工会分别承办，走访商户60家。", "房山区总工会"),
        ("房山区总工会开会，窦店镇总工会走访商户60家。", "窦店镇总工会"),
        # by whom something was named does not act on
        ("窦店镇总工会调解室被房山区总工会评为先进。该调解室服务商户60家。", "窦店镇总工会"),
        # the label of an account holds for all of it
        ("房山区总工会开会听账。\n窦店镇总工会主席李某：今年慰问职工41户；建会商户60家。", "窦店镇总工会"),
        # a place by its bare name
        ("大兴区总工会开会。会上，房山区总工会作了经验介绍。房山把服务送到商户60家。", "房山区总工会"),
        ("大兴区总工会开会。房山区总工会也到场。房山商户多，大兴区总工会走访商户60家。", "大兴区总工会"),
    ],
)
def test_a_union_is_taken_up_again_or_only_helps(text, owner):
    assert owners(text)["60家"] == owner


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("大兴区总工会开会。会上，窦店镇总工会介绍了经验，20名先进个人受到表彰。", "20名"),
        ("大兴区总工会开会。会上，20名工匠获颁证书，窦店镇总工会、良乡镇总工会分别发言。", "20名"),
        ("大兴区总工会举办比武，20支代表队参加，窦店镇总工会代表队夺得第一名。", "20支"),
        ("大兴区总工会举办比武。窦店镇总工会等20家单位获优秀组织奖。", "20家"),
        ("大兴区总工会聘请联络员。至今已组建联合工会20家，窦店楼宇联合工会是其中之一。", "20家"),
    ],
)
def test_who_speaks_or_wins_or_is_counted_owns_no_figure(text, figure):
    assert owners(text)[figure] == "大兴区总工会"
