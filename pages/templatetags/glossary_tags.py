from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def with_terms_linked(context, html):
    """Rich text as HTML, with terms linked where the page asks for it (pages.models.standard.BodyPage)."""
    linker = context.get("term_linker")
    return linker.link(str(html)) if linker else html
