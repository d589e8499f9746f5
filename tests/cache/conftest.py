import pytest


@pytest.fixture(autouse=True)
def page_cache(settings):
    settings.PAGE_CACHE = True
