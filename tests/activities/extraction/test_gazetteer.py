"""Places by their names, and which of several of one name is meant."""

from pathlib import Path

import pytest

from activities.extraction.gazetteer import Gazetteer, KnownUnion, Region, RegionLevel, load_gazetteer
from activities.extraction.place_names import short_forms, town_stems
from activities.extraction.places import Surroundings, find_home, find_places, places_before, places_from
from activities.extraction.records import Field, Level

FIXTURES = Path(__file__).parents[3] / "fixtures"
GAZETTEER = load_gazetteer(FIXTURES)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("北京市", ["11"]),
        ("海淀区", ["110108"]),
        ("海淀", ["110108"]),
        ("朝阳区", ["110105", "220104"]),
        ("凉山州", ["5134"]),  # 凉山彝族自治州
        ("管城区", ["410104"]),  # 管城回族区
        ("东乡族自治县", ["622926"]),
        ("阿里地区", ["5425"]),
        ("科右前旗", ["152221"]),
        ("密云县", ["110228"]),  # 密云区 since 2015
        ("东莞市", ["4419"]),  # a city without counties
        ("陶然亭街道", ["110102016"]),
        ("旧宫镇", ["110115006"]),  # 旧宫地区 on the map
        ("喇叭沟门乡", ["110116213"]),  # 喇叭沟门满族乡
        ("没有这样的镇", []),
        ("工会", []),
        ("", []),
    ],
)
def test_find(name, codes):
    assert [region.code for region in GAZETTEER.find(name)] == codes


def test_former_region_knows_its_successor():
    (region,) = GAZETTEER.find("崇文区")
    assert (region.today, region.level) == ("110101", RegionLevel.COUNTY)


def test_every_parent_is_a_region_and_begins_the_code():
    assert len(GAZETTEER.regions) > 44_000
    for region in GAZETTEER.regions.values():
        assert region.parent == "" or (region.parent in GAZETTEER.regions and region.code.startswith(region.parent))


def test_every_successor_is_a_region():
    former = {region for named in GAZETTEER.names.values() for region in named if region.code not in GAZETTEER.regions}
    assert len(former) > 250
    assert all(region.successor in GAZETTEER.regions for region in former if region.successor)


def test_ancestors_smallest_first():
    assert [region.name for region in GAZETTEER.ancestors("110102016")] == ["西城区", "北京市"]
    assert [region.name for region in GAZETTEER.ancestors("441900121")] == ["东莞市", "广东省"]


@pytest.mark.parametrize(
    ("name", "level", "forms"),
    [
        ("大理白族自治州", RegionLevel.CITY, ["大理", "大理州"]),
        ("内蒙古自治区", RegionLevel.PROVINCE, ["内蒙古"]),
        ("新疆维吾尔自治区", RegionLevel.PROVINCE, ["新疆"]),
        ("门头沟区", RegionLevel.COUNTY, ["门头沟"]),
        ("滦县", RegionLevel.COUNTY, []),  # one character is no name
    ],
)
def test_short_forms(name, level, forms):
    assert list(short_forms(name, level)) == forms


@pytest.mark.parametrize(
    ("name", "stems"),
    [("旧宫地区", ("旧宫",)), ("长哨营满族乡", ("长哨营满族", "长哨营")), ("国营农场", ("国营农场",)), ("镇", ("镇",))],
)
def test_town_stems(name, stems):
    assert town_stems(name) == stems


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在海淀区、延庆区的28个街道", ["海淀区", "延庆区"]),
        ("宜宾市翠屏区李庄镇", ["宜宾市", "翠屏区", "李庄镇"]),
        ("这个小区的居民和社区干部", []),
    ],
)
def test_find_places(text, names):
    places = find_places(text, GAZETTEER)
    assert [place.name for place in places] == names
    assert all(place.span.of(text) == place.name for place in places)


def test_places_before_narrow_each_other_down():
    text = "昨日，吉林省长春市朝阳区"
    places = places_before(text, len(text), GAZETTEER)
    assert [place.name for place in places] == ["吉林省", "长春市", "朝阳区"]
    assert [region.code for region in places[-1].regions] == ["220104"]


def test_places_before_takes_short_names_only_before_full_ones():
    assert [place.name for place in places_before("四川资阳市", 5, GAZETTEER)] == ["四川", "资阳市"]
    assert places_before("走进四川", 4, GAZETTEER) == ()


def test_places_from():
    text = "房山区拱辰街道办事处"
    assert [place.name for place in places_from(text, 0, len(text), GAZETTEER)] == ["房山区", "拱辰街道"]


@pytest.mark.parametrize(
    ("text", "home", "name", "code"),
    [
        ("长春市的企业", "", "朝阳区", "220104"),
        ("潞城镇、宋庄镇的职工", "", "通州区", "110112"),
        ("金沙街道、平潮镇的职工", "", "通州区", "320612"),
        ("天气很好", "11", "朝阳区", "110105"),
        ("天气很好", "", "朝阳区", None),
    ],
)
def test_surroundings_decide(text, home, name, code):
    around = Surroundings({Field.TEXT: text + "，" + name}, GAZETTEER, home)
    region = around.decide(GAZETTEER.find(name))
    assert (region.code if region else None) == code


@pytest.mark.parametrize(
    ("texts", "home"),
    [
        (["奋力开拓首都工会工作新局面", "海淀区", "西城区、大兴区"], "11"),
        (["洛阳市涧西区", "新安县", "孟津区"], "4103"),
        (["成都市", "阆中市", "凉山彝族自治州", "渠县"], "51"),
        (["云南省", "辽宁省", "西藏自治区", "广西壮族自治区"], ""),
        ([], ""),
    ],
)
def test_find_home(texts, home):
    assert find_home(texts, GAZETTEER) == home


def test_from_rows_holds_what_the_database_adds():
    district = Region("110102", "西城区", RegionLevel.COUNTY, "11")
    union = KnownUnion("西城区总工会", Level.DISTRICT, aliases=("西城工会",))
    gazetteer = Gazetteer.from_rows([district], unions=[union])
    assert gazetteer.find("西城") == (district,)
    assert gazetteer.unions["西城工会"] is union
