"""The personal data of conversations, memory and plans."""

from django.utils.translation import gettext_lazy as _

from consent.purposes import ANSWER, SAFETY
from consent.stores import AtEnd, Erasure, Field, Impersonal, ImpersonalPlace, Place, Retention, Store
from conversations.memory.personal_data import CONDITION, FREE_TEXT, LINK, MEMORY_STORES, ROW

MACHINERY = "How far the answer has got: says nothing of the person"
NINETY_DAYS = _("90 days after the last message, or sooner if you delete it")


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
            Field("fallback", _("Why the standard guide answered in the place of the AI")),
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
            "withheld": "How many sentences the gate held back",
            "first_ms": MACHINERY,
            "took_ms": MACHINERY,
        },
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(NINETY_DAYS, days=90, since=("conversation__updated_at",)),
        export="messages",
        order=("conversation__created_at", "conversation", "number"),
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
        order=("turn__conversation__created_at", "turn__conversation", "turn__number", "position"),
        own_words="conversations.rights.words_in_events",
        reader="conversations.rights.read_event",
        erasure=Erasure.DELETE,
    ),
    *MEMORY_STORES,
    Store(
        model="conversations.PlanItem",
        label=_("Your plan"),
        subject="user__pseudonym",
        fields=(
            Field("step", _("Something to do"), special_category=FREE_TEXT),
            Field("where", _("Where to do it"), special_category=FREE_TEXT),
            Field("bring", _("What to bring"), special_category=FREE_TEXT),
            Field("service", _("The service it is about")),
            Field("due", _("The day to do it by")),
            Field("done", _("Whether you have done it")),
            Field("is_own", _("Whether you added or changed it yourself")),
            Field("suggested", _("What we had suggested before you changed it")),
            Field("created_at", _("When it was added")),
        ),
        impersonal={"id": ROW, "user": LINK, "position": "The place in the plan", "version": "A count of changes, for pages open twice"},
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(_("Until you delete it, or 12 months after it was added"), days=365, since=("created_at",)),
        export="plan",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.EngineSwitch",
        label=_("Who switched the AI model off or on"),
        subject="pressed_by",
        fields=(
            Field("is_on", _("Whether it was switched on or off")),
            Field("reason", _("The reason given")),
            Field("pressed_at", _("When")),
            Field("pressed_by", _("A random number that stands for you")),
        ),
        impersonal={"id": ROW},
        purposes=(SAFETY,),
        retention=Retention(_("For as long as the service runs: it shows who decided what"), at_end=AtEnd.DELETE),
        export="engine_switches",
        erasure=Erasure.KEEP,
        erasure_reason=_("It shows who decided that the AI model may answer (UK GDPR Article 17(3)(b))"),
        is_about_staff=True,
    ),
)

IMPERSONAL: tuple[Impersonal, ...] = (Impersonal("conversations.ModelSpend", "Counts of a day, of everybody together"),)

IMPERSONAL_PLACES = (
    ImpersonalPlace("wakeup", "Passes a reply on to pages that are open and keeps nothing"),
    ImpersonalPlace("breaker", "Counts of a model's faults, of everybody together"),
)
PLACES = (
    Place(
        key="conversations.temporary",
        label=_("Temporary chats"),
        fields=(Field("chat", _("Your words and our answers, in the computer’s short memory"), special_category=FREE_TEXT),),
        purposes=(ANSWER,),
        condition=CONDITION,
        retention=Retention(_("1 hour at most, or until you close the chat")),
        keeper="conversations.rights.temporary_chats",
        export_reason=_("You asked us not to keep it, so there is nothing to copy. It is gone within the hour."),
    ),
)
