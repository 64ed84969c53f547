"""Generated people with everything the product keeps about anybody."""

import random
import uuid
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.contrib.sessions.backends.db import SessionStore

from accounts.models import User
from consent.data_rights.cases import Asked, open_case
from consent.models import Right
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import MEMORY
from conversations.models import Conversation, PlanItem, RememberedFact, Turn, TurnEvent

WORDS = [
    "work",
    "job",
    "redundant",
    "warehouse",
    "driver",
    "nurse",
    "childcare",
    "rent",
    "savings",
    "training",
    "bus",
    "interview",
    "benefit",
    "council",
    "shift",
    "night",
    "manager",
    "contract",
    "letter",
    "phone",
    "school",
    "retail",
    "factory",
    "apprentice",
    "carer",
    "cleaner",
    "office",
    "garden",
    "Swansea",
    "Leeds",
    "Derry",
    "Fife",
]


def sentence(dice: random.Random, length: int = 12) -> str:
    """Something nobody else says: it ends in a word of its own."""
    return f"{' '.join(dice.choice(WORDS) for _ in range(length))} {dice.getrandbits(64):x}."


def make_person(dice: random.Random, now: datetime, *, messages: int = 2, number: int = 0) -> User:
    """A person who has talked, is remembered, plans, agreed, asked and is signed in."""
    email = f"person{number}.{dice.getrandbits(40):x}@people.example"
    user = User.objects.create_user(email, last_login=now)
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    turns = talk(user, dice, now, messages)
    circumstances = Circumstances(channel="web", screen="consent:choices", control="yes")
    give_consent(subject=user.pseudonym, notice=notice_for(MEMORY, "en-gb"), at=now, circumstances=circumstances)
    RememberedFact.objects.create(user=user, key="town", value=sentence(dice, 5), said=sentence(dice), turn=turns[0], created_at=now)
    PlanItem.objects.create(user=user, position=1, step=sentence(dice), service="universal-credit", created_at=now)
    asked = Asked(right=Right.OBJECTION, channel="web", language="en-gb", statement=sentence(dice))
    open_case(asked=asked, subject=user.pseudonym, now=now)
    session = SessionStore()
    session["_auth_user_id"] = str(user.pk)
    session.save()
    return user


def talk(user: User, dice: random.Random, now: datetime, messages: int) -> list[Turn]:
    """One conversation of so many messages, each answered."""
    conversation = Conversation.objects.create(user=user, title=sentence(dice, 5), created_at=now, updated_at=now)
    turns = [
        Turn(
            conversation=conversation,
            number=number,
            form_key=uuid.UUID(int=dice.getrandbits(128)),
            state="finished",
            status="answered",
            engine="guided",
            created_at=now + timedelta(minutes=number),
            finished_at=now + timedelta(minutes=number, seconds=3),
        )
        for number in range(1, messages + 1)
    ]
    Turn.objects.bulk_create(turns)
    events = []
    for turn in turns:
        said, answer = sentence(dice), sentence(dice)
        for position, (kind, payload) in enumerate(
            [
                ("received", {"text": said, "masked": []}),
                ("sentence", {"text": answer, "sources": []}),
                ("finished", {"status": "answered"}),
            ]
        ):
            events.append(TurnEvent(turn=turn, position=position, kind=kind, payload=payload, created_at=turn.created_at))
    TurnEvent.objects.bulk_create(events, batch_size=2000)
    return turns
