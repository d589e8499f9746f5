import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEETS = ("css/site.css", "css/hotline.css")
IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\(([\w-]+)\);')
COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class SiteStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """
    Hashed names, Brotli and gzip by WhiteNoise, and one stylesheet instead of many.

    Each of the STYLESHEETS imports its parts, each into its cascade layer. In development the browser follows the
    imports; here each is replaced by the text of its file, since on a slow network forty requests cost more than the
    same bytes.
    """

    def post_process(self, paths, dry_run=False, **options):
        for name in [] if dry_run else [name for name in STYLESHEETS if name in paths]:
            text = one_stylesheet(name, paths)
            self.delete(name)
            self.save(name, ContentFile(text))
            # Django hashes what it reads from here, which is otherwise the file with the imports.
            paths = {**paths, name: (self, name)}
        yield from super().post_process(paths, dry_run, **options)


def one_stylesheet(stylesheet, paths):
    """The text of a stylesheet with its parts in place of the imports, from the (storage, path) of each static file."""

    def read(name):
        storage, path = paths[name]
        with storage.open(path) as file:
            return file.read().decode()

    return IMPORT.sub(
        lambda match: f"@layer {match[2]} {{\n{COMMENT.sub('', read(f'css/{match[1]}'))}}}", read(stylesheet)
    )
