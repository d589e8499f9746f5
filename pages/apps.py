from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = "Pages"

    def ready(self):
        from freshness.clock import changes_by_clock
        from pages import slug_rules
        from pages.clock import next_campaign_change

        slug_rules.allow_vowel_signs()
        changes_by_clock(next_campaign_change)
