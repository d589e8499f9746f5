"""
A translation is published when it is whole: wagtail-localize would fill its gaps with the words of the original, and
two languages would show under the address of one. The last part of the address of a page may stay that of the original.
"""

from functools import wraps

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import StringSegment, StringTranslation, Translation

__all__ = ["keep_back_what_has_gaps", "needed", "number_missing", "refuse_to_publish_gaps"]


def needed():
    """The texts that a translation must have. A queryset of StringSegment."""
    return StringSegment.objects.exclude(context__path="slug")


def number_missing(translation):
    """How many texts of a Translation are not translated yet."""
    done = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=translation.target_locale,
        has_error=False,
    )
    return needed().filter(~Exists(done), source=translation.source).count()


def keep_back_what_has_gaps():
    """
    Lets whatever saves a page or snippet with gaps save a draft, and of one that is live no text: wagtail-localize
    writes what it saves into the row that visitors see, also as a draft. The translated texts are kept anyway. Who may
    see a page, and what is the same in every language of a snippet, such as a number to call, do not wait for texts.
    """
    save_target = Translation.save_target

    @wraps(save_target)
    def save(self, user=None, publish=True):
        if number_missing(self):
            if live := target_of(self).filter(live=True).first():
                bring_over(self.source, live, user)
                return
            publish = False
        save_target(self, user=user, publish=publish)

    Translation.save_target = save


def bring_over(source, live, user):
    """Gives what is live in a language the privacy or the facts of its TranslationSource."""
    source.update_target_view_restrictions(live.locale)
    if not isinstance(live, Page):
        copy_synchronised_fields(source.as_instance(), live)
        live.save()
        live.save_revision(user=user)


def target_of(translation):
    """What a Translation makes, as a queryset."""
    model = translation.source.specific_content_type.model_class()
    return model.objects.filter(translation_key=translation.source.object_id, locale=translation.target_locale)


def refuse_to_publish_gaps(request, instance):
    """Tells whoever presses *Publish* in the side-by-side editor what is missing; otherwise None."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if not isinstance(instance, TranslatableMixin):
        return None
    jobs = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale=instance.locale, enabled=True
    )
    number = sum(number_missing(job) for job in jobs)
    if not number:
        return None
    message = ngettext(
        "Nothing was published: %(number)s text is not translated yet.",
        "Nothing was published: %(number)s texts are not translated yet.",
        number,
    )
    messages.error(request, message % {"number": number})
    return redirect(request.path)
