"""WSGI entry point, for servers without streaming: pages work, live replies use the refresh path."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from govassist.env import require_production_secrets

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
require_production_secrets(debug=settings.DEBUG)
application = get_wsgi_application()
