"""Counts views in a process of its own: `python -m tests.pageviews.worker <number> <posts> <token>`."""

import sys

import django


def main(number, posts, token):
    """Sends `posts` views; each address comes twice in this process, and the first ones in every process."""
    from django.test import Client

    client = Client(headers={"sec-fetch-site": "same-origin", "user-agent": "Mozilla/5.0 (Android) Firefox/140.0"})
    for post in range(posts):
        visitor = post // 2
        address = f"10.{0 if visitor < posts // 10 else number + 1}.{visitor // 250}.{visitor % 250}"
        response = client.post("/api/views/", {"token": token}, REMOTE_ADDR=address)
        assert response.status_code == 200, response.status_code


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
