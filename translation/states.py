"""How far each page or snippet is in the other language, worked out by the database for all of them at once."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, TextChoices, TextField, Value, When
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from translation.wholeness import needed

__all__ = ["State", "originals"]


class State(TextChoices):
    MISSING = "missing", _("Not sent for translation")
    OPEN = "open", _("Being translated")
    READY = "ready", _("Translated, not published")
    CHANGED = "changed", _("The original has changed since")
    LIVE = "live", _("Up to date")


def originals(model=Page):
    """
    The pages, or snippets with drafts, that were written first, in whichever language, without what Wagtail copied to
    keep a place in the tree.

    Each with `state`, of State; `texts` and `texts_done`, how many texts it has and how many are translated; `sent_at`,
    when it was last sent; `sent_revision`, the key of the revision that was sent; `source`, `job` and `other`, the keys
    of TranslationSource, Translation and of the row in the other language. All but the state may be None.
    """
    rows = Page.objects.filter(depth__gt=1, alias_of=None) if model is Page else model.objects.all()
    same = rows.filter(translation_key=OuterRef("translation_key"))
    sources = TranslationSource.objects.filter(object_id=OuterRef("translation_key"), locale=OuterRef("locale"))
    jobs = Translation.objects.filter(source__object_id=OuterRef("translation_key"), enabled=True)
    others = same.exclude(locale=OuterRef("locale"))
    rows = rows.exclude(Exists(jobs.filter(target_locale=OuterRef("locale"))))
    rows = rows.filter(Exists(sources) | ~Exists(same.filter(pk__lt=OuterRef("pk"))))
    rows = rows.annotate(
        source=Subquery(sources.values("pk")[:1]),
        sent_at=Subquery(sources.values("last_updated_at")[:1]),
        job=Subquery(jobs.filter(source__locale=OuterRef("locale")).values("pk")[:1]),
        other=Subquery(others.values("pk")[:1]),
        is_published=Exists(others.filter(live=True, has_unpublished_changes=False)),
        other_published_at=Subquery(others.values("last_published_at")[:1]),
    )
    rows = rows.annotate(texts=number_of(needed()), texts_done=number_of(translated()))
    revisions = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(model), object_id=Cast(OuterRef("pk"), TextField())
    )
    rows = rows.annotate(
        sent_revision=Subquery(
            revisions.filter(created_at__lte=OuterRef("sent_at")).order_by("-created_at", "-pk").values("pk")[:1]
        ),
    )
    changed = Q(job__isnull=False, last_published_at__gt=F("sent_at"))
    changed |= Q(job=None, last_published_at__gt=F("other_published_at"))
    return rows.annotate(
        state=Case(
            When(other=None, then=Value(State.MISSING)),
            When(changed, then=Value(State.CHANGED)),
            When(Q(job__isnull=False, texts_done__lt=F("texts")), then=Value(State.OPEN)),
            When(is_published=False, then=Value(State.READY)),
            default=Value(State.LIVE),
        )
    )


def translated():
    words = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), has_error=False
    )
    return needed().filter(Exists(words.exclude(locale=OuterRef("source__locale"))))


def number_of(segments):
    """How many of the segments belong to the source of a page."""
    counted = segments.filter(source=OuterRef("source")).order_by().values("source").annotate(number=Count("pk"))
    return Coalesce(Subquery(counted.values("number")), Value(0))
