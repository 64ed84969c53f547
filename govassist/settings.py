"""All settings, read from the environment with defaults that work on one machine.

The embedded default is SQLite, an in-process worker and the guided engine. `DATABASE_URL` and
`REDIS_URL` alone select PostgreSQL and Redis; nothing outside this module asks which mode it is in.
"""

from pathlib import Path

import dj_database_url
from csp.constants import NONCE
from django.utils.translation import gettext_lazy as _

from govassist import env, freshness, logs

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.read_text("GOVASSIST_VAR", str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = env.is_on("DEBUG")
SECRET_KEY = env.read_text("SECRET_KEY") or env.local_secret(VAR_DIR)
ALLOWED_HOSTS = env.read_list("ALLOWED_HOSTS", ("127.0.0.1", "localhost", "[::1]"))
CSRF_TRUSTED_ORIGINS = env.read_list("CSRF_TRUSTED_ORIGINS")
REDIS_URL = env.read_text("REDIS_URL")

PROXIES = 1 if env.is_on("BEHIND_PROXY") else 0  # whose word counts for where a request came from: limits go by it

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "rest_framework",
    "allauth",
    "allauth.account",
    "govassist",
    "consent",
    "accounts",
    "services_catalogue",
    "conversations",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "govassist.whole_files.WholeFilesMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "govassist.urls"
ASGI_APPLICATION = "govassist.asgi.application"
WSGI_APPLICATION = "govassist.wsgi.application"
FORM_RENDERER = "govassist.form_renderer.GovukRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "govassist" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    },
]

# --- Database -------------------------------------------------------------------------------------
DATABASES = {"default": dj_database_url.parse(env.read_text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'govassist.sqlite3'}"))}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # WAL lets the page read while the worker writes; IMMEDIATE takes the write lock at the start of
    # a transaction, so two writers wait for each other instead of failing half-way. What is deleted is
    # overwritten with zeros, so that nobody reads it in the file afterwards.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;PRAGMA secure_delete=ON;",
    }
else:
    DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": int(env.read_number("DATABASE_POOL", 16)), "timeout": 20}}
    # A statement that a connection has sent before is not planned again, which takes a third of the server's work
    # off a turn. A proxy that hands one connection to many (PgBouncer) may not know prepared statements.
    if env.is_on("DATABASE_PREPARED", default=True):
        DATABASES["default"]["OPTIONS"] |= {"server_side_binding": True, "prepare_threshold": 5}
# A pooled connection is given back before every wait. An SQLite file's last closing folds its log into it, which is no small thing.
GIVE_BACK_CONNECTIONS = not DATABASES["default"]["ENGINE"].endswith("sqlite3")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Queue, cache and stream wake-up --------------------------------------------------------------
CELERY_BROKER_URL = REDIS_URL or "memory://localhost/"
CELERY_BROKER_TRANSPORT_OPTIONS = (
    {"visibility_timeout": 600, "unacked_restore_interval": 2, "unacked_restore_throttle": 1} if REDIS_URL else {"polling_interval": 0.05}
)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_REDIRECT_STDOUTS = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_DEFAULT_QUEUE = "turns"
CELERY_WORKER_POOL = "threads"

CACHES = {
    "default": {"BACKEND": "govassist.kept_cache.KeptRedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 20_000}}
}
STREAM_WAKEUP = "conversations.journal.wakeup.RedisWakeup" if REDIS_URL else "conversations.journal.wakeup.InProcessWakeup"

# --- The open interface to the catalogue ------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "NUM_PROXIES": PROXIES,
}
SPECTACULAR_SETTINGS = {"OAS_VERSION": "3.1.0", "PREPROCESSING_HOOKS": ["services_catalogue.api.schema.open_endpoints"]}

# --- People and sign-in ---------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
SESSION_ENGINE = "accounts.sessions"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/conversations/"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_CONFIRMATION_AUTHENTICATED_REDIRECT_URL = "/accounts/email/"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_RATE_LIMITS = {"ask_without_sign_in": "5/m/ip,30/d/ip"}  # requests about data by people who are not signed in
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "request_login_code": "accounts.forms.SignInForm",
    "confirm_login_code": "accounts.forms.SignInCodeForm",
    "confirm_email_verification_code": "accounts.forms.EmailCodeForm",
    "add_email": "accounts.forms.NewEmailForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
LOGOUT_REDIRECT_URL = "/"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mailbox"
SITE_URL = env.read_text("SITE_URL", "http://127.0.0.1:8000")  # how links in emails begin
FRESHNESS = freshness.read_freshness(site_url=SITE_URL)
DEFAULT_FROM_EMAIL = env.read_text("DEFAULT_FROM_EMAIL", "govassist <no-reply@govassist.example>")

# --- The assistant --------------------------------------------------------------------------------
ASSISTANT_ENGINE = env.read_text("ASSISTANT_ENGINE", "auto")
# A name from this table, "auto" (Claude where there is a key, else guided), or the dotted path of another engine.
ASSISTANT_ENGINES = {
    "claude": "conversations.engines.claude.engine.ClaudeEngine",
    "guided": "conversations.engines.guided.engine.GuidedEngine",
}
CATALOGUE_REHEARSAL = "conversations.turn.rehearsal.rehearse"  # how the catalogue's editors try a draft out
ASSISTANT_PROVIDER = env.read_text("ASSISTANT_PROVIDER", "anthropic")  # or "bedrock"
ASSISTANT_MODEL = env.read_text("ASSISTANT_MODEL")  # empty: the default of conversations.gateway.model_list
ASSISTANT_EFFORT = env.read_text("ASSISTANT_EFFORT", "low")
ANTHROPIC_API_KEY = env.read_text("ANTHROPIC_API_KEY")
ANTHROPIC_BASE_URL = env.read_text("ANTHROPIC_BASE_URL")
ASSISTANT_REGION = env.read_text("ASSISTANT_REGION", "global")  # what the contract says; shown to the person
ASSISTANT_SAFEGUARD = env.read_text("ASSISTANT_SAFEGUARD")  # what the contract says of data outside the UK; the privacy notice shows it
ASSISTANT_AWS_REGION = env.read_text("ASSISTANT_AWS_REGION", "eu-west-2")
ASSISTANT_AWS_API_KEY = env.read_text("AWS_BEARER_TOKEN_BEDROCK")  # empty: the machine's own role
ASSISTANT_MAX_TOKENS = int(env.read_number("ASSISTANT_MAX_TOKENS", 2_000))
ASSISTANT_SILENCE_SECONDS = env.read_number("ASSISTANT_SILENCE_SECONDS", 15)
ASSISTANT_CALL_SECONDS = env.read_number("ASSISTANT_CALL_SECONDS", 60)
ASSISTANT_DAILY_BUDGET_DOLLARS = env.read_number("ASSISTANT_DAILY_BUDGET_DOLLARS", 50)
TURN_LEASE_SECONDS = env.read_number("TURN_LEASE_SECONDS", 8)
TURN_DEADLINE_SECONDS = env.read_number("TURN_DEADLINE_SECONDS", 120)
TURN_SWEEPER = True
TURN_ATTEMPTS = int(env.read_number("TURN_ATTEMPTS", 3))
MESSAGE_MAX_CHARACTERS = 10_000
TEMPORARY_CHAT_SECONDS = 3600
PERSONAL_DATA_STORES = [
    "accounts.personal_data",
    "consent.personal_data",
    "services_catalogue.personal_data",
    "conversations.personal_data",
]
RATE_USERS = ["conversations.tools.rates_used.RATES_USED"]  # what in the code needs which rate of the catalogue
GAP_PEOPLE = int(env.read_number("GAP_PEOPLE", 5))  # different people within four weeks before a theme of what is missing is shown
RETENTION_SWEEPER = RIGHTS_SWEEPER = FRESHNESS_SWEEPER = SCHEDULE_SWEEPER = True  # whether workers look for work by themselves
AUDIT_HEAD_PATH = Path(env.read_text("AUDIT_HEAD_PATH", str(VAR_DIR / "audit-heads")))  # better on another machine than the database
# Archives people asked for, and the log that keeps erased people erased after a restore. Every web process and worker
# needs both; the log belongs in the backups apart from the database's own.
EXPORTS_DIR = VAR_DIR / "exports"
ERASURE_LOG = Path(env.read_text("ERASURE_LOG", str(VAR_DIR / "erased_subjects.jsonl")))
EXPORT_DAYS = 14
ERASURE_GRACE_DAYS = env.read_number("ERASURE_GRACE_DAYS", 7)
# Done before anything is erased: each takes `subject` and `now`, and says whether it is through. Until then it is asked again.
ERASURE_PREPARERS = ["accounts.rights.close_account", "conversations.rights.stop_turns"]
# Each takes `subjects` and `since`, and says which of them were in danger at home: their requests get a check for abuser access.
SAFEGUARDING_SIGNS = ["conversations.rights.shown_help_for_abuse"]
RECTIFIER = "conversations.views.rectify.memory_rectifier"  # puts right what is remembered, for an officer
CONSENT_WITHDRAWAL_HANDLERS = ["conversations.memory.keeping.forget_on_withdrawal"]

# --- Who answers for the data: the privacy notice shows these --------------------------------------
CONTROLLER_NAME = env.read_text("CONTROLLER_NAME", "The organisation that runs this service")
CONTROLLER_EMAIL = env.read_text("CONTROLLER_EMAIL", "privacy@govassist.example")
ACCESSIBILITY_EMAIL = env.read_text("ACCESSIBILITY_EMAIL", "accessibility@govassist.example")
CONTROLLER_ADDRESS = env.read_text("CONTROLLER_ADDRESS")
DATA_PROTECTION_OFFICER_EMAIL = env.read_text("DATA_PROTECTION_OFFICER_EMAIL", "dpo@govassist.example")
DATA_RECIPIENTS = env.read_list("DATA_RECIPIENTS")  # each "Name: what they do for us and where"
# Functions that name further ones, each from the settings that decide whether data goes there.
DATA_RECIPIENT_SOURCES = ["conversations.oversight.recipients.model_recipients"]
BANK_HOLIDAYS_DIVISION = env.read_text("BANK_HOLIDAYS_DIVISION", "england-and-wales")  # or scotland, northern-ireland
BANK_HOLIDAYS_URL = env.read_text("BANK_HOLIDAYS_URL")  # such as https://www.gov.uk/bank-holidays.json, looked at weekly; none: never
DATA_TRANSFERS = env.read_list("DATA_TRANSFERS")  # each "Country, recipient: safeguard"
SECURITY_MEASURES = env.read_list(
    "SECURITY_MEASURES",
    (
        "Sign-in by emailed code",
        "Encrypted transport",
        "People stand in logs and audit under a pseudonym",
        "Identifiers are masked before they are stored or sent to a model",
        "Append-only consent ledger and audit trail with hash chains",
        "Roles for staff",
        "Automatic deletion after each period",
    ),
)
REGULATOR_NAME = env.read_text("REGULATOR_NAME", "Information Commissioner’s Office (ICO)")
REGULATOR_URL = env.read_text("REGULATOR_URL", "https://ico.org.uk/make-a-complaint/")
REGULATOR_PHONE = env.read_text("REGULATOR_PHONE", "0303 123 1113")  # ico.org.uk, service standards

# --- Language and time ----------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
LOCALE_PATHS = [BASE_DIR / "govassist" / "locale"]
# Without our own translation a browser that asks for Welsh would get English marked as Welsh, and screen readers would say it so.
HAS_WELSH = (LOCALE_PATHS[0] / "cy" / "LC_MESSAGES" / "django.mo").exists()
LANGUAGES = [("en-gb", _("English")), *([("cy", _("Welsh"))] if HAS_WELSH else [])]
TIME_ZONE = "Europe/London"
USE_TZ = True

# --- Files ----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

# --- Security -------------------------------------------------------------------------------------
SECURE_BROWSER = not DEBUG and not env.is_on("ALLOW_PLAIN_HTTP")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = SECURE_BROWSER
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_BROWSER else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
CSRF_FAILURE_VIEW = "govassist.views.forgery_suspected"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'", NONCE],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}

# --- Logs: one JSON line an event, never a message's text ------------------------------------------
LOGGING = logs.configuration(debug=DEBUG, level=env.read_text("LOG_LEVEL"))
logs.configure_structlog(debug=DEBUG)
