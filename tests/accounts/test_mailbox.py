"""The development mailbox."""

import os
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection

from accounts.mailbox import SEPARATOR, newest_emails


def write(folder: Path, name: str, at: int, *bodies: str) -> None:
    parts = []
    for body in bodies:
        message = EmailMessage()
        message["To"], message["Subject"] = "a@example.org", f"Subject {name}"
        message.set_content(body)
        parts.append(message.as_bytes())
    path = folder / f"{name}.log"
    path.write_bytes(SEPARATOR.join([*parts, b""]))
    os.utime(path, (at, at))


class TestNewestEmails:
    def test_are_newest_first_with_the_code_found(self, tmp_path):
        write(tmp_path, "b-old", 100, "Your code:\n\n123456\n\nBye", "Your code:\n\n222222\n")
        write(tmp_path, "a-new", 200, "No code: 1234567 or 12345")
        emails = newest_emails(tmp_path, limit=10)
        assert [email.code for email in emails] == ["", "222222", "123456"]
        assert emails[0].subject == "Subject a-new"

    def test_reads_few_of_many_files(self, tmp_path, monkeypatch):
        for number in range(500):
            write(tmp_path, f"{number:04}", number, f"Code:\n{number:06}\n")
        read = []
        original = Path.read_bytes
        monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path) or original(path))
        assert [email.code for email in newest_emails(tmp_path, limit=3)] == ["000499", "000498", "000497"]
        assert len(read) == 3

    def test_an_absent_folder_is_an_empty_mailbox(self, tmp_path):
        assert newest_emails(tmp_path / "none", limit=3) == []

    def test_reads_what_the_file_backend_writes(self, tmp_path):
        connection = get_connection("django.core.mail.backends.filebased.EmailBackend", file_path=str(tmp_path))
        message = EmailMultiAlternatives("Croeso – £5", "Code:\n\n987654\n", "x@example.org", ["w@example.org"], connection=connection)
        message.attach_alternative("<p>987654</p>", "text/html")
        message.send()
        (email,) = newest_emails(tmp_path, limit=5)
        assert (email.code, email.subject, email.to) == ("987654", "Croeso – £5", "w@example.org")


class TestPage:
    def test_does_not_exist_outside_development(self, client):
        assert client.get("/dev/mailbox").status_code == 404

    @pytest.mark.django_db
    def test_shows_the_code_and_escapes_the_rest(self, client, settings, tmp_path):
        settings.DEBUG, settings.EMAIL_FILE_PATH = True, tmp_path
        write(tmp_path, "one", 1, "<script>alert(1)</script>\n123456\n")
        response = client.get("/dev/mailbox")
        html = response.content.decode()
        assert '<p class="app-code">123456</p>' in html
        assert "<script>alert" not in html
        assert response["Cache-Control"] == "no-store"
