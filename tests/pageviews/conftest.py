import pytest

from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

PHONE = "Mozilla/5.0 (Android 10; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


@pytest.fixture
def article(home):
    return ArticlePageFactory(parent=ArticleIndexPageFactory(title="In the Spotlight"), title="Read me")


@pytest.fixture
def token(article, visit):
    """The token that the page carries."""
    return visit(article.url).select_one("script[data-views]")["data-views"]


@pytest.fixture
def send(client, token):
    """Sends a view as a browser does: send(address=…, agent=…, token=…, any_header=…)."""
    carried = token

    def send(address="192.0.2.1", agent=PHONE, token=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers = {"sec-fetch-site": "same-origin", "user-agent": agent} | headers
        return client.post("/api/views/", {"token": token or carried}, headers=headers, REMOTE_ADDR=address)

    return send
