"""A union that is new to the database, added on the desk: filled from its name, checked, taken back; by whom."""

import pytest
from django.contrib.auth.models import Group, Permission

from activities.models import Region, UnionOrganization
from activities.review.new_unions import told_union
from activities.review.sheets import sheet_of
from articles import reviewing
from tests import factories
from tests.activities.review.test_desk import JSON, article, url  # noqa: F401 (fixture)

pytestmark = pytest.mark.django_db


@pytest.fixture
def places():
    """A district with a street, and a street of the same name in another district."""
    province = factories.RegionFactory(code="97", name="云州省")
    city = factories.RegionFactory(code="9701", name="柳溪市", level="city", parent=province)
    districts = [
        factories.RegionFactory(code=code, name=name, level="county", parent=city)
        for code, name in (("970102", "云岭区"), ("970103", "望江区"))
    ]
    streets = [
        factories.RegionFactory(code=f"{one.code}001", name="松风街道", level="township", parent=one)
        for one in districts
    ]
    UnionOrganization.objects.filter(name="云岭区总工会").update(region=districts[0], level="district")
    return districts + streets


@pytest.fixture
def district(article, places):  # noqa: F811
    """The union of the district that the article tells of."""
    return UnionOrganization.objects.get(name="云岭区总工会")


def sent(client, article, **fields):  # noqa: F811
    """What the desk answers to a new union with these fields."""
    data = {f"union-{name}": value for name, value in fields.items()}
    return client.post(url(article, "union"), data, **JSON)


@pytest.mark.parametrize(
    ("name", "level", "region", "parent"),
    [
        ("松风街道总工会", "township", "970102001", "云岭区总工会"),  # the street near the article's union
        ("松 风街道总工会", "township", "970102001", "云岭区总工会"),
        ("望江区总工会", "district", "970103", None),
        ("桃园社区工会", "community", None, None),
        ("青石镇总工会", "township", None, None),
        ("柳溪建设集团工会", "workplace", None, None),
        ("云岭区建筑行业工会联合会", "industry", None, None),
        ("职工服务中心", "workplace", None, None),
    ],
)
def test_name_tells_level_place_and_parent(article, district, name, level, region, parent):  # noqa: F811
    told = told_union(sheet_of(article.pk), name)
    found = UnionOrganization.objects.filter(pk=told["parent"]).first()
    place = next((one.code for one in Region.objects.filter(pk=told["region"])), None)
    assert (told["level"], place, found.name if found else None) == (level, region, parent)


def test_union_is_added_and_taken_back(admin_client, article, district):  # noqa: F811
    form = admin_client.get(url(article, "union", "form"), {"name": "松风街道总工会"})
    assert form.context["form"].initial["parent"] == district.pk
    answer = sent(admin_client, article, name="松风街道总工会", level="township", parent=district.pk)
    assert answer.status_code == 200
    union = UnionOrganization.objects.get(name="松风街道总工会")
    assert (union.origin, union.review_status, union.verified, union.parent) == ("added", "confirmed", True, district)
    assert answer.json()["id"] == str(union.pk)
    admin_client.post(url(article, "undo"), {"token": answer.json()["undo"]}, **JSON)
    assert not UnionOrganization.objects.filter(name="松风街道总工会").exists()


def test_union_that_a_record_names_is_not_taken_back(admin_client, article, district):  # noqa: F811
    answer = sent(admin_client, article, name="松风街道总工会", level="township", parent=district.pk).json()
    factories.OrganizationMentionFactory(article=article, organization_id=int(answer["id"]))
    assert admin_client.post(url(article, "undo"), {"token": answer["undo"]}, **JSON).status_code == 409


@pytest.mark.parametrize("known", ["name", "alias", "merged"])
@pytest.mark.parametrize("by", ["parent", "region"])
def test_union_that_is_there_is_shown_and_not_made_twice(admin_client, article, district, places, known, by):  # noqa: F811
    street = places[2]
    name = "松风街道总工会" if known == "name" else "松风工会"
    union = factories.UnionOrganizationFactory(
        name=name, level="township", parent=district if by == "parent" else None, region=street
    )
    if known == "alias":
        factories.OrganizationAliasFactory(organization=union, name="松风街道总工会")
    if known == "merged":
        factories.UnionOrganizationFactory(name="松风街道总工会", parent=district, merged_into=union)
    place = {"parent": district.pk} if by == "parent" else {"region": street.pk, "parent": district.pk}
    for more in ({}, {"elsewhere": "on"}):
        answer = sent(admin_client, article, name="松风街道总工会", level="township", **place, **more)
        assert answer.status_code == 422
        assert f'data-union="{union.pk}"' in answer.json()["form"]
    assert UnionOrganization.objects.filter(name="松风街道总工会", merged_into=None).count() == (known == "name")


def test_union_of_that_name_in_another_place_is_asked_about_once(admin_client, article, district, places):  # noqa: F811
    factories.UnionOrganizationFactory(name="松风街道总工会", level="township", region=places[3])
    fields = {"name": "松风街道总工会", "level": "township", "parent": district.pk, "region": places[2].pk}
    answer = sent(admin_client, article, **fields)
    assert answer.status_code == 422
    assert "望江区" in answer.json()["form"] or "松风街道" in answer.json()["form"]
    assert sent(admin_client, article, **fields, elsewhere="on").status_code == 200
    assert UnionOrganization.objects.filter(name="松风街道总工会").count() == 2


def test_union_that_an_editor_rejected_is_confirmed_and_taken(admin_client, article, district):  # noqa: F811
    union = factories.UnionOrganizationFactory(name="松风街道总工会", parent=district, review_status="unreviewed")
    reviewing.reject([union], factories.UserFactory())
    answer = sent(admin_client, article, name=union.name, level="township", parent=district.pk)
    assert f'data-use="{union.pk}"' in answer.json()["form"]
    taken = admin_client.post(url(article, "union"), {"use": union.pk}, **JSON)
    union.refresh_from_db()
    assert (taken.json()["id"], union.review_status) == (str(union.pk), "confirmed")
    admin_client.post(url(article, "undo"), {"token": taken.json()["undo"]}, **JSON)
    union.refresh_from_db()
    assert union.is_rejected


@pytest.mark.parametrize(("field", "value"), [("name", ""), ("level", "planet"), ("parent", "0"), ("name", "工" * 101)])
def test_fields_that_cannot_be_are_told(admin_client, article, field, value):  # noqa: F811
    fields = {"name": "松风街道总工会", "level": "township", field: value}
    assert sent(admin_client, article, **fields).status_code == 422
    assert not UnionOrganization.objects.filter(name="松风街道总工会").exists()


def test_words_that_no_union_carries_are_offered_as_its_name(admin_client, article):  # noqa: F811
    start = article.text.index("柳溪建设集团")
    place = {"field": "text", "start": start, "end": start + 6}
    form = admin_client.get(url(article, "selected", "mention"), place)
    assert 'data-suggest="柳溪建设集团"' in form.content.decode()


@pytest.mark.parametrize(
    ("role", "reviews", "status"),
    [("viewer", False, 403), ("viewer", True, 403), ("editor", True, 200), ("chief editor", True, 200)],
)
def test_only_who_may_add_unions_is_offered_it(client, article, role, reviews, status):  # noqa: F811
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=role))
    if reviews:
        user.user_permissions.add(Permission.objects.get(codename="review_article"))
    client.force_login(user)
    assert client.get(url(article, "union", "form"), {"name": "松风街道总工会"}).status_code == status
    assert sent(client, article, name="松风街道总工会", level="township").status_code == status
    page = client.get(url(article)).content.decode()
    assert ("data-union-url" in page) is (status == 200)
