from django.urls import path
from wagtail import hooks
from wagtail.documents import get_document_model

from documents.access import check_access
from documents.covers import without_covers
from documents.listing import StatesIndexView

# Before Wagtail asks whether the collection is private.
hooks.register("before_serve_document", check_access, order=-1)


@hooks.register("construct_image_chooser_queryset")
def offer_no_covers(images, request):
    return without_covers(images, get_document_model().objects.all())


@hooks.register("register_admin_urls", order=-1)
def put_in_front_of_wagtails_own():
    return [
        path("documents/", StatesIndexView.as_view()),
        path("documents/results/", StatesIndexView.as_view(results_only=True)),
    ]
