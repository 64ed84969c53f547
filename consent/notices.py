"""The exact words each choice is asked in: one question a purpose, versioned, in a stated language.

Change a word and the version goes up: `tests/consent/test_notices.py` pins the hash of every version.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consent.purposes import ANALYTICS, CONTACT, EVALUATION, MEMORY, MEMORY_SENSITIVE, SHARE


@dataclass(frozen=True, slots=True)
class Notice:
    """One question as it is shown, in one language."""

    purpose: str
    id: str
    version: int
    language: str
    title: str
    question: str
    details: tuple[str, ...]
    yes: str
    no: str

    @property
    def wording(self) -> str:
        """Everything shown with the question, a line each, the two choices last."""
        return "\n".join((self.title, self.question, *self.details, self.yes, self.no))

    @property
    def hash(self) -> str:
        """SHA-256 of the id, version, language and wording."""
        return hashlib.sha256("\n".join((self.id, str(self.version), self.language, self.wording)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class NoticeText:
    """A question before a language is chosen."""

    version: int
    title: Promise
    question: Promise
    details: tuple[Promise, ...]
    yes: Promise
    no: Promise


NOTICES: Mapping[str, NoticeText] = {
    MEMORY: NoticeText(
        version=1,
        title=_("Remembering between visits"),
        question=_("Can we remember what you tell us, so you do not have to say it again?"),
        details=(
            _("We would keep things like where you live, the work you did and what you need help with."),
            _("You can see, change or delete each thing at any time."),
            _("If you say no, you still get the whole service."),
            _("If you say yes and later stop, we delete everything we remembered."),
        ),
        yes=_("Yes, remember. I am 16 or over."),
        no=_("No, do not remember."),
    ),
    MEMORY_SENSITIVE: NoticeText(
        version=1,
        title=_("Remembering sensitive things"),
        question=_("Can we ask you about remembering sensitive things, one at a time?"),
        details=(
            _("Sensitive things are your health, a disability, your ethnic group, being in a union, your beliefs and your sexuality."),
            _("We ask before we keep each one. Nothing is kept unless you say yes to it."),
            _("We never guess these things about you."),
            _("If you stop, we delete every sensitive thing we remembered."),
        ),
        yes=_("Yes, ask me each time. I am 16 or over."),
        no=_("No, do not keep sensitive things."),
    ),
    SHARE: NoticeText(
        version=1,
        title=_("Sharing with people who can help"),
        question=_("Can we offer to send a summary to someone who can help you?"),
        details=(
            _("This could be a work coach, a training provider or the Department for Work and Pensions (DWP)."),
            _("We show you the summary and ask you each time. Nothing is sent unless you say yes that time."),
            _("If you say no, you still get the whole service."),
        ),
        yes=_("Yes, ask me each time. I am 16 or over."),
        no=_("No, do not offer this."),
    ),
    EVALUATION: NoticeText(
        version=1,
        title=_("Making the service better"),
        question=_("Can our team read your conversations to check how well the service works?"),
        details=(
            _("They see what was written. They do not see your email address."),
            _("If you say no, you still get the whole service."),
            _("If you stop, we take your conversations out of any set our team still reads."),
        ),
        yes=_("Yes, our team can read them. I am 16 or over."),
        no=_("No, do not read them."),
    ),
    CONTACT: NoticeText(
        version=1,
        title=_("Reminders by email"),
        question=_("Can we email you reminders, such as a date in your plan?"),
        details=(
            _("Say no if somebody else reads your email and you do not want them to know you use this service."),
            _("We never send adverts."),
            _("If you say no, you still get the whole service."),
        ),
        yes=_("Yes, email me reminders. I am 16 or over."),
        no=_("No, do not email me."),
    ),
    ANALYTICS: NoticeText(
        version=1,
        title=_("Counting visits"),
        question=_("Can we count your visits in our statistics?"),
        details=(
            _("We keep totals only, such as how many people asked about a service. Nobody can tell which visits were yours."),
            _("This is on unless you turn it off. The service works the same either way."),
        ),
        yes=_("Yes, count my visits."),
        no=_("No, do not count my visits."),
    ),
}


def notice_for(purpose: str, language: str) -> Notice:
    """The current notice of a purpose in one language; KeyError for a purpose nobody is asked about."""
    text = NOTICES[purpose]
    with translation.override(language):
        return Notice(
            purpose=purpose,
            id=f"consent.{purpose}",
            version=text.version,
            language=language,
            title=str(text.title),
            question=str(text.question),
            details=tuple(str(detail) for detail in text.details),
            yes=str(text.yes),
            no=str(text.no),
        )
