"""A resource that a newer edition replaced knows it in both languages, in whichever of them an editor said so."""

import pytest
from django.core.exceptions import ValidationError

from resources.models import RelatedResource
from tests.factories import ResourceIndexPageFactory, ResourcePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(khmer):
    return ResourceIndexPageFactory(title="Guides")


@pytest.fixture
def resource(shelf):
    return lambda title: ResourcePageFactory(title=title, parent=shelf, languages=["en", "km"])


@pytest.fixture
def replace(committed):
    def replace(old, newer):
        with committed():
            old.replaced_by = newer
            old.save()

    return replace


@pytest.fixture
def on_shelf(visit, translate, shelf):
    """The titles on the shelf in Khmer."""
    address = translate(shelf).url
    return lambda: {heading.get_text() for heading in visit(address).select("main .resource h3")}


def links(element):
    return [(link["href"], link.get("lang"), link.get("hreflang")) for link in element.select("a")]


def test_old_and_new_in_khmer_point_to_each_other(visit, translate, replace, on_shelf, resource):
    old, new = resource("Old"), resource("New")
    old_in_khmer, new_in_khmer = translate(old), translate(new)
    replace(old, new)

    assert links(visit(old_in_khmer.url).select_one(".callout")) == [(new_in_khmer.url, None, None)]
    assert links(visit(new_in_khmer.url).select_one(".facts")) == [(old_in_khmer.url, None, None)]
    assert links(visit(old.url).select_one(".callout")) == [(new.url, None, None)]
    assert on_shelf() == {"ខ្មែរ New"}


def test_a_newer_edition_in_english_alone_is_named_and_the_khmer_one_stays_on_its_shelf(
    visit, translate, replace, on_shelf, resource, shelf
):
    old, new = resource("Old"), resource("New")
    old_in_khmer = translate(old)
    replace(old, new)

    assert links(visit(old_in_khmer.url).select_one(".callout")) == [(new.url, "en", "en")]
    assert on_shelf() == {"ខ្មែរ Old"}
    assert "Old" not in visit(shelf.url).select_one("main .rows").get_text()


def test_a_newer_edition_in_khmer_replaces_an_old_one_that_is_english_alone(visit, translate, replace, resource):
    old, new = resource("Old"), resource("New")
    new_in_khmer = translate(new)
    replace(old, new)

    assert links(visit(new_in_khmer.url).select_one(".facts")) == [(old.url, "en", "en")]


def test_of_three_editions_the_newest_in_khmer_counts(visit, translate, replace, on_shelf, resource):
    first, second, third = resource("First"), resource("Second"), resource("Third")
    first_in_khmer, third_in_khmer = translate(first), translate(third)
    replace(first, second)
    replace(second, third)

    assert links(visit(first_in_khmer.url).select_one(".callout")) == [(third_in_khmer.url, None, None)]
    assert on_shelf() == {"ខ្មែរ Third"}


def test_the_newest_that_is_in_khmer_is_named_before_one_in_english(visit, translate, replace, resource):
    first, second, third = resource("First"), resource("Second"), resource("Third")
    first_in_khmer, second_in_khmer = translate(first), translate(second)
    replace(first, second)
    replace(second, third)

    assert links(visit(first_in_khmer.url).select_one(".callout")) == [(second_in_khmer.url, None, None)]
    assert links(visit(second_in_khmer.url).select_one(".callout")) == [(third.url, "en", "en")]


def test_related_resources_are_those_in_its_language(visit, translate, committed, resource):
    main, other, untranslated = resource("Main"), resource("Other"), resource("Untranslated")
    with committed():
        main.related_items = [RelatedResource(resource=untranslated), RelatedResource(resource=other)]
        main.save()
    translation = translate(other)

    related = visit(translate(main).url).select_one("section[aria-labelledby=related]")

    assert links(related.select_one("h3")) == [(translation.url, None, None)]
    assert "Untranslated" not in related.get_text()


def test_a_resource_is_not_replaced_by_its_own_translation(translate, resource):
    old = resource("Old")
    old.replaced_by = translate(old)

    with pytest.raises(Exception, match="replaced by itself"):
        old.full_clean()


def test_what_a_page_in_khmer_said_ends_with_it(visit, translate, replace, hide, resource, shelf):
    old, new = resource("Old"), resource("New")
    old_in_khmer = translate(old)
    replace(old_in_khmer, new)
    assert "Old" not in visit(shelf.url).select_one("main .rows").get_text()

    hide(old_in_khmer, "draft")

    assert "Old" in visit(shelf.url).select_one("main .rows").get_text()
    assert not visit(old.url).select(".callout")


def test_a_circle_across_languages_is_refused_and_what_is_in_none_is_not(translate, replace, resource):
    first, second, third = resource("First"), resource("Second"), resource("Third")
    first_in_khmer, second_in_khmer = translate(first), translate(second)
    replace(first, second)
    second_in_khmer.replaced_by = first_in_khmer

    with pytest.raises(ValidationError, match="one that it replaces"):
        second_in_khmer.full_clean()

    second_in_khmer.replaced_by = third
    second_in_khmer.full_clean()
