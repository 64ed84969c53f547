"""Short notices around a message: identifiers taken out, nothing written, too long, hidden characters, a pasted document."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conversations.types import Sentence


def masked_notice(kinds: Sequence[str]) -> str:
    """What was taken out, and that it need not be sent again; empty when nothing was."""
    names = list(dict.fromkeys(kind_in_words(kind) for kind in kinds))
    if not names:
        return ""
    listed = names[0] if len(names) == 1 else _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
    return ngettext(
        "I took out %(what)s to keep it private. I do not need it, so please do not send it again.",
        "I took out %(what)s to keep them private. I do not need them, so please do not send them again.",
        len(names),
    ) % {"what": listed}


def empty_notice() -> str:
    """Nothing was written."""
    return _("Write your question first. For example: what help can I get to find work?")


def too_long_notice(limit: int) -> str:
    """The message is over the limit, in characters."""
    return _("That is too long for me to read in one go. Please keep it under %(limit)s characters.") % {"limit": f"{limit:,}"}


def hidden_text_notice() -> str:
    """Characters that cannot be seen were taken out."""
    return _("Your message held hidden characters. I took them out and read only what can be seen.")


def document_notice() -> str:
    """Something in a pasted document spoke to the assistant."""
    return _("Something in the text you pasted was written to steer me. I have ignored it.")


def withheld_reply() -> tuple[Sentence, ...]:
    """Nothing of the reply could be proved, so nothing of it is shown."""
    return (
        Sentence(1, "paragraph", _("I could not check my answer to that against the official pages, so I will not guess.")),
        Sentence(2, "paragraph", _("Try asking it in another way, or tell me where you live and what has happened with your work.")),
    )


def failed_reply() -> tuple[Sentence, ...]:
    """The assistant broke, more than once; the person's words are kept."""
    return (
        Sentence(1, "paragraph", _("Sorry, something went wrong on our side and I could not answer. Your message is saved.")),
        Sentence(2, "paragraph", _("Please send it again in a few minutes. You can also look through the services yourself.")),
    )


def restricted_reply() -> tuple[Sentence, ...]:
    """The person asked that their information is kept and not used (UK GDPR Art 18)."""
    return (
        Sentence(1, "paragraph", _("You asked us to keep your information without using it, so I have not read this conversation.")),
        Sentence(2, "paragraph", _("To go on here, open “Your data” at the foot of the page and let us use it again.")),
        Sentence(3, "paragraph", _("Or start a temporary chat, which uses nothing we keep.")),
    )


def kind_in_words(kind: str) -> str:
    """ "a phone number" from "PHONE"."""
    names = {
        "NINO": _("a National Insurance number"),
        "CARD": _("a card number"),
        "CARD_CODE": _("a card number"),
        "SORT_CODE": _("bank details"),
        "ACCOUNT": _("bank details"),
        "IBAN": _("bank details"),
        "NHS": _("an NHS number"),
        "UTR": _("a tax reference"),
        "PASSPORT": _("a passport number"),
        "DRIVING_LICENCE": _("a driving licence number"),
        "EMAIL": _("an email address"),
        "PHONE": _("a phone number"),
        "DOB": _("a date of birth"),
        "ADDRESS": _("an address"),
        "POSTCODE": _("a full postcode"),
        "CLAIM_ID": _("a claim reference"),
        "BRP": _("a permit number"),
        "SHARE_CODE": _("a share code"),
        "HOME_OFFICE_REF": _("a Home Office reference"),
        "NAME": _("a name"),
        "PASSWORD": _("a password"),
        "VEHICLE_PLATE": _("a number plate"),
        "HANDLE": _("an account name"),
    }
    return names.get(kind, _("a personal detail"))
