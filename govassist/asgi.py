"""ASGI entry point: `uvicorn govassist.asgi:application`."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from govassist.env import require_production_secrets

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
require_production_secrets(debug=settings.DEBUG)
application = get_asgi_application()
