"""
What the header, the drawer and the footer show: one builder, one cache entry for each site and language.

The builder costs the same number of queries whatever the size of the tree, and runs once for each generation of public
content (freshness/generation.py).
"""

from dataclasses import dataclass, field

from wagtail.models import Page, Site

from freshness.bilingual import Text
from freshness.memory import remember
from navigation.models import ContactSettings, FooterSettings, KeyPagesSettings

MENU_DEPTH = 3


@dataclass
class MenuItem:
    """A page in the menu. `path` is its treebeard path, which tells whether it is an ancestor of another page."""

    title: str
    url: str
    path: str
    heading: str = ""
    summary: str = ""
    children: list["MenuItem"] = field(default_factory=list)

    @property
    def groups(self):
        """Children that have children themselves: each becomes a group with a heading."""
        return [child for child in self.children if child.children]

    @property
    def leaves(self):
        return [child for child in self.children if not child.children]


@dataclass
class Link:
    text: Text
    url: str
    hreflang: str
    is_external: bool = False


@dataclass
class LinkColumn:
    heading: Text
    links: list[Link]


@dataclass
class Navigation:
    home: MenuItem
    items: list[MenuItem]
    contact: ContactSettings
    footer: FooterSettings
    columns: list[LinkColumn]
    legal_links: list[Link]
    report_url: str = ""
    help_url: str = ""
    donate_url: str = ""
    exit_url: str = ""


def get_navigation(site, language_code):
    """The Navigation of a site in a language, from the cache or built."""
    return remember(f"navigation:{site.pk}:{language_code}", lambda: build_navigation(site, language_code))


def build_navigation(site, language_code):
    root = localized_root(site, language_code)
    contact, key_pages, footer = (model.for_site(site) for model in (ContactSettings, KeyPagesSettings, FooterSettings))
    chosen = [key_pages.report_page_id, key_pages.help_page_id, key_pages.donate_page_id]
    linked = [link for column in footer.columns for link in column.value["links"]]
    linked += [link.value for link in footer.legal_links]
    chosen += [link["page"].pk for link in linked if link.get("page")]
    public = public_pages(chosen, root.locale_id)
    for link in linked:
        if link.get("page"):
            link.page_to_read = public.get(link["page"].pk)

    def resolve(links):
        links = [Link(link.text, link.href, link.hreflang, link.is_external) for link in links]
        return [link for link in links if link.url]

    def url_of(page_id):
        return public[page_id].url if page_id in public else ""

    columns = [LinkColumn(column.value.heading, resolve(column.value["links"])) for column in footer.columns]
    return Navigation(
        home=MenuItem(root.title, root.url or "/", root.path),
        items=build_menu(root),
        contact=contact,
        footer=footer,
        columns=[column for column in columns if column.links],
        legal_links=resolve(link.value for link in footer.legal_links),
        report_url=url_of(key_pages.report_page_id),
        help_url=url_of(key_pages.help_page_id),
        donate_url=url_of(key_pages.donate_page_id),
        exit_url=key_pages.exit_url,
    )


def localized_root(site, language_code):
    """The root page of the site in a language; in the site's own language where there is no live translation."""
    roots = site.root_page.get_translations(inclusive=True).live().select_related("locale")
    return {root.locale.language_code: root for root in roots}.get(language_code, site.root_page)


def build_menu(root):
    pages = (
        Page.objects.live()
        .public()
        .in_menu()
        .filter(path__startswith=root.path, depth__gt=root.depth, depth__lte=root.depth + MENU_DEPTH)
        .order_by("path", "pk")
    )
    items = {root.path: MenuItem(root.title, "", root.path)}
    top = [page for page in pages if page.depth == root.depth + 1]
    intros = {page.pk: page for page in Page.objects.filter(pk__in=[page.pk for page in top]).specific()}
    for page in pages:
        parent = items.get(page.path[: -Page.steplen])
        if parent is None:
            continue  # its parent is a draft, private or not in the menu
        intro = intros.get(page.pk)
        item = items[page.path] = MenuItem(
            title=page.title,
            url=page.url or "",
            path=page.path,
            heading=getattr(intro, "menu_heading", ""),
            summary=getattr(intro, "summary", ""),
        )
        parent.children.append(item)
    return items[root.path].children


def public_pages(page_ids, locale_id):
    """Maps each id to that page, or to its translation; leaves out what a visitor may not see."""
    page_ids = {page_id for page_id in page_ids if page_id}
    keys = dict(Page.objects.filter(pk__in=page_ids).values_list("pk", "translation_key"))
    candidates = Page.objects.live().public().filter(translation_key__in=keys.values()).order_by("pk")
    pages = {}
    for page_id, translation_key in keys.items():
        same = [page for page in candidates if page.translation_key == translation_key]
        best = next((page for page in same if page.locale_id == locale_id), None)
        best = best or next((page for page in same if page.pk == page_id), None)
        if best and best.url:
            pages[page_id] = best
    return pages


def navigation_for_request(request):
    """The Navigation for a request; of the default site when no site has the host of the request."""
    site = Site.find_for_request(request) or Site.objects.select_related("root_page").get(is_default_site=True)
    return get_navigation(site, request.LANGUAGE_CODE)
