from wagtail import hooks
from wagtail.snippets.models import register_snippet

from pages.serving import served_by_the_rules
from pages.snippets import CampaignViewSet

hooks.register("on_serve_page", served_by_the_rules)
register_snippet(CampaignViewSet)
