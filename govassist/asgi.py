"""ASGI entry point: `uvicorn govassist.asgi:application`."""

import os

import django
from django.conf import settings

from govassist.env import require_production_secrets
from govassist.handler import OneHopHandler

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
require_production_secrets(debug=settings.DEBUG)
django.setup(set_prefix=False)
application = OneHopHandler()
