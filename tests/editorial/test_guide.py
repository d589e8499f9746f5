"""The editors' guide in the admin, in both languages, and the admin of an editor who has chosen Khmer."""

import re
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource

from tests.editorial.test_admin_pages import FACTORIES
from tests.factories import SeekHelpPageFactory, UserFactory

pytestmark = pytest.mark.django_db

START = "/admin/guide/"
ENGLISH, KHMER, WORDS = (f"{START}{name}" for name in ("editors.md", "editors.km.md", "translation.md"))


@pytest.fixture
def editor(client):
    """The client of an editor: editor(language) has chosen a language for the admin."""

    def editor(language="", group="Editors"):
        user = UserFactory(group=group)
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        return client

    return editor


def read(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


@pytest.mark.parametrize(("language", "guide"), [("", ENGLISH), ("en", ENGLISH), ("km", KHMER)])
def test_the_menu_leads_to_the_guide_in_the_language_of_the_admin(editor, language, guide):
    client = editor(language)

    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    response = client.get(START, follow=True)

    assert START in menu
    assert response.redirect_chain == [(guide, 302)]


@pytest.mark.parametrize(("address", "language"), [(ENGLISH, "en"), (KHMER, "km"), (WORDS, "en")])
def test_each_guide_is_shown_whole_in_its_language(editor, address, language):
    document = read(editor(), address)

    guide = document.select_one(".guide")
    name = address.removeprefix(START)
    text = (settings.BASE_DIR / "docs" / name).read_text(encoding="utf-8")
    sections = re.findall("^## (.*)$", text, re.MULTILINE)
    assert guide["lang"] == language
    assert [heading.get_text() for heading in guide.select("article h2")] == sections
    assert [guide.select_one(link["href"]).get_text() for link in guide.select("nav a")] == sections
    assert guide.select("article table td")
    assert document.select_one('.guide-links [aria-current="page"]')["href"] == address
    assert not re.search(r"[*`|]{2}|\]\(|^#", guide.article.get_text(), re.MULTILINE)


def test_every_link_of_the_guides_leads_somewhere(editor):
    client = editor()
    guides = {address: read(client, address) for address in (ENGLISH, KHMER, WORDS)}
    links = {urljoin(address, link["href"]) for address in guides for link in guides[address].select("main a")}

    paths = {link.partition("#")[0] for link in links if link.startswith(START)}
    assert paths == {ENGLISH, KHMER, WORDS}
    assert {client.get(path).status_code for path in paths} == {200}


@pytest.mark.parametrize("name", ["operations.md", "EDITORS.md", "editors", "%FF", "editors.md%00"])
def test_nothing_else_is_shown(editor, name):
    assert editor().get(START + name).status_code == 404


def test_visitors_do_not_see_it(client):
    assert client.get(ENGLISH).status_code == 302


def test_the_image_holds_the_guides():
    ignored = (settings.BASE_DIR / ".dockerignore").read_text().splitlines()

    for address in (ENGLISH, KHMER, WORDS):
        assert f"!docs/{address.removeprefix(START)}" in ignored


def shape(name):
    """What a guide is made of, in order: headings by their level, rows of tables, points of lists, paragraphs."""
    lines = (settings.BASE_DIR / "docs" / name).read_text(encoding="utf-8").splitlines()
    parts = []
    for before, line in zip(["", *lines], lines, strict=False):
        kind = re.match(r"#+ |\||- |\d+\. ", line)
        if kind:
            parts.append(kind[0].strip())
        elif line and not line.startswith(" ") and not before:
            parts.append("text")
    return parts


def test_no_language_falls_behind_the_other():
    assert shape("editors.km.md") == shape("editors.md")


def test_the_guides_name_the_button_that_brings_a_change_into_the_translation(editor):
    page, client = SeekHelpPageFactory(), editor()
    source, _ = TranslationSource.get_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="km"))

    form = read(client, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    button = form.select_one(f"a[href^='{address}']")

    for guide in (ENGLISH, KHMER):
        names = [name.get_text() for name in read(client, guide).select("article em")]
        assert button.get_text(strip=True) in names


# The admin in Khmer


def test_an_editor_chooses_khmer_in_the_account(editor):
    client = editor()
    form = read(client, reverse("wagtailadmin_account"))

    choices = [option["value"] for option in form.select("select[name=locale-preferred_language] option")]

    assert {"en", "km"} <= set(choices)


def test_labels_and_explanations_are_khmer_for_who_chose_it(editor):
    page = SeekHelpPageFactory()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    khmer, english = read(editor("km"), address), read(editor("en"), address)

    assert (khmer.html["lang"], english.html["lang"]) == ("km", "en")
    assert "សេចក្តីសង្ខេប" in khmer.get_text() and "សេចក្តីសង្ខេប" not in english.get_text()
    assert "សំឡេងថតជាភាសាខ្មែរ" in khmer.get_text()
    assert "Save draft" in khmer.get_text()  # Wagtail's own words stay as they are


@pytest.mark.parametrize("factory", FACTORIES)
def test_every_form_opens_in_khmer(editor, factory):
    page = factory(title="To be edited")

    response = editor("km", "Publishers").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    assert response.status_code == 200
    assert "To be edited" in response.content.decode()
