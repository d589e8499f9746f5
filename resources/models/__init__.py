from resources.models.parts import RelatedResource, ResourceFile, ResourcePicture
from resources.models.resource import ResourcePage
from resources.models.shelf import ResourceIndexPage
from resources.models.topic import Topic

__all__ = [
    "RelatedResource",
    "ResourceFile",
    "ResourceIndexPage",
    "ResourcePage",
    "ResourcePicture",
    "Topic",
]
