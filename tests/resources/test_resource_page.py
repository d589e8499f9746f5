"""A resource's own page, and where it shows up: shelves, related ones, feeds for machines."""

import json

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from documents.models import CustomDocument
from pageviews.models import Count
from resources.models import RelatedResource
from tests.factories import ImageFactory, ResourceIndexPageFactory, ResourcePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(home):
    return ResourceIndexPageFactory(title="Training Guides")


@pytest.fixture
def guide(shelf):
    return ResourcePageFactory(
        title="First phone",
        parent=shelf,
        year=2024,
        type="training-guide",
        audiences=["carers", "children"],
        topics=["Online safety"],
        authors="A. Sample and B. Sample",
        licence="by-nc-nd",
        languages=["en", "km"],
    )


def titles(soup):
    return [heading.get_text(strip=True) for heading in soup.select(".rows h3")]


def structured(soup):
    graph = json.loads(soup.find("script", type="application/ld+json").string)["@graph"]
    return graph[-1]


def test_facts_files_and_what_machines_read(visit, guide):
    files = [file.document for file in guide.files.all()]
    Count.objects.create(kind="download", object_id=files[0].pk, imported=40, counted=2)
    Count.objects.create(kind="kit", object_id=guide.pk, counted=1)

    soup = visit(guide.url)

    text = soup.main.get_text(" ", strip=True)
    for fact in ("Training guide", "Parents, caregivers and educators", "Online safety", "43 downloads"):
        assert fact in text, fact
    cited = "A. Sample and B. Sample (2024). First phone."
    assert soup.select_one("[data-copy-text]")["data-copy-text"].startswith(cited)
    assert soup.select_one("[rel~=license]")["href"] == "https://creativecommons.org/licenses/by-nc-nd/4.0/"
    links = soup.select("#downloads ~ ul a")
    assert [link["href"] for link in links] == [document.url for document in files]
    assert links[1].get_text(" ", strip=True).startswith("Khmer : First phone PDF, ")
    data = structured(soup)
    assert (data["@type"], data["datePublished"], data["inLanguage"]) == ("DigitalDocument", "2024", ["en", "km"])
    assert [part["contentUrl"] for part in data["encoding"]] == [f"http://localhost{file.url}" for file in files]
    assert data["encoding"][0]["encodingFormat"] == "application/pdf"


def test_a_link_to_another_site_names_it(visit, shelf):
    page = ResourcePageFactory(title="A course", parent=shelf, external_url="https://www.learn.example/c?a=1&b=2")
    for address in (page.url, shelf.url):
        link = visit(address).find("a", rel="external noreferrer", class_="file")
        assert link["href"] == "https://www.learn.example/c?a=1&b=2"
        assert "another site" in link.get_text()
        assert "learn.example" in link.small.get_text()
    assert structured(visit(page.url))["sameAs"] == page.external_url


def test_own_words_of_how_to_cite(visit, shelf):
    own = ResourcePageFactory(parent=shelf, citation="Cite <me> so.")
    assert visit(own.url).select_one("[data-copy-text]")["data-copy-text"] == "Cite <me> so."


def test_the_cover_is_its_own_or_the_first_page_of_a_file(visit, guide, shelf):
    assert visit(guide.url).select_one(".resource-page__cover svg.motif")
    document = guide.files.first().document
    document.cover = ImageFactory(file__width=300, file__height=420)
    document.save()
    first_page = visit(guide.url).select_one(".resource-page__cover img")["src"]
    assert visit(shelf.url).select_one(".resource__sheet img")
    guide.cover = ImageFactory(file__width=310, file__height=430)
    guide.save()
    assert visit(guide.url).select_one(".resource-page__cover img")["src"] != first_page


def test_a_private_collection_shows_no_first_page_and_promises_no_zip(client, visit, guide, shelf, committed):
    document = guide.files.first().document
    document.cover = ImageFactory(file__width=300, file__height=420)
    document.save()
    assert visit(shelf.url).select_one(".resource__sheet img")
    assert visit(guide.url).find("a", href=f"{guide.url}kit/")
    with committed():
        above = Collection.get_first_root_node().add_child(name="Staff")
        CollectionViewRestriction.objects.create(collection=above, restriction_type="login")
        CustomDocument.objects.filter(pk=document.pk).update(collection=above.add_child(name="Of one team"))
    assert not visit(shelf.url).select_one(".resource__sheet img")
    page = visit(guide.url)
    assert not page.select_one(".resource-page__cover img")
    assert "social-default" in page.select_one("meta[property='og:image']")["content"]
    assert page.find("a", href=document.url), "those who may have it find it"
    assert not page.find("a", href=f"{guide.url}kit/"), "one file is no kit"


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_what_is_not_public_shows_nowhere(client, visit, hide, guide, shelf, how):
    other = ResourcePageFactory(title="Another", parent=shelf, topics=["Online safety"])
    assert titles(visit(other.url)) == ["First phone"]
    old = ResourcePageFactory(title="Old", parent=shelf, replaced_by=guide)

    hide(guide, how)

    assert titles(visit(other.url)) == []
    assert sorted(titles(visit(shelf.url))) == ["Another", "Old"]
    assert not visit(shelf.url).select("input[name=audience]")
    assert client.get(guide.url).status_code in (302, 404)
    assert client.get(f"{guide.url}kit/").status_code in (302, 404)
    assert "newer edition" not in visit(old.url).main.get_text()
    assert guide.url not in client.get("/sitemap.xml").content.decode()


def test_a_newer_edition_takes_the_place_on_the_shelf(client, visit, guide, shelf):
    newer = ResourcePageFactory(title="First phone, again", parent=shelf, year=2025)
    assert titles(visit(shelf.url)) == ["First phone, again", "First phone"]
    guide.replaced_by = newer
    guide.save()
    assert titles(visit(shelf.url)) == ["First phone, again"]
    note = visit(guide.url).select_one(".callout")
    assert note.a["href"] == newer.url
    assert visit(newer.url).select_one(".facts a")["href"] == guide.url
    assert guide.url in client.get("/sitemap.xml").content.decode()


def test_the_oldest_edition_leads_to_the_newest_that_is_there(visit, hide, guide, shelf):
    newest = ResourcePageFactory(title="Third edition", parent=shelf)
    second = ResourcePageFactory(title="Second edition", parent=shelf, replaced_by=newest)
    guide.replaced_by = second
    guide.save()

    def newer(page):
        note = visit(page.url).select_one(".callout")
        return note and note.a["href"]

    assert (newer(guide), newer(second), newer(newest)) == (newest.url, newest.url, None)
    hide(newest, "draft")
    assert (newer(guide), newer(second)) == (second.url, None)
    hide(second, "private")
    assert newer(guide) is None


def test_related_are_those_chosen_or_those_that_share_topics(visit, guide, shelf):
    both = ResourcePageFactory(title="Shares two", parent=shelf, topics=["Online safety", "Law"])
    ResourcePageFactory(title="Shares none", parent=shelf, topics=["Police"])
    assert titles(visit(guide.url)) == ["Shares two"]
    chosen = ResourcePageFactory(title="Chosen", parent=shelf)
    both.related_items = [RelatedResource(resource=chosen), RelatedResource(resource=guide)]
    both.save()
    assert titles(visit(both.url)) == ["Chosen", "First phone"]


def test_a_file_deleted_meanwhile_leaves_a_page_that_says_so(visit, shelf):
    page = ResourcePageFactory(parent=shelf, languages=["en"])
    page.files.get().document.delete()
    assert "no file to download at the moment" in visit(page.url).main.get_text()
    assert visit(shelf.url)


def test_most_downloaded_first(visit, shelf, guide):
    much = ResourcePageFactory(title="Much", parent=shelf, year=1999, languages=["en"])
    Count.objects.create(kind="download", object_id=much.files.get().document_id, counted=5)
    Count.objects.create(kind="view", object_id=guide.pk, counted=50)
    assert titles(visit(shelf.url)) == ["First phone", "Much"]
    assert titles(visit(f"{shelf.url}?sort=downloads")) == ["Much", "First phone"]
