"""`load_demo`: the whole site in one command, once, into an empty site only."""

import re
from io import StringIO
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.core.serializers import serialize
from django.test import Client, TestCase, override_settings
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from consent.registry import current_registry
from documents.models import CustomDocument
from images.models import CustomImage
from navigation.models import ContactSettings, FooterSettings, KeyPagesSettings
from news.models import ArticlePage
from pages.models import HomePage, StandardPage
from tests.demo.languages import strangers
from tests.frontend.test_static_files import STATIC, collect
from tests.second_factor import code_of

MENU = {
    "About Us": ["Mission & Vision", "Our Team", "Impact Reports", "Recognitions", "Our Membership"],
    "Our Work": ["Early Prevention", "Criminal Justice", "Victim Support", "Legal Reforms", "Hotline"],
    "Take Action": ["Report Abuse", "Seek Help", "Donate"],
    "Explore": [
        {"Media": ["News Articles", "Our Insights", "In the Spotlight", "Case Stories"]},
        {
            "Resources": [
                "For Children and Young People",
                "For Parents, Caregivers and Educators",
                "For Law Enforcement & Justice Professionals",
                "Informational Materials",
            ]
        },
        "Training Guides",
        "Research Reports",
        "Campaign Materials",
        "Online Courses",
    ],
}
ADDRESSES = [
    "/",
    "/about-us/",
    "/about-us/mission-vision/",
    "/about-us/our-team/",
    "/about-us/impact-reports/",
    "/about-us/recognitions/",
    "/about-us/our-membership/",
    "/our-work/",
    "/our-work/early-prevention/",
    "/our-work/criminal-justice/",
    "/our-work/victim-support/",
    "/our-work/legal-reforms/",
    "/our-work/hotline/",
    "/take-action/",
    "/take-action/report-abuse/",
    "/take-action/seek-help/",
    "/take-action/donate/",
    "/take-action/get-involved/",
    "/take-action/work-with-aple/",
    "/explore/",
    "/explore/media/",
    "/explore/media/news-articles/",
    "/explore/media/our-insights/",
    "/explore/media/in-the-spotlight/",
    "/explore/media/case-stories/",
    "/explore/resources/",
    "/explore/resources/for-children-and-young-people/",
    "/explore/resources/for-parents-caregivers-and-educators/",
    "/explore/resources/for-law-enforcement-justice-professionals/",
    "/explore/resources/informational-materials/",
    "/explore/training-guides/",
    "/explore/research-reports/",
    "/explore/campaign-materials/",
    "/explore/online-courses/",
    "/explore/online-courses/seeing-the-signs/",
    "/explore/online-courses/seeing-the-signs/when-a-child-speaks/",
    "/explore/online-courses/the-first-hour/certificate/",
    "/explore/glossary/",
    "/contact/",
    "/privacy-notice/",
    "/cookies/",
    "/accessibility-statement/",
    "/child-safeguarding/",
]
SPOTLIGHT = "/explore/media/in-the-spotlight/"
FIRST_TITLE = (
    "2025 ASEAN ICT Forum on Child Online Protection: Empowering Children and Strengthening ASEAN’s Commitment"
)
PASSWORD = "a password of the tests"
CATEGORIES = ["functional", "preferences", "statistics", "marketing"]


def load_demo():
    return run("load_demo")


def run(*arguments):
    output = StringIO()
    call_command(*arguments, stdout=output)
    return output.getvalue()


def sign_in(client, name):
    """As the README says: the password, then the code that the command prints."""
    client.post("/admin/login/", {"login": name, "password": PASSWORD})
    client.post("/admin/login/code/", {"code": run("demo_code", name).strip()})


def flat(menu):
    for entry in menu.items() if isinstance(menu, dict) else menu:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, tuple):
            yield entry[0]
            yield from flat(entry[1])
        else:
            yield from flat(entry)


def everything():
    """All content and all staff, as text that differs where anything differs."""
    models = [Page, HomePage, ArticlePage, StandardPage, CustomImage, CustomDocument, get_user_model()]
    models += [ContactSettings, FooterSettings, KeyPagesSettings]
    return [serialize("json", model.objects.order_by("pk")) for model in models]


class DemoTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DEMO_PASSWORD", PASSWORD)
            cls.output = load_demo()

    @pytest.fixture(autouse=True)
    def given(self, settings, tmp_path):
        self.settings, self.tmp_path = settings, tmp_path

    def soup(self, address):
        response = self.client.get(address)
        assert response.status_code == 200, address
        return BeautifulSoup(response.content, "html.parser")

    def test_every_page_of_the_tree_answers(self):
        for address in ADDRESSES:
            with self.subTest(address):
                assert self.soup(address).h1

    def test_a_start_page_of_the_hotline_is_at_most_14_kb_in_all(self):
        """Address by address, as the first visit loads them: the page, its style, its scripts, the icon of the tab."""
        collect(self.settings, STATIC, self.tmp_path / "static")
        for address in ("/take-action/report-abuse/", "/take-action/seek-help/"):
            for language in ("", "/km"):
                html = self.client.get(language + address, headers={"Accept-Encoding": "gzip"}).content
                document = self.soup(language + address)
                parts = [link["href"] for link in document.select("link[rel=stylesheet], link[rel=icon]")]
                parts += [part["src"] for part in document.select("script[src], img[src]")]
                prefix = self.settings.STATIC_URL
                files = [Path(staticfiles_storage.path(part.removeprefix(prefix))) for part in parts]
                assert len(files) >= 3
                assert "@font-face" not in files[0].read_text()
                for encoding in ("br", "gz"):
                    sizes = [Path(f"{file}.{encoding}").stat().st_size for file in files]
                    assert len(html) + sum(sizes) <= 14 * 1024, (language, address, encoding)

    def test_menu_shows_the_tree_in_order(self):
        header = self.soup("/").find("header")
        titles = list(flat(MENU))
        shown = [link.get_text(" ", strip=True) for link in header.select("nav summary, nav a")]
        assert list(dict.fromkeys(text for text in shown if text in titles)) == list(dict.fromkeys(titles))
        assert not {"Get Involved", "Work with APLE", "Privacy Notice"} & set(shown)

    def test_footer_leads_to_what_is_not_in_the_menu(self):
        links = {link.get_text(strip=True): link["href"] for link in self.soup("/").select("footer a")}
        assert links["Annual Report"] == "/about-us/impact-reports/"
        assert links["Stories of Change"] == "/explore/media/case-stories/"
        assert links["Disrupting Harm"].startswith("https://www.end-violence.org/")
        assert links["Get Involved"] == "/take-action/get-involved/"
        assert links["Work with APLE"] == "/take-action/work-with-aple/"
        assert {"/privacy-notice/", "/cookies/", "/accessibility-statement/", "/child-safeguarding/"} <= set(
            links.values()
        )

    def test_second_run_changes_nothing(self):
        before = everything()
        assert "Nothing was changed" in load_demo()
        assert everything() == before

    def test_content_added_since_is_safe(self):
        HomePage.objects.get(locale__language_code="en").add_child(instance=StandardPage(title="A page of our own"))
        before = everything()
        with pytest.raises(CommandError, match="A page of our own"):
            load_demo()
        assert everything() == before

    def test_the_registry_declares_what_the_content_embeds_and_what_is_stored(self):
        output, errors = StringIO(), StringIO()
        call_command("check_consent", stdout=output, stderr=errors)
        assert "declared in version 1" in output.getvalue()
        assert "nothing says how long" not in errors.getvalue()
        for language in ("en", "km"):
            registry = current_registry(language)
            assert [category.key for category in registry.categories] == CATEGORIES
            assert [service.varname for service in registry.optional] == ["course-progress", "youtube"]
            assert [service.varname for service in registry.objectable] == ["visit-counter"]
            assert not registry.objectable[0].items

    def test_staff_get_only_declared_cookies(self):
        sign_in(self.client, "editor")
        declared = {item.name for service in current_registry("en").services for item in service.items}
        assert {"sessionid", "aple_staff"} <= set(self.client.cookies) <= declared

    def test_number_of_articles_in_each_listing(self):
        counts = {"news-articles": 8, "our-insights": 4, "in-the-spotlight": 12, "case-stories": 3}
        for slug, count in counts.items():
            for language in ("en", "km"):
                articles = ArticlePage.objects.live().filter(
                    locale__language_code=language, url_path__contains=f"/{slug}/"
                )
                assert articles.count() == count, slug
        dates = ArticlePage.objects.values_list("date", flat=True)
        assert {date.year for date in dates} == {2023, 2024, 2025}
        assert max(dates) <= timezone.localdate()

    def test_first_article(self):
        listing = self.soup(SPOTLIGHT)
        assert listing.main.select("article a, h2 a")[0].get_text(strip=True) == FIRST_TITLE
        page = self.soup(f"{SPOTLIGHT}asean-ict-forum-2025/")
        assert page.h1.get_text(strip=True) == FIRST_TITLE
        assert page.find("time")["datetime"] == "2025-11-21"
        assert page.select_one(".meta .tag").get_text(strip=True) == "In the Spotlight"
        previous = page.select_one("[rel=prev]")
        assert "Police Academy of Cambodia launches OCSEA training manual" in previous.get_text()
        assert previous["href"] == f"{SPOTLIGHT}police-academy-training-manual/"
        body = page.select_one(".prose").get_text(" ")
        for fact in ("11 ASEAN members", "ACWC", "UNICEF", "2019", "2021", "Bread for the World Germany"):
            assert fact in body, fact

    def test_case_stories_say_first_that_they_are_invented(self):
        for article in ArticlePage.objects.filter(url_path__contains="/case-stories/"):
            first = article.body[0]
            assert first.block_type == "callout"
            assert any(word in first.value["heading"].lower() for word in ("invented", "តែង", "ប្រឌិត"))

    def test_articles_are_worth_opening(self):
        for article in ArticlePage.objects.all():
            with self.subTest(article.title):
                assert article.summary
                assert sum(block.block_type == "heading" for block in article.body) >= 2
                assert 1 <= article.tags.count() <= 3

    def test_editors_could_save_every_page_as_it_is(self):
        for page in Page.objects.filter(depth__gt=1).specific():
            for field in page._meta.get_fields():
                if isinstance(field, StreamField):
                    with self.subTest(page=page.title, field=field.name):
                        try:
                            field.stream_block.clean(getattr(page, field.name))
                        except ValidationError as error:
                            pytest.fail(f"{page.url}: {error} {getattr(error, 'as_json_data', dict)()}")

    def test_no_broken_link_no_picture_without_text_no_filler_no_words_of_the_other_language(self):
        waiting, seen, anchors = ["/", "/km/"], set(), []
        ids, foreign = {}, {}
        while waiting:
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            response = self.client.get(address)
            assert response.status_code in (200, 301, 302, 303), f"{address}: {response.status_code}"
            if not response["Content-Type"].startswith("text/html"):
                continue
            soup = BeautifulSoup(response.content, "html.parser")
            assert "lorem ipsum" not in soup.get_text().lower(), address
            ids[address] = {tag["id"] for tag in soup.select("[id]")}
            language = "km" if address.startswith("/km/") else "en"
            assert not soup.html or soup.html["lang"] == language, address
            if found := strangers(soup, language):
                foreign[address] = found
            assert not [tag for tag in soup.find_all("img") if tag.get("alt") is None], address
            assert not [
                tag
                for tag in soup.select(".prose img, .article-cover img")
                if not tag["alt"] and not tag.find_parent(class_="partners")
            ], address
            for target in targets(soup):
                path, fragment = urldefrag(urljoin(address, target))
                if (
                    urlsplit(path).netloc
                    or not path.startswith("/")
                    or path.startswith(("/admin", "/static/", "/media/"))
                ):
                    continue
                waiting.append(path)
                if fragment:
                    anchors.append((address, path, fragment))
        assert foreign == {}
        assert set(ADDRESSES) <= seen
        assert {f"/km{address}" for address in ADDRESSES} <= seen
        files = CustomDocument.objects.exclude(title__startswith="Recording in ")
        assert len([address for address in seen if address.startswith("/documents/")]) == files.count()
        heard = {address for address in seen if address.endswith("/recording")}
        assert "/take-action/seek-help/under-13/touch/recording" in heard
        assert {f"/km{address}" for address in heard if not address.startswith("/km/")} <= heard
        assert [anchor for anchor in anchors if anchor[2] not in ids.get(anchor[1], ())] == []

    def test_files_say_that_they_are_samples(self):
        for document in CustomDocument.objects.all():
            assert "(sample)" in document.title
        assert [
            document for document in CustomDocument.objects.all() if re.search("[\u1780-\u17ff]", document.filename)
        ]

    def test_pictures_have_description_and_credit(self):
        assert CustomImage.objects.count() >= 8
        for image in CustomImage.objects.all():
            assert image.description
            assert image.credit == "APLE Cambodia"

    def test_logins_by_role(self):
        for name, group in (("editor", "Editors"), ("publisher", "Publishers"), ("administrator", "Administrators")):
            user = get_user_model().objects.get(username=name)
            assert list(user.groups.all()) == [Group.objects.get(name=group)]
            assert not user.is_superuser
            assert name in self.output
            client = Client()
            sign_in(client, name)
            assert client.get("/admin/").status_code == 200
        assert get_user_model().objects.get(username="admin").is_superuser
        assert PASSWORD in self.output

    def test_an_authenticator_app_with_the_printed_secret_shows_the_same_code(self):
        secret = re.search(r"otpauth://totp/editor\?secret=([A-Z2-7]{32})&", self.output)[1]
        before = code_of(secret)
        assert run("demo_code", "editor").strip() in (before, code_of(secret))
        with override_settings(DEMO_LOGINS_ALLOWED=False), pytest.raises(CommandError, match="do not allow"):
            run("demo_code", "editor")
        with pytest.raises(CommandError, match="no account “nobody”"):
            run("demo_code", "nobody")


def targets(soup):
    for tag in soup.select("[href], [src], [srcset]"):
        if tag.name == "link" and tag.get("rel") == ["canonical"]:
            continue
        yield from (tag[name] for name in ("href", "src") if tag.get(name))
        yield from (part.split()[0] for part in tag.get("srcset", "").split(",") if part.strip())


@pytest.mark.django_db
def test_foreign_content_is_left_alone():
    HomePage.objects.get().add_child(instance=StandardPage(title="A page of our own"))
    with pytest.raises(CommandError, match="A page of our own"):
        load_demo()
    assert Page.objects.filter(depth__gt=1).count() == 2
    assert not CustomImage.objects.exists()


@pytest.mark.django_db
def test_home_page_in_use_is_left_alone():
    HomePage.objects.update(hero_heading="Our own promise")
    with pytest.raises(CommandError, match="home page"):
        load_demo()
    assert HomePage.objects.get().hero_heading == "Our own promise"


@pytest.fixture
def without_content(monkeypatch):
    """Logins need none, and it takes long to make."""
    monkeypatch.setattr("aple_site.management.commands.load_demo.load_content", lambda site, home: 0)


@pytest.mark.django_db
def test_no_logins_where_they_are_not_allowed(without_content):
    with override_settings(DEMO_LOGINS_ALLOWED=False):
        output = load_demo()
    assert not get_user_model().objects.exists()
    assert "no logins" in output


@pytest.mark.django_db
def test_login_that_exists_keeps_its_password(without_content, monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)
    user = get_user_model().objects.create_superuser("admin", "me@example.org", "my own password")
    assert "admin," not in load_demo().split("Password")[0].replace("administrator", "")
    user.refresh_from_db()
    assert user.check_password("my own password")


@pytest.mark.django_db
def test_password_is_made_up_anew_without_a_given_one(without_content, monkeypatch, client):
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)
    password = re.search("Password of each: (.+)", load_demo())[1]
    assert len(password) >= 16
    assert client.login(username="editor", password=password)
