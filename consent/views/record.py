"""The record of processing, for staff who look after data protection."""

from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consent.data_rights.processing_record import as_rows, processing_record, write_csv

MAY_READ = "consent.view_rightsrequest"


@never_cache
@require_safe
@login_required
@permission_required(MAY_READ, raise_exception=True)
def record_page(request: HttpRequest) -> HttpResponse:
    """The record to read."""
    activities = [(activity.purpose, as_rows(activity)) for activity in processing_record()]
    return render(request, "consent/record.html", {"activities": activities})


@never_cache
@require_safe
@login_required
@permission_required(MAY_READ, raise_exception=True)
def record_file(request: HttpRequest) -> HttpResponse:
    """The record as a table."""
    response = HttpResponse(content_type="text/csv; charset=utf-8", headers={"Content-Disposition": 'attachment; filename="article30.csv"'})
    response.write("\ufeff")  # spreadsheets then read it as UTF-8
    write_csv(response)  # type: ignore[arg-type]
    return response
