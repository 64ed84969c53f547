"""The personal data of memory."""

from django.utils.translation import gettext_lazy as _

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from consent.stores import Erasure, Field, Retention, Store

ROW = "The row's number"
LINK = "The link to the person, by which the rows are found"
FREE_TEXT = _("Anything you choose to write, such as your health, beliefs or a conviction")
CONDITION = _(
    "You chose to tell us (UK GDPR Article 9(2)(a)), or it is needed for social security and "
    "employment support (Article 9(2)(b), Data Protection Act 2018 Schedule 1)"
)

MEMORY_STORES = (
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
            Field("last_used_turn", _("The message we last used it for")),
        ),
        impersonal={"id": ROW, "user": LINK},
        purposes=(MEMORY, MEMORY_SENSITIVE),
        condition=_("You agreed to each sensitive thing (explicit consent, UK GDPR Article 9(2)(a))"),
        retention=Retention(_("Until you delete it, or 12 months after we last used it"), days=365, since=("last_used_at", "created_at")),
        export="memory",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.ForgottenFact",
        label=_("What you told us to forget"),
        subject="user__pseudonym",
        fields=(
            Field("key", _("What it was about, never what it said"), special_category=_("That you once told us of your health")),
            Field("at", _("When you deleted it")),
        ),
        impersonal={"id": ROW, "user": LINK},
        purposes=(MEMORY,),
        condition=CONDITION,
        retention=Retention(
            _("For as long as you keep a conversation that is older: so that it does not bring back what you deleted"),
            overdue="conversations.memory.running_out.needless_marks",
        ),
        export="forgotten",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="conversations.MemoryPause",
        label=_("Whether you paused remembering"),
        subject="user__pseudonym",
        fields=(Field("since", _("When you paused it")),),
        impersonal={"id": ROW, "user": LINK},
        purposes=(MEMORY,),
        retention=Retention(_("Until you start remembering again, or stop it altogether")),
        export="memory_pause",
        erasure=Erasure.DELETE,
    ),
)
