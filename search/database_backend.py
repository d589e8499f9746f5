"""
Wagtail's search in the database, quicker for SearchEntry where nothing but the first keys are wanted, in no order:
asked of the index alone, and no more than are wanted.

Wagtail joins every match to its row before it counts off the first ones, and on PostgreSQL asks for title and body put
together, which has no index. All words of a SearchEntry are in its body.
"""

from typing import NamedTuple

from django.db import connection
from modelsearch.conf import get_app_config
from modelsearch.utils import get_descendants_content_types_pks

from search.models import SearchEntry

__all__ = ["SearchBackend"]


class Key(NamedTuple):
    pk: int


class FirstKeys:
    """
    For a query compiler whose `keys(config, types)` are those of the rows that match, as a queryset.

    For a queryset that asks `only("pk")`, `search()` returns a list of Key, some of which may be of rows gone by now.
    """

    def search(self, config, start, stop, **options):
        query = self.queryset.query
        only_keys = query.model is SearchEntry and query.deferred_loading == ({"id"}, False) and not query.where
        if not only_keys or self.order_by_relevance or stop is None:
            return super().search(config, start, stop, **options)
        keys = self.keys(config, get_descendants_content_types_pks(query.model))[start:stop]
        return [Key(int(key)) for key in keys]


if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres import postgres as wagtail_postgres

    class InPostgres(FirstKeys):
        def keys(self, config, types):
            wanted = self.build_tsquery(self.query, config=config)
            entries = get_app_config().get_model("IndexEntry").objects.filter(content_type__in=types)
            return entries.filter(**{self.column: wanted}).values_list("object_id", flat=True)

    Base = wagtail_postgres.PostgresSearchBackend

    class Search(InPostgres, wagtail_postgres.PostgresSearchQueryCompiler):
        column = "body"

    class Autocomplete(InPostgres, wagtail_postgres.PostgresAutocompleteQueryCompiler):
        column = "autocomplete"

else:
    from modelsearch.backends.database.sqlite import sqlite as wagtail_sqlite
    from modelsearch.backends.database.sqlite.query import MatchExpression

    class InSqlite(FirstKeys):
        def keys(self, config, types):
            wanted = self.build_search_query(self.query, config=config)
            entries = get_app_config().get_model("SQLiteFTSIndexEntry").objects
            entries = entries.filter(
                MatchExpression(self.FTS_TABLE_FIELDS, wanted), index_entry__content_type__in=types
            )
            return entries.order_by("-pk").values_list("index_entry__object_id", flat=True)

    Base = wagtail_sqlite.SQLiteSearchBackend

    class Search(InSqlite, wagtail_sqlite.SQLiteSearchQueryCompiler):
        pass

    class Autocomplete(InSqlite, wagtail_sqlite.SQLiteAutocompleteQueryCompiler):
        pass


class SearchBackend(Base):
    query_compiler_class = Search
    autocomplete_query_compiler_class = Autocomplete
