from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import CollectionViewRestriction, PageViewRestriction
from wagtail.search import index

from search.words import in_language, index_tokens, parts_of_words, whole

__all__ = ["DistressWords", "SearchEntry", "SearchTrigram", "SearchWord"]


class SearchEntryQuerySet(models.QuerySet):
    def visible(self, language):
        """What a visitor may see of a language as the tree is now, files in private collections left out. 2 queries."""
        entries = self.filter(language=language, page__live=True)
        entries = entries.filter(Q(until=None) | Q(until__gt=timezone.now()))
        for path in PageViewRestriction.objects.values_list("page__path", flat=True):
            entries = entries.exclude(page__path__startswith=path)
        for path in CollectionViewRestriction.objects.values_list("collection__path", flat=True):
            entries = entries.exclude(document__isnull=False, document__collection__path__startswith=path)
        return entries


class TitleField(index.AutocompleteField):
    def get_value(self, obj):
        words = dict.fromkeys([*obj.title.split(), *parts_of_words(obj.written_title)])
        return " ".join(in_language(map(whole, words), obj.language))


class WordsField(index.SearchField):
    """
    All tokens of a row, each once. Those of the title are among them, so that one index answers: PostgreSQL has none
    for title and body together.
    """

    # PostgreSQL refuses a tsvector of more than a megabyte; this much stays below it whatever the words.
    MAX_LENGTH = 400_000

    def get_value(self, obj):
        words = dict.fromkeys(index_tokens(f"{obj.written_title}\n{super().get_value(obj)}"))
        return " ".join(in_language(words, obj.language))[: self.MAX_LENGTH]


class SearchEntry(index.Indexed, models.Model):
    """
    A live page as search knows it, or a document on a live page that uses it.

    Title and summary are tokens (search/words.py); the text is as people wrote it. search/indexing.py keeps the rows.
    Whether anybody may see what a row tells is asked of the tree at each search.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    language = models.CharField(max_length=10)
    title = models.TextField()
    summary = models.TextField()
    text = models.TextField()
    date = models.DateField(null=True)
    until = models.DateTimeField(null=True)  # from then on it is not found

    objects = SearchEntryQuerySet.as_manager()

    search_fields = [
        index.SearchField("title"),
        WordsField("text"),
        TitleField("title"),
    ]

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page"], condition=models.Q(document=None), name="search_one_for_page"),
            models.UniqueConstraint(fields=["page", "document"], name="search_one_for_document_on_page"),
        ]

    def __str__(self):
        return self.title

    @property
    def written_title(self):
        return self.document.title if self.document else self.page.title


class SearchWord(models.Model):
    """A word of a title or summary, without case and accents, which a misspelt one may stand for."""

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="search_one_word")]

    def __str__(self):
        return self.word


class SearchTrigram(models.Model):
    """Three neighbouring letters of a word, of which a misspelt word still has most."""

    trigram = models.CharField(max_length=3)
    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="trigrams")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["trigram", "word"], name="search_one_trigram")]

    def __str__(self):
        return self.trigram


@register_setting(icon="warning", order=130)
class DistressWords(BaseGenericSetting):
    """Words that somebody in need may search for. The phone numbers then stand above what is found."""

    english = models.TextField(_("English"), blank=True, max_length=5000)
    khmer = models.TextField(_("Khmer"), blank=True, max_length=5000)

    panels = [
        HelpPanel(
            _(
                "One word or phrase in each line. When a search holds one, in whatever language the page is, the "
                "numbers to call stand above the results. A reader whose first language it is must check each list."
            )
        ),
        FieldPanel("english"),
        FieldPanel("khmer"),
    ]

    class Meta:
        verbose_name = _("words of distress")
