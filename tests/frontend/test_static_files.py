"""What the browser of a visitor fetches: one stylesheet, small scripts, and every file that they name."""

import re
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from tests.consent.registries import publish, service
from tests.factories import ArticlePageFactory, DonatePageFactory, LessonPageFactory, ResourceIndexPageFactory

STATIC = Path(django_settings.BASE_DIR, "static")
IMPORTED = re.compile(r'import\("\./([^"]+)"\)')


def collect(settings, source, target):
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [source]
    settings.STATIC_ROOT = target
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "aple_site.staticfiles.SiteStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)


def served(name):
    return Path(staticfiles_storage.path(staticfiles_storage.stored_name(name)))


@pytest.fixture
def collected(settings, tmp_path):
    collect(settings, STATIC, tmp_path / "static")


STYLESHEETS = ("css/site.css", "css/hotline.css")


@pytest.mark.usefixtures("collected")
def test_each_stylesheet_is_one_file_and_every_part_is_in_one_of_them():
    texts = [served(name).read_text() for name in STYLESHEETS]

    for text in texts:
        assert "@import" not in text
        assert re.match(r"@layer [^;{]+;", text), "the order of the layers comes first"
    for part in STATIC.glob("css/*.css"):
        first_rule = re.search(r"[^{}/*\n]+\{", re.sub(r"/\*.*?\*/", "", part.read_text(), flags=re.DOTALL))
        if f"css/{part.name}" not in STYLESHEETS:
            assert any(first_rule[0] in text for text in texts), f"no stylesheet imports {part.name}"


def test_no_two_parts_of_a_stylesheet_give_one_name_to_two_things():
    """But those that go across: paper, dark colours, and what is said of several things at once."""
    across = {"print.css", "zone_print.css", "night.css", "utilities.css"}
    for stylesheet in STYLESHEETS:
        named = {}
        for part in set(re.findall(r'url\("([^"]+)"\)', (STATIC / stylesheet).read_text())) - across:
            text = re.sub(r"/\*.*?\*/", "", (STATIC / "css" / part).read_text(), flags=re.DOTALL)
            selectors = {one.strip() for rule in re.findall(r"([^{}]+)\{", text) for one in rule.split(",")}
            for name in filter(re.compile(r"\.[\w-]+").fullmatch, selectors):
                assert named.setdefault(name, part) == part, name


@pytest.mark.usefixtures("collected")
def test_every_file_that_the_stylesheet_names_is_there():
    stylesheet = served("css/site.css")
    names = re.findall(r'url\("(?!data:)([^"]+)"\)', stylesheet.read_text())

    assert names
    for name in names:
        assert re.search(r"\.[0-9a-f]{12}\.", name), f"{name} has no hash: it would be cached for a year unchanged"
        assert (stylesheet.parent / name).resolve().is_file()


@pytest.mark.usefixtures("collected")
def test_the_stylesheet_is_small_on_the_wire():
    stylesheet = served("css/site.css")

    assert stylesheet.with_name(f"{stylesheet.name}.br").stat().st_size <= 15 * 1024
    assert stylesheet.with_name(f"{stylesheet.name}.gz").exists()


@pytest.mark.usefixtures("collected")
@pytest.mark.django_db
def test_the_scripts_of_each_page_are_small_on_the_wire(visit):
    service("youtube", hosts="www.youtube-nocookie.com")
    publish()
    film = ("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ"})
    for factory in (ArticlePageFactory, ResourceIndexPageFactory, LessonPageFactory, DonatePageFactory):
        page = factory(body=[film])
        scripts = [script["src"].removeprefix("/static/") for script in visit(page.url).select("script[src]")]
        files = {Path(staticfiles_storage.path(script)) for script in scripts}
        files |= {file.parent / name for file in files for name in IMPORTED.findall(file.read_text())}

        assert len(files) >= 6
        assert sum(Path(f"{file}.br").stat().st_size for file in files) <= 9 * 1024, page


def test_a_changed_part_reaches_the_stylesheet_at_the_next_release(settings, tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "css").mkdir(parents=True)
    (source / "css/site.css").write_text('@layer base;\n@import url("part.css") layer(base);\n')
    (source / "css/part.css").write_text("p { color: red; }\n")
    collect(settings, source, target)
    before = served("css/site.css")

    (source / "css/part.css").write_text("p { color: blue; }\n")
    # collectstatic copies a file only when it is newer than the copy, by the second
    (target / "css/part.css").unlink()
    call_command("collectstatic", interactive=False, verbosity=0)

    assert served("css/site.css") != before
    assert served("css/site.css").read_text() == "@layer base;\n@layer base {\np { color: blue; }\n}\n"
