import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\(([\w-]+)\);')
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """
    Hashed names, Brotli and gzip by WhiteNoise, and one stylesheet instead of many.

    css/site.css imports its parts, each into its cascade layer. In development the browser follows the imports; here
    each is replaced by the text of its file, since on a slow network forty requests cost more than the same bytes.
    """

    def post_process(self, paths, dry_run=False, **options):
        if STYLESHEET in paths and not dry_run:
            self.delete(STYLESHEET)
            self.save(STYLESHEET, ContentFile(one_stylesheet(paths)))
            # Django hashes what it reads from here, which is otherwise the file with the imports.
            paths = {**paths, STYLESHEET: (self, STYLESHEET)}
        yield from super().post_process(paths, dry_run, **options)


def one_stylesheet(paths):
    """The text of STYLESHEET with its parts in place of the imports, from the (storage, path) of each static file."""

    def read(name):
        storage, path = paths[name]
        with storage.open(path) as file:
            return file.read().decode()

    return IMPORT.sub(
        lambda match: f"@layer {match[2]} {{\n{COMMENT.sub('', read(f'css/{match[1]}'))}}}", read(STYLESHEET)
    )
