"""Settings that every environment shares. What differs between environments comes from environment variables."""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF, UNSAFE_INLINE
from django.utils.log import DEFAULT_LOGGING

from aple_site.settings.search_backends import search_backends

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# Later entries may use earlier ones, never the other way round (docs/architecture.md).
INSTALLED_APPS = [
    "aple_site",
    "news",
    "resources",
    "courses",
    "opportunities",
    "contact",
    "hotline",
    "pages",
    "navigation",
    "consent",
    "glossary",
    "pageviews",
    "search",
    "translation",
    "images",
    "documents",
    "accounts",
    "freshness",
    "khmer",
    "cookie_consent",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "wagtail.contrib.frontend_cache",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    # Static files come from WhiteNoise under runserver too, as they do in production.
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.postgres",
    # Last: it makes the staff groups once every app has its permissions.
    "editorial",
]

MIDDLEWARE = [
    "aple_site.middleware.HealthMiddleware",
    "freshness.purging.PurgeMiddleware",
    "hotline.zone.ZoneMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "aple_site.middleware.ContentSecurityPolicyMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "pages.cache_middleware.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "aple_site.middleware.LanguageOfAddressMiddleware",
    "aple_site.middleware.NullCharacterMiddleware",
    "aple_site.middleware.Utf8Middleware",
    "django.middleware.common.CommonMiddleware",
    "khmer.middleware.LineBreakMiddleware",
    "aple_site.middleware.NullOriginMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "editorial.userbar.StaffCookieMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "aple_site.urls"
WSGI_APPLICATION = "aple_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["khmer.templatetags.khmer_tags"],
        },
    },
]

# Logs: of the hotline's zone and of searches they hold neither requests nor messages of errors. The rest is as Django
# has it.

# Django names a logger after each kind of SuspiciousOperation, and a filter holds for one logger only.
REQUEST_LOGGERS = ["django.request", "django.security.csrf"] + [
    f"django.security.{kind}"
    for kind in (
        "DisallowedHost",
        "DisallowedRedirect",
        "RequestDataTooBig",
        "SuspiciousFileOperation",
        "SuspiciousMultipartForm",
        "SuspiciousOperation",
        "SuspiciousSession",
        "TooManyFieldsSent",
        "TooManyFilesSent",
    )
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "search": {"()": "search.discretion.SearchFilter"},
        "zone": {"()": "hotline.zone_logging.ZoneFilter"},
    },
    "formatters": DEFAULT_LOGGING["formatters"],
    "handlers": {
        "standard_error": {"class": "logging.StreamHandler"},
        "django.server": DEFAULT_LOGGING["handlers"]["django.server"],
    },
    "loggers": {
        **{name: {"filters": ["search", "zone"]} for name in REQUEST_LOGGERS},
        "django.server": {**DEFAULT_LOGGING["loggers"]["django.server"], "filters": ["search", "zone"]},
        "hotline": {"handlers": ["standard_error"]},
        "search": {"handlers": ["standard_error"]},
    },
}

ADMINS = [(address, address) for address in env.list("ADMINS", default=[])]  # who gets mail about errors
DEFAULT_EXCEPTION_REPORTER_FILTER = "aple_site.error_mail.NoCookiesFilter"

# Data

DATABASE_URL = env.str("DATABASE_URL", default="") or f"sqlite:///{BASE_DIR / 'db.sqlite3'}"
DATABASES = {"default": env.db_url_config(DATABASE_URL)}
DATABASES["default"]["ATOMIC_REQUESTS"] = False
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Readers never wait for a writer, and a writer takes its lock at the start instead of failing half way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# One address for everything that Redis does: the cache, and the buffer of counted views.
REDIS_URL = env.str("REDIS_URL", default="")
REDIS_CACHE = {"BACKEND": "aple_site.cache.RedisCache", "LOCATION": REDIS_URL}
CACHES = {"default": REDIS_CACHE if REDIS_URL else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# Public pages are kept whole (pages/cache_middleware.py).
PAGE_CACHE = True

# Caches in front that may keep public pages, since they are told of each change (docs/adr/0008).
NGINX_CACHE_FOLDER = env.str("NGINX_CACHE_FOLDER", default="")
CLOUDFLARE_ZONE = env.str("CLOUDFLARE_ZONE", default="")
WAGTAILFRONTENDCACHE = {}
if NGINX_CACHE_FOLDER:
    # First: a cache further out that asks again is answered by this one.
    WAGTAILFRONTENDCACHE["nginx"] = {
        "BACKEND": "freshness.frontend_caches.NginxBackend",
        "FOLDER": NGINX_CACHE_FOLDER,
    }
if CLOUDFLARE_ZONE:
    WAGTAILFRONTENDCACHE["cdn"] = {
        "BACKEND": "freshness.frontend_caches.CloudflareBackend",
        "ZONEID": CLOUDFLARE_ZONE,
        "BEARER_TOKEN": env.str("CLOUDFLARE_TOKEN"),
    }

# Files

STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=BASE_DIR / "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=BASE_DIR / "media")
STORAGES = {
    "default": {"BACKEND": "slugs.storage.KhmerAwareFileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Languages: the address decides (/km/ or none), never the browser, so that a page is the same for everybody.

LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("km", "ខ្មែរ")]
WAGTAIL_I18N_ENABLED = True
# What is sent for translation is a draft until somebody has translated it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Wagtail itself is not translated into Khmer; the labels and explanations of this site are.
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "aple_site.formats"
TIME_ZONE = "Asia/Phnom_Penh"
USE_I18N = True
USE_TZ = True

# Staff

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
# A login, and the second factor with it, lasts until the browser is closed, at most twelve hours.
SESSION_COOKIE_AGE = 12 * 3600
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_ADAPTER = "accounts.adapter.StaffAdapter"
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False  # accounts.views.SignInView knows where to
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_TOTP_ISSUER = "APLE Cambodia"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute wrong
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "activate_totp": "accounts.forms.ActivateForm",
    "authenticate": "accounts.forms.AuthenticateForm",
    "reauthenticate": "accounts.forms.ReauthenticateForm",
}

# Wagtail

WAGTAIL_SITE_NAME = "APLE Cambodia"
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000")
WAGTAILIMAGES_IMAGE_MODEL = "images.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "images.forms.ImageForm"
# What may be uploaded; HEIC and AVIF are stored as JPEG (images/sanitize.py). No SVG: it can hold scripts.
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif", "heic", "heif", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000  # the largest common phone photo has 50 million
WAGTAILDOCS_DOCUMENT_MODEL = "documents.CustomDocument"
WAGTAILDOCS_EXTENSIONS = [
    *["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp"],
    *["epub", "txt", "csv", "zip", "mp3", "m4a", "mp4"],
]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100 * 1024 * 1024
# Said here, since Python asks the machine, and not every one knows them.
OFFICE_TYPE, OPEN_TYPE = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument"
WAGTAILDOCS_CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OFFICE_TYPE}.wordprocessingml.document",
    "xlsx": f"{OFFICE_TYPE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE_TYPE}.presentationml.presentation",
    "odt": f"{OPEN_TYPE}.text",
    "ods": f"{OPEN_TYPE}.spreadsheet",
    "odp": f"{OPEN_TYPE}.presentation",
    "epub": "application/epub+zip",
    "txt": "text/plain",
    "csv": "text/csv",
    "zip": "application/zip",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
}
# What opens in the browser; everything else is saved.
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "audio/mpeg", "audio/mp4"]
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 5
# Slugs are Latin or Khmer letters; pages.slugs makes them.
WAGTAIL_ALLOW_UNICODE_SLUGS = True
# Nothing on an admin page is asked of another host.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = search_backends(env.str("SEARCH_URL", default=""))

# Visitors

# How many proxies of ours stand in front and append to X-Forwarded-For.
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
# The format of the cookie with a visitor's choice comes from django-cookie-consent, everything else from consent/.
COOKIE_CONSENT_MAX_AGE = 182 * 24 * 3600
COOKIE_CONSENT_HTTPONLY = False  # the page reads it, since the server's answer is the same for everybody
COOKIE_CONSENT_LOG_ENABLED = False
# Its default names a page that is not here, and whatever lists the settings, as mail about an error does, would fail.
COOKIE_CONSENT_SUCCESS_URL = "/"

# The contact form: the shortest time in which a person can write a message (contact/tickets.py).
CONTACT_SECONDS_TO_WRITE = 3

# The hotline

# Who gets the mail that something waits, which is all that it says. None: the members of the analysts' groups.
HOTLINE_ON_CALL = env.list("HOTLINE_ON_CALL", default=[])

# The shortest time, from the first answer to the last page, in which a person can report something (hotline/abuse.py).
HOTLINE_SECONDS_TO_FILL_IN = 5

# Headers

SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail lifts it for its previews, which the admin shows in a frame
PERMISSIONS_POLICY = {
    feature: []
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}

# The public pages: nothing inline, nothing from another host but the player of a video that the visitor started.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": ["https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    }
}

# Wagtail's admin writes inline styles, and inline scripts that get a nonce (aple_site/middleware.py).
ADMIN_CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        **CONTENT_SECURITY_POLICY["DIRECTIVES"],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
        "frame-src": [SELF, *CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"]],
    }
}
