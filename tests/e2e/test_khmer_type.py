"""How Khmer is set: no word is cut at the end of a line, and the one font is small and moves nothing."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    CourseIndexPageFactory,
    DonatePageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
)

HERE = Path(__file__).parent
# 200 words of every day and of the site's subject, and 50 headings with a stroke where a reader ends a word.
WORDS = (HERE / "khmer_words.txt").read_text().split()
HEADINGS = (HERE / "khmer_headings.txt").read_text().splitlines()
SMALL, SMALLEST = 390, 320
FONT_BYTES = 20 * 1024
HELP = 5  # the place of Seek Help among the addresses, which has no font of its own

# Of the headings of a text and the links on its buttons, which hold these words, those words that are on several lines.
CUT = """
shown => {
  const elements = [...document.querySelectorAll("main h2:not(section h2, nav h2, aside h2)"),
                    ...document.querySelectorAll("main .btn")]
  if (elements.length !== shown.length) throw new Error(`${elements.length} for ${shown.length}`)
  return elements.flatMap((element, number) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), places = []
    while (walker.nextNode())
      for (let at = 0; at < walker.currentNode.length; at++) places.push([walker.currentNode, at])
    const text = places.map(([node, at]) => node.data[at]).join("")
    let end = 0
    return shown[number].filter(word => {
      const start = text.indexOf(word, end), range = document.createRange()
      if (start < 0) throw new Error(`${word} is not in ${text}`)
      end = start + word.length
      range.setStart(...places[start])
      range.setEnd(places[end - 1][0], places[end - 1][1] + 1)
      const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top)
      return Math.max(...tops) - Math.min(...tops) > 4
    })
  })
}
"""
# As narrow as can be: each place where a line may end is the end of one.
A_LINE_FOR_EACH_WORD = """
() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("main :is(h2, a) { inline-size: min-content !important; }")
  document.adoptedStyleSheets = [sheet]
  for (const heading of document.querySelectorAll("main h2:not(section h2, nav h2, aside h2)"))
    if (heading.offsetHeight < 1.5 * parseFloat(getComputedStyle(heading).lineHeight))
      throw new Error(`${heading.textContent} is one line`)
}
"""
# The fonts that a page loaded, with their bytes.
FONTS = """
() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".woff2"))
  .map(({ name, decodedBodySize }) => [name, decodedBodySize])
"""


@pytest.fixture
def khmer(db):
    """The home page in Khmer."""
    home = HomePage.objects.get().copy_for_translation(Locale.objects.get(language_code="km"))
    home.title = "ទំព័រដើម"
    home.save_revision().publish()
    return home


def made(factory, title, parent, **fields):
    return factory(title=title, parent=parent, locale=parent.locale, **fields)


@pytest.fixture
def headings(khmer):
    """The address of a page with 50 headings and, as links on buttons and in headings, 200 words."""
    link = {"page": None, "document": None, "url": "https://example.org/"}
    body = [("heading", {"text": heading.replace("|", ""), "level": "2"}) for heading in HEADINGS]
    for words in zip(WORDS[::2], WORDS[1::2], strict=True):
        links = [{**link, "label": f"អំពី{word}"} for word in words]
        action = {"heading": f"តើ{words[0]}", "text": "", "link": links[0], "second_link": links[1]}
        body += [("call_to_action", action)]
    return made(StandardPageFactory, "បញ្ជីពាក្យ", khmer, body=body).url


def test_no_word_is_cut_at_the_end_of_a_line(page, headings):
    page.set_viewport_size({"width": SMALLEST, "height": 800})
    page.goto(headings)
    shown = [re.split("[| ]", heading) for heading in HEADINGS] + [[word] for word in WORDS]

    for width in (SMALLEST, SMALL):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT, shown) == []
    page.evaluate(A_LINE_FOR_EACH_WORD)
    assert page.evaluate(CUT, shown) == []


def test_what_is_copied_or_read_aloud_has_no_signs_of_breaks(page, khmer):
    title = "អង្គការការពារកុមារនៅកម្ពុជា"
    article = made(ArticlePageFactory, title, made(ArticleIndexPageFactory, "ព័ត៌មាន", khmer))
    page.goto(article.url)
    heading = page.get_by_role("heading", name=title, exact=True)

    expect(heading).to_have_count(1)
    assert page.title().startswith(title)
    assert heading.locator("wbr").count() > 2
    heading.click(click_count=3)
    page.keyboard.press("ControlOrMeta+c")
    page.goto(f"{khmer.url}search/")
    box = page.locator("main input[type=search]")
    box.focus()
    page.keyboard.press("ControlOrMeta+v")
    assert box.input_value().strip() == title


@pytest.fixture
def addresses(khmer, headings):
    """The address of a page in each of the site's styles, in Khmer."""
    listing = made(ArticleIndexPageFactory, "ព័ត៌មាន", khmer)
    pages = [
        khmer,
        listing,
        made(ArticlePageFactory, "អត្ថបទ", listing),
        made(DonatePageFactory, "បរិច្ចាគ", khmer),
        made(CourseIndexPageFactory, "វគ្គសិក្សា", khmer),
        made(SeekHelpPageFactory, "ស្វែងរកជំនួយ", khmer),
    ]
    return [*(page.url for page in pages), headings, "/km/search/", "/km/nowhere/"]


def fonts(page, addresses):
    """The fonts of each page, by address. A browser lists those that it has in memory, used or not."""
    loaded = {}
    for address in addresses:
        page.goto(address, wait_until="load")
        page.evaluate("document.fonts.ready.then(() => null)")
        loaded[address] = page.evaluate(FONTS)
    return loaded


def test_a_page_in_khmer_loads_one_small_font(page, addresses, browser_errors):
    for address, loaded in fonts(page, addresses).items():
        assert sum(size for _, size in loaded) <= FONT_BYTES, address
        assert len(loaded) == (not address.startswith(addresses[HELP])), address
    browser_errors[:] = [error for error in browser_errors if "404" not in error]


def test_a_page_in_english_loads_none_for_its_words_of_khmer(page, db):
    label = {"label": "ភាសាខ្មែរ", "page": None, "document": None, "url": "https://example.org/"}
    body = [("call_to_action", {"heading": "ខ្មែរ", "text": "ខ្មែរ", "link": label, "second_link": {**label, "url": ""}})]
    english = StandardPageFactory(title="Words of Khmer", body=body)

    for loaded in fonts(page, ["/", english.url]).values():
        assert loaded
        assert not [name for name, _ in loaded if "kantumruy" in name]


def hold(routes):
    def handler(route):
        routes.append(route)

    return handler


@pytest.mark.parametrize("width", [SMALL, 1280])
def test_a_font_that_comes_late_moves_nothing(context, addresses, width):
    context.add_init_script(
        """
        window.shifts = []
        new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(({ value }) => value)))
          .observe({ type: "layout-shift", buffered: true })
        """
    )
    for address in addresses[:-1]:
        late = []
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": 800})
        page.route("**/*.woff2", hold(late))
        page.goto(address, wait_until="domcontentloaded")
        page.evaluate(
            """() => new Promise(resolve =>
              new PerformanceObserver(resolve).observe({ type: "largest-contentful-paint", buffered: true }))"""
        )
        for route in late:
            with page.expect_response(route.request.url):
                route.continue_()
        page.evaluate(
            """() => document.fonts.ready.then(
              () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))"""
        )
        assert page.evaluate("window.shifts") == [], address
        page.close()
