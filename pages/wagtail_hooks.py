from wagtail import hooks

from pages.serving import served_by_the_rules

hooks.register("on_serve_page", served_by_the_rules)
