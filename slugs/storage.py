from django.core.files.storage import FileSystemStorage

from slugs import khmer_aware_filename

__all__ = ["KhmerAwareFileNames", "KhmerAwareFileSystemStorage"]


class KhmerAwareFileNames:
    """
    For a file storage: stored names keep their Khmer vowels.

    It is in the storage because Django asks the storage for the final name of every file field, Wagtail's own
    among them. Put it in front of another storage class to use that one.
    """

    def get_valid_name(self, name):
        return khmer_aware_filename(name)


class KhmerAwareFileSystemStorage(KhmerAwareFileNames, FileSystemStorage):
    """The media folder."""
