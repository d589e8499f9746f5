"""Pictures on the page: markup, real sizes, alternative text, number of queries, and no metadata in any of them."""

import re
from html.parser import HTMLParser

import pytest
from django.template import Context, Template
from PIL import Image
from wagtail.images.blocks import ImageBlock

from images.models import CustomImage, CustomRendition
from images.renditions import images_with_renditions, prefetch_renditions, social_image_url
from images.tasks import make_renditions
from images.uses import USES, all_specs


def render(markup, **context):
    return Template("{% load picture_tags %}" + markup).render(Context(context))


class Elements(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture
def image(make_image, encode, noise, camera_data):
    return make_image(encode(noise.resize((1600, 1200)), "JPEG", exif=camera_data()))


def test_lead_picture(image):
    html = Elements(render("{% responsive_picture image 'lead' %}", image=image))
    avif, webp = html.all("source")
    (img,) = html.all("img")
    assert (avif["type"], webp["type"]) == ("image/avif", "image/webp")
    for element in (avif, webp, img):
        assert re.findall(r"(\d+)w", element["srcset"]) == ["1200", "800", "480"]
        assert element["sizes"]
    assert img["src"].endswith(".jpg")
    assert (img["width"], img["height"]) == ("1200", "900")
    assert img["alt"] == "Two children at a well"
    assert (img["loading"], img["fetchpriority"]) == ("eager", "high")


@pytest.mark.parametrize(
    ("use", "width", "height"), [("card", 640, 400), ("content", 800, 600), ("portrait", 480, 480)]
)
def test_other_pictures_are_lazy(use, width, height, image):
    html = Elements(render("{% responsive_picture image use %}", image=image, use=use))
    (img,) = html.all("img")
    assert img["loading"] == "lazy"
    assert "fetchpriority" not in img
    assert (img["width"], img["height"]) == (str(width), str(height))


@pytest.mark.parametrize("use", USES)
def test_every_size_is_as_large_as_it_says(use, image, read):
    html = Elements(render("{% responsive_picture image use %}", image=image, use=use))
    said = {}
    for element in (*html.all("source"), *html.all("img")):
        said |= {url.rpartition("/")[2]: int(width) for url, width in re.findall(r"(\S+) (\d+)w", element["srcset"])}
    renditions = {rendition.file.name.rpartition("/")[2]: rendition for rendition in image.renditions.all()}
    assert len(said) == len(USES[use].specs)
    for name, width in said.items():
        picture = read(renditions[name].file)
        assert picture.size == (renditions[name].width, renditions[name].height)
        assert picture.width == width


@pytest.mark.parametrize("size", [(600, 300), (100, 80), (1, 1), (3000, 20)])
@pytest.mark.parametrize("use", USES)
def test_small_picture_is_not_enlarged_and_no_width_is_named_twice(size, use, make_image, encode):
    image = make_image(encode(Image.new("RGB", size), "PNG"), "small.png")
    html = Elements(render("{% responsive_picture image use %}", image=image, use=use))
    for element in (*html.all("source"), *html.all("img")):
        widths = re.findall(r"(\d+)w", element.get("srcset", ""))
        assert len(widths) == len(set(widths))
        assert all(int(width) <= size[0] for width in widths)
        assert ("sizes" in element) == bool(widths)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_picture_of_any_mode_has_every_format(mode, make_image, encode, read):
    image = make_image(encode(Image.new(mode, (700, 500)), "PNG"), "picture.png")
    render("{% responsive_picture image 'content' %}", image=image)
    pictures = [read(rendition.file) for rendition in image.renditions.all()]
    assert sorted(picture.format for picture in pictures) == ["AVIF", "AVIF", "JPEG", "JPEG", "WEBP", "WEBP"]


def test_alternative_text(image):
    def alt(markup, **context):
        return Elements(render(markup, image=image, **context)).all("img")[0]["alt"]

    assert alt("{% responsive_picture image 'card' %}") == "Two children at a well"
    assert alt("{% responsive_picture image 'card' alt=text %}", text='A "well" <b>') == 'A "well" <b>'
    assert alt("{% responsive_picture image 'card' alt='' %}") == "Two children at a well"
    assert alt("{% responsive_picture image 'card' decorative=True alt='x' %}") == ""
    assert "<b>" not in render("{% responsive_picture image 'card' alt=text %}", image=image, text="<b>")


@pytest.mark.parametrize(
    ("value", "alt"),
    [({"alt_text": "Said here", "decorative": False}, "Said here"), ({"alt_text": "", "decorative": True}, "")],
)
def test_alternative_text_of_an_image_block_is_used(value, alt, image):
    chosen = ImageBlock().to_python({"image": image.pk, **value})
    (img,) = Elements(render("{% responsive_picture image 'card' %}", image=chosen)).all("img")
    assert img["alt"] == alt


def test_no_image_prints_nothing():
    assert render("{% responsive_picture image 'card' %}", image=None) == ""


def test_lost_original_does_not_break_the_page(image):
    image.file.storage.delete(image.file.name)
    assert "<img" in render("{% responsive_picture image 'card' %}", image=image)
    assert social_image_url(image)


def test_sizes_can_be_given(image):
    assert 'sizes="50vw"' in render("{% responsive_picture image 'card' sizes='50vw' %}", image=image)


def test_social_image(image, read, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://example.org"
    url = social_image_url(image)
    assert url.startswith("https://example.org/media/images/")
    picture = read(image.renditions.get().file)
    assert (picture.format, picture.size) == ("JPEG", (1200, 630))


def test_no_size_in_any_format_holds_metadata(make_image, phone_photo, assert_clean):
    image = make_image(phone_photo)
    make_renditions.call(image.pk)
    assert image.renditions.count() == len(all_specs())
    for rendition in image.renditions.all():
        assert_clean(rendition.file)
        assert rendition.width <= 200  # upright


@pytest.fixture
def cards(db, make_image, encode):
    content = encode(Image.new("RGB", (700, 500)), "JPEG")
    for number in range(10):
        image = make_image(content, f"{number}.jpg")
        image.get_renditions(*USES["card"].specs)


@pytest.mark.parametrize("number", [1, 10])
def test_listing_costs_two_queries_whatever_its_length(number, cards, django_assert_num_queries):
    CustomRendition.cache_backend.clear()
    with django_assert_num_queries(2):
        images = list(images_with_renditions("card")[:number])
        html = render("{% for image in images %}{% responsive_picture image 'card' %}{% endfor %}", images=images)
    assert html.count("<picture>") == number


def test_picture_of_a_page_and_its_social_image_cost_two_queries(image, django_assert_num_queries):
    make_renditions.call(image.pk)
    CustomRendition.cache_backend.clear()
    with django_assert_num_queries(2):
        image = images_with_renditions("lead", "social").get()
        assert social_image_url(image)
        assert render("{% responsive_picture image 'lead' %}", image=image)


def test_images_at_hand_cost_one_query(cards, django_assert_num_queries):
    images = list(CustomImage.objects.all())
    CustomRendition.cache_backend.clear()
    with django_assert_num_queries(1):
        prefetch_renditions(images, "card", "portrait")
        render("{% for image in images %}{% responsive_picture image 'card' %}{% endfor %}", images=images)


def test_prefetched_image_without_renditions_gets_them(make_image, phone_photo):
    make_image(phone_photo)
    image = images_with_renditions("card").get()
    assert "<picture>" in render("{% responsive_picture image 'card' %}", image=image)


def test_sizes_are_made_when_a_picture_is_saved(make_image, phone_photo, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image(phone_photo)
    assert set(image.renditions.values_list("filter_spec", flat=True)) == set(all_specs())


def test_sizes_are_made_of_the_new_file_when_it_is_replaced(
    upload, make_image, encode, landscape, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
    with django_capture_on_commit_callbacks(execute=True):
        upload.replace(image, encode(landscape, "JPEG"), "new.jpg")
    renditions = image.renditions.filter(filter_spec__startswith="width-800")
    assert {(rendition.width, rendition.height) for rendition in renditions} == {(400, 200)}
    assert image.renditions.count() == len(all_specs())
    assert all(rendition.file.storage.exists(rendition.file.name) for rendition in image.renditions.all())


def test_size_that_cannot_be_made_does_not_stop_the_others(make_image, phone_photo, monkeypatch, caplog):
    image = make_image(phone_photo)
    create = CustomImage.create_rendition

    def fail_for_avif(self, filter):
        if "avif" in filter.spec:
            raise OSError("no encoder")
        return create(self, filter)

    monkeypatch.setattr(CustomImage, "create_rendition", fail_for_avif)
    make_renditions.call(image.pk)
    assert image.renditions.filter(filter_spec__contains="webp").exists()
    assert not image.renditions.filter(filter_spec__contains="avif").exists()
    assert "width-800|format-avif" in caplog.text


def test_picture_deleted_before_its_sizes_are_made(db):
    make_renditions.call(10**6)
