import re

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
            self.inline_imports()
        yield from super().post_process(paths, dry_run, **options)

    def inline_imports(self):
        def layer(match):
            with self.open(f"css/{match[1]}") as part:
                return f"@layer {match[2]} {{\n{COMMENT.sub('', part.read().decode())}}}"

        with self.open(STYLESHEET) as stylesheet:
            text = IMPORT.sub(layer, stylesheet.read().decode())
        with open(self.path(STYLESHEET), "w", encoding="utf-8") as stylesheet:
            stylesheet.write(text)
