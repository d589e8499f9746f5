"""What the browser keeps for the site."""


def stored(page):
    """The names of everything that the browser keeps for the site."""
    names = page.evaluate(
        """async () => [
            ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
            ...(await indexedDB.databases()).map(database => database.name),
            ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(worker => worker.scope),
        ]"""
    )
    return sorted([*names, *(cookie["name"] for cookie in page.context.cookies())])
