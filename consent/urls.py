"""Addresses of the privacy pages."""

from django.urls import path

from consent.views import asking, copies, deletion, fresh_code, privacy, record, your_data

app_name = "consent"
urlpatterns = [
    path("privacy/", privacy.privacy, name="privacy"),
    path("privacy/choices/", privacy.choices, name="choices"),
    path("privacy/choices/receipt/<int:sequence>/", privacy.receipt, name="receipt"),
    path("privacy/ask/", asking.ask_unsigned, name="ask_unsigned"),
    path("privacy/deleting/", your_data.erasing, name="erasing"),
    path("privacy/certificate/<str:key>/", deletion.certificate, name="certificate"),
    path("privacy/record/", record.record_page, name="record"),
    path("privacy/record.csv", record.record_file, name="record_file"),
    path("your-data/", your_data.your_data, name="your_data"),
    path("your-data/code/", fresh_code.fresh_code, name="fresh_code"),
    path("your-data/copy/", copies.export, name="export"),
    path("your-data/delete/", deletion.erase, name="erase"),
    path("your-data/ask/<slug:right>/", asking.ask, name="ask"),
    path("your-data/use-again/", your_data.lift, name="lift"),
    path("your-data/requests/<str:reference>/", your_data.case, name="case"),
    path("your-data/requests/<str:reference>/cancel/", your_data.cancel, name="cancel"),
    path("your-data/requests/<str:reference>/now/", your_data.begin_now, name="begin_now"),
    path("your-data/requests/<str:reference>/download/", copies.download, name="download"),
]
