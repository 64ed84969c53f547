"""The personal data of accounts, and of the sign-in, session and admin tables that come with the framework."""

from django.utils.translation import gettext_lazy as _

from consent.purposes import ANSWER, SAFETY
from consent.stores import Erasure, Field, Impersonal, Place, Retention, Store

ROW = "The row's number"
LINK = "The link to the person, by which the rows are found"
UNTIL_DELETED = _("Until you delete your account. An address that somebody typed to get a code, and never confirmed: 1 day")


STORES = (
    Store(
        model="accounts.User",
        label=_("Your account"),
        subject="pseudonym",
        fields=(
            Field("email", _("Your email address, which you sign in with")),
            Field("password", _("A scrambled password, for staff who have one"), is_secret=True),
            Field("pseudonym", _("A random number that stands for you in logs")),
            Field("date_joined", _("When you first signed in")),
            Field("last_login", _("When you last signed in")),
            Field("introduced_at", _("When you first read what this service is and is not")),
            Field("is_active", _("Whether you can sign in")),
            Field("is_staff", _("Whether you work on this service")),
            Field("is_superuser", _("Whether you may change everything in this service")),
        ),
        impersonal={"id": ROW},
        purposes=(ANSWER, SAFETY),
        retention=Retention(UNTIL_DELETED, overdue="accounts.queries.unconfirmed_people"),
        export="account",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="accounts.User_groups",
        label=_("Staff roles"),
        subject="user__pseudonym",
        fields=(Field("group", _("A role you have as a member of staff")),),
        impersonal={"id": ROW, "user": LINK},
        purposes=(SAFETY,),
        retention=Retention(_("Until the role ends")),
        export="staff_roles",
        is_about_staff=True,
        erasure=Erasure.DELETE,
    ),
    Store(
        model="accounts.User_user_permissions",
        label=_("Staff permissions"),
        subject="user__pseudonym",
        fields=(Field("permission", _("Something you may do as a member of staff")),),
        impersonal={"id": ROW, "user": LINK},
        purposes=(SAFETY,),
        retention=Retention(_("Until the permission ends")),
        export="staff_permissions",
        is_about_staff=True,
        erasure=Erasure.DELETE,
    ),
    Store(
        model="account.EmailAddress",
        label=_("Email addresses you have confirmed"),
        subject="user__pseudonym",
        fields=(
            Field("email", _("Your email address")),
            Field("verified", _("Whether you have shown that it is yours")),
            Field("primary", _("Whether we write to this address")),
        ),
        impersonal={"id": ROW, "user": LINK},
        purposes=(ANSWER, SAFETY),
        retention=Retention(UNTIL_DELETED),  # falls with the account
        export="email_addresses",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="account.EmailConfirmation",
        label=_("Email confirmations"),
        subject="email_address__user__pseudonym",
        fields=(
            Field("key", _("The code in the email"), is_secret=True),
            Field("created", _("When we made the code")),
            Field("sent", _("When we sent it")),
        ),
        impersonal={"id": ROW, "email_address": LINK},
        purposes=(SAFETY,),
        retention=Retention(_("3 days after we made the code"), days=3, since=("created",)),
        export="email_confirmations",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="sessions.Session",
        label=_("Being signed in"),
        finder="accounts.rights.sessions_of",
        search="accounts.rights.search_sessions",
        fields=(
            Field("session_key", _("The number in the cookie that keeps you signed in"), is_secret=True),
            Field("session_data", _("Which account is signed in, and a sign-in code while it is waiting to be used"), is_secret=True),
            Field("expire_date", _("When you will be signed out")),
        ),
        purposes=(ANSWER, SAFETY),
        # The row carries its own end: settings.SESSION_COOKIE_AGE after the last change to it.
        retention=Retention(_("2 weeks after you sign in, or until you sign out"), days=0, since=("expire_date",)),
        export="sessions",
        erasure=Erasure.DELETE,
    ),
    Store(
        model="admin.LogEntry",
        label=_("What staff changed"),
        subject="user__pseudonym",
        fields=(
            Field("action_time", _("When a member of staff changed something")),
            Field("action_flag", _("Whether they added, changed or deleted it")),
            Field("content_type", _("The kind of thing")),
            Field("object_id", _("Its number")),
            Field("object_repr", _("Its name")),
            Field("change_message", _("What they changed")),
        ),
        impersonal={"id": ROW, "user": LINK},
        purposes=(SAFETY,),
        retention=Retention(_("2 years"), days=730, since=("action_time",)),
        export="staff_changes",
        is_about_staff=True,
        erasure=Erasure.KEEP,
        erasure_reason=_(
            "It shows which member of staff changed what. Staff accounts are closed first, and deleted when this time is over."
        ),
    ),
)

PLACES = (
    Place(
        key="accounts.mailbox",
        label=_("Emails on a developer’s computer"),
        fields=(Field("email", _("The email, where this service runs on a developer’s computer and sends none"), is_secret=True),),
        purposes=(ANSWER, SAFETY),
        retention=Retention(_("Until the developer deletes them. The real service keeps no copy of the emails it sends")),
        keeper="accounts.rights.mailbox",
        export_reason=_("You have the emails yourself, and the codes in them would let others in."),
    ),
    Place(
        key="accounts.limits",
        label=_("How often you asked for a code"),
        fields=(
            Field("times", _("When you asked, under a scrambled form of your email address"), is_secret=True),
            Field("network", _("The network address you asked from, which no account is linked with"), is_secret=True),
        ),
        purposes=(SAFETY,),
        retention=Retention(_("1 hour at most")),
        keeper="accounts.rights.limits",
        export_reason=_("It is gone within the hour, and keeps others out of your account."),
    ),
)

IMPERSONAL = (
    Impersonal("auth.Group", "Names of staff roles"),
    Impersonal("auth.Group_permissions", "What a role may do"),
    Impersonal("auth.Permission", "Names of permissions, made from the code"),
    Impersonal("contenttypes.ContentType", "Names of tables, made from the code"),
)
