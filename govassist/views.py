"""Pages about the site as a whole, and what is shown when something is wrong."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is and is not, and where to begin."""
    return render(request, "home.html")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """How the assistant works, in more words than the first page."""
    return render(request, "about.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement that SI 2018/952 asks of public sector bodies."""
    return render(request, "accessibility.html", {"contact_email": settings.ACCESSIBILITY_EMAIL})


def forgery_suspected(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: most often cookies are off, or the page was open for days. What was typed is handed back.

    It is shown to copy and never offered as a form to send, for another site may have put the words there.
    """
    typed = request.POST.get("text", "")[: settings.MESSAGE_MAX_CHARACTERS]
    back = request.path.removesuffix("send/")
    context = {"typed": typed, "typed_attributes": {"readonly": ""}, "back": back}
    return render(request, "403_csrf.html", context, status=HTTPStatus.FORBIDDEN)
