"""The statements that make counting right when many count at once. They read the same on SQLite and PostgreSQL."""

from django.db import connection

from pageviews.models import Count, DailyCount, SeenDigest

__all__ = ["add", "insert_digest"]

ADD_TOTAL = f"""
    INSERT INTO {Count._meta.db_table} (kind, object_id, imported, counted) VALUES (%s, %s, 0, %s)
    ON CONFLICT (kind, object_id) DO UPDATE SET counted = {Count._meta.db_table}.counted + excluded.counted
"""  # noqa: S608
ADD_DAY = f"""
    INSERT INTO {DailyCount._meta.db_table} (kind, object_id, day, count) VALUES (%s, %s, %s, %s)
    ON CONFLICT (kind, object_id, day) DO UPDATE SET count = {DailyCount._meta.db_table}.count + excluded.count
"""  # noqa: S608
INSERT_DIGEST = f"""
    INSERT INTO {SeenDigest._meta.db_table} (digest, day) VALUES (%s, %s) ON CONFLICT (digest) DO NOTHING
"""  # noqa: S608


def add(kind, object_id, day, number):
    """Adds `number` to the total of something and to its count of the day. Call it in a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(ADD_TOTAL, [kind, object_id, number])
        cursor.execute(ADD_DAY, [kind, object_id, adapted(day), number])


def insert_digest(digest, day):
    """True when the digest was not there yet."""
    with connection.cursor() as cursor:
        cursor.execute(INSERT_DIGEST, [digest, adapted(day)])
        return cursor.rowcount == 1


def adapted(day):
    return connection.ops.adapt_datefield_value(day)
