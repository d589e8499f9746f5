"""Gives the pages of the library what hangs on them: topics, files, pictures of campaigns, newer editions."""

from django.core.files.base import ContentFile

from aple_site.demo.library import SAMPLES, TOPICS
from aple_site.demo.library_files import SHAPES, docx, mp3, pdf, poster
from documents.models import CustomDocument
from images.models import CustomImage
from resources.models import ResourceFile, ResourcePicture, Topic

__all__ = ["load_library"]

SECONDS = 30


def load_library(pages):
    """Fills the resources among `pages`, a dict by path in the demo's tree."""
    topics = {
        slug: Topic.objects.create(slug=slug, name_en=english, name_km=khmer)
        for slug, (english, khmer) in TOPICS.items()
    }
    by_slug = {path.rpartition("/")[2]: page for path, page in pages.items()}
    for sample in SAMPLES:
        page = by_slug[sample.slug]
        page.topics = [topics[slug] for slug in sample.topics]
        page.files = [make_file(sample, language, kind) for language, kind in sample.files]
        if sample.line:
            page.pictures = [make_picture(sample, shape) for shape in SHAPES]
        if sample.replaced_by:
            page.replaced_by = by_slug[sample.replaced_by]
        page.save()


def make_file(sample, language, kind):
    words = sample.words(language)
    content = mp3(SECONDS) if kind == "mp3" else {"pdf": pdf, "docx": docx}[kind](words)
    name = f"{sample.khmer_name}-គំរូ.{kind}" if language == "km" else f"{sample.slug}-sample.{kind}"
    title = f"{sample.title.removesuffix(' (sample)')}{', in Khmer' if language == 'km' else ''} (sample)"
    document = CustomDocument.objects.create(title=title, file=ContentFile(content, name))
    has_twin = sum(language == other for other, _ in sample.files) > 1
    labels = {"label": "To edit", "label_km": "សម្រាប់កែ"} if has_twin and kind == "docx" else {}
    return ResourceFile(document=document, language=language, **labels)


def make_picture(sample, shape):
    image = CustomImage.objects.create(
        title=f"{sample.line} (sample)",
        description=f"A disc on a plain ground with the words “{sample.line}”.",
        credit="APLE Cambodia",
        file=ContentFile(poster(sample.line, shape), f"{sample.slug}-{shape}.png"),
    )
    return ResourcePicture(image=image, use=shape)
