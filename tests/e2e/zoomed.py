"""A page in a window of 1280 by 1024 pixels at 400 %, which is what 320 by 256 CSS pixels are (WCAG 2.2, 1.4.10)."""

__all__ = ["SIZE", "problems"]

SIZE = {"width": 320, "height": 256}

FIND = """() => {
    const found = [], bar = document.querySelector(".exit"), exit = bar.querySelector("a");
    const width = document.documentElement.scrollWidth;
    if (width > innerWidth) found.push(`the page is ${width} pixels wide`);
    const isExitSeen = () => {
        const at = exit.getBoundingClientRect();
        return at.top >= 0 && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth
            && exit.contains(document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2));
    };
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(
        (element) => !bar.contains(element) && element.tabIndex >= 0 && element.checkVisibility());
    for (const element of all) {
        element.focus();
        for (const animation of document.getAnimations()) animation.finish();
        const name = element.outerHTML.slice(0, 150);
        if (document.activeElement !== element) found.push(`cannot be focused: ${name}`);
        if (!isExitSeen()) found.push(`the exit cannot be seen from: ${name}`);
        const room = bar.getBoundingClientRect().top;
        const at = (element.closest("label") ?? element).getBoundingClientRect();  // a choice is its whole label
        const seen = Math.min(at.bottom, room) - Math.max(at.top, 0);
        // What is higher than half of the room shows in half of it at least.
        if (seen < Math.min(at.height - 1, room / 2)) found.push(`${seen} of ${at.height} pixels are seen of: ${name}`);
    }
    return found;
}"""


def problems(page):
    """
    What is wrong with a page of the hotline in a window of SIZE: it scrolls sideways, or while something has the focus
    the quick exit cannot be seen or hides it (WCAG 2.2, 2.4.11). Moves the focus through all there is.
    """
    return page.evaluate(FIND)
