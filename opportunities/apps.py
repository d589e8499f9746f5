from django.apps import AppConfig


class OpportunitiesConfig(AppConfig):
    name = "opportunities"
    verbose_name = "Opportunities"

    def ready(self):
        from freshness.clock import changes_by_clock
        from opportunities.querysets import next_closing

        changes_by_clock(next_closing)
