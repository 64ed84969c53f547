"""The personal data of conversations, memory and plans, and what a withdrawal erases."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from consent.purposes import ANSWER, MEMORY, MEMORY_SENSITIVE
from consent.stores import Erasure, Field, Impersonal, Retention, Store
from conversations.models import RememberedFact

ROW = "The row's number"
LINK = "The link to the person, by which the rows are found"
MACHINERY = "How far the answer has got: says nothing of the person"
FREE_TEXT = _("Anything you choose to write, such as your health, beliefs or a conviction")
CONDITION = _(
    "You chose to tell us (UK GDPR Article 9(2)(a)), or it is needed for social security and "
    "employment support (Article 9(2)(b), Data Protection Act 2018 Schedule 1)"
)
NINETY_DAYS = _("90 days after the last message, or sooner if you delete it")


def forget_on_withdrawal(*, subject: UUID, purpose: str) -> None:
    """Erase what was remembered on a consent that has ended: everything, or the sensitive things alone."""
    facts = RememberedFact.objects.filter(user__pseudonym=subject)
    if purpose == MEMORY:
        facts.delete()
    elif purpose == MEMORY_SENSITIVE:
        facts.filter(is_sensitive=True).delete()


STORES = (
    Store(
        model="conversations.Conversation",
        label=_("Your conversations"),
        subject="user__pseudonym",
        fields=(
            Field("title", _("The name of the conversation"), special_category=FREE_TEXT),
            Field("language", _("The language you used")),
            Field("created_at", _("When it started")),
            Field("updated_at", _("When the last message was")),
        ),
        impersonal={"id": ROW, "user": LINK},
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(NINETY_DAYS, days=90, since=("updated_at",)),
        export="conversations",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.Turn",
        label=_("Each message and its answer"),
        subject="conversation__user__pseudonym",
        fields=(
            Field("status", _("How the answer ended"), special_category=_("It can show that you needed urgent help")),
            Field("engine", _("Which part of the service answered")),
            Field("created_at", _("When you sent it")),
            Field("finished_at", _("When it was answered")),
        ),
        impersonal={
            "id": ROW,
            "conversation": LINK,
            "number": "The place in the conversation",
            "form_key": "A random number that stops a form being sent twice",
            "state": MACHINERY,
            "attempts": MACHINERY,
            "lease_owner": "The name of the worker that answers",
            "lease_until": MACHINERY,
            "stop_requested": MACHINERY,
        },
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(NINETY_DAYS, days=90, since=("conversation__updated_at",)),
        export="messages",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.TurnEvent",
        label=_("What was said and done in each answer"),
        subject="turn__conversation__user__pseudonym",
        fields=(
            Field("kind", _("What happened")),
            Field("payload", _("Your words, our words, and what we looked up to answer"), special_category=FREE_TEXT),
            Field("created_at", _("When it happened")),
        ),
        impersonal={"id": ROW, "turn": LINK, "position": "The place in the answer"},
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(NINETY_DAYS, days=90, since=("turn__conversation__updated_at",)),
        export="message_details",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.RememberedFact",
        label=_("What we remember between visits"),
        subject="user__pseudonym",
        fields=(
            Field("key", _("What it is about"), special_category=_("Your health or disability, if you asked us to remember it")),
            Field("value", _("What you told us"), special_category=_("Your health or disability, if you asked us to remember it")),
            Field("said", _("The sentence it came from"), special_category=FREE_TEXT),
            Field("is_sensitive", _("Whether it is a sensitive thing")),
            Field("turn", _("The message it came from")),
            Field("created_at", _("When we remembered it")),
            Field("last_used_at", _("When we last used it")),
        ),
        impersonal={"id": ROW, "user": LINK},
        purposes=(MEMORY, MEMORY_SENSITIVE),
        condition=_("You agreed to each sensitive thing (explicit consent, UK GDPR Article 9(2)(a))"),
        retention=Retention(_("Until you delete it, or 12 months after we last used it"), days=365, since=("last_used_at", "created_at")),
        export="memory",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.PlanItem",
        label=_("Your plan"),
        subject="user__pseudonym",
        fields=(
            Field("step", _("Something to do"), special_category=FREE_TEXT),
            Field("service", _("The service it is about")),
            Field("due", _("The day to do it by")),
            Field("done", _("Whether you have done it")),
            Field("created_at", _("When it was added")),
        ),
        impersonal={"id": ROW, "user": LINK, "position": "The place in the plan"},
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(_("Until you delete it, or 12 months after it was added"), days=365, since=("created_at",)),
        export="plan",
        erasure=Erasure.DELETE,
    ),
)

IMPERSONAL: tuple[Impersonal, ...] = ()
