"""The Celery application: the same tasks run in the embedded worker and on any number of Redis workers."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
app = Celery("govassist")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
