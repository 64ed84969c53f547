"""When what is remembered runs out: a year after it was last used, with a warning before."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from conversations.models import Conversation, ForgottenFact, RememberedFact

YEAR = timedelta(days=365)
WARNING = timedelta(days=30)


def runs_out_at(fact: RememberedFact) -> datetime:
    """When it is deleted unless it is used before."""
    return (fact.last_used_at or fact.created_at) + YEAR


def is_running_out(fact: RememberedFact, *, now: datetime) -> bool:
    """Whether the person should be warned."""
    return runs_out_at(fact) - now <= WARNING


def needless_marks(now: datetime) -> QuerySet[ForgottenFact]:
    """Marks of what was deleted before anything that the person still keeps was said: nothing could bring it back."""
    older = Conversation.objects.filter(user=OuterRef("user"), created_at__lte=OuterRef("at"))
    return ForgottenFact.objects.filter(~Exists(older))
