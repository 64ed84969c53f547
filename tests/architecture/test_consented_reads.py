"""Every place that touches what people allowed us to remember is listed here with what guards it; an unlisted one fails."""

import ast

import pytest
from django.utils import timezone

from consent.data_rights.cases import Asked
from consent.data_rights.restrict import ask_for_restriction
from consent.models import Right
from consent.purposes import CONTACT, EVALUATION, MEMORY, MEMORY_SENSITIVE, SHARE
from consent.queries import PurposeNotGrantedError
from conversations.memory.allowed import pause_memory
from conversations.memory.keeping import remember_items
from conversations.memory.kept import recalled_items
from conversations.models import RememberedFact, Turn
from conversations.oversight.quality import days_until
from conversations.oversight.traces import read_words
from conversations.types import RememberedItem
from tests.architecture.source import modules, tree
from tests.conversations.journals import BY_GUIDE, tell
from tests.conversations.memory.person import allow, say, take_back
from tests.factories import make_user

DOORS = {"RememberedFact", "remembered_facts", "own_items", "own_facts", "own_fact", "recalled_items"}
"""The table, the way to it from a person, and the functions that read it."""

GUARDED = "raises PurposeNotGrantedError without consent; run below"
OWN = "the signed-in person's own page: one's own data need no consent to be seen, put right or deleted (UK GDPR Arts 15 to 17)"
ERASES = "only deletes, or notes a use"
VALUE = "a row or item that its caller already had"
COMMAND = "a made-up person of the replay command, rolled back"
LISTED = {
    "conversations/memory/kept.py:recalled_items": GUARDED,
    "conversations/memory/keeping.py:_put": "called by remember_items (guarded) and correct_item (the person's own page)",
    "conversations/memory/kept.py:own_items": OWN,
    "conversations/memory/kept.py:own_facts": OWN,
    "conversations/memory/kept.py:own_fact": OWN,
    "conversations/memory/keeping.py:correct_item": OWN,
    "conversations/memory/keeping.py:keep_longer": OWN,
    "conversations/views/memory_edit.py:edit": OWN,
    "conversations/views/memory_edit.py:_forget": VALUE,
    "conversations/views/memory_edit.py:_correct": OWN,
    "conversations/views/memory_form.py:voided_by": VALUE,
    "conversations/views/rectify.py:put_right": "the person's own page, or an officer whom the person asked to put it right",
    "conversations/views/memory_rows.py:memory_rows": OWN,
    "conversations/views/memory_rows.py:_row": VALUE,
    "conversations/views/used.py:remembered_of": OWN,
    "conversations/memory/running_out.py:runs_out_at": VALUE,
    "conversations/memory/running_out.py:is_running_out": VALUE,
    "conversations/memory/keeping.py:mark_used": ERASES,
    "conversations/memory/keeping.py:forget_items": ERASES,
    "conversations/memory/keeping.py:forget_on_withdrawal": ERASES,
    "conversations/turn/store.py:remembered": "reads through recalled_items, and gives nothing where that raises",
    "conversations/management/commands/replay.py:_kept": COMMAND,
}
"""Export, erasure and retention read the table through its declaration (tests/architecture/test_personal_data.py), not by name."""

HISTORY = {"Turn", "TurnEvent", "Conversation", "PlanItem"}
JOURNAL = {"conversations/journal/database.py", "conversations/journal/leases.py", "conversations/journal/lookups.py"}
"""The one way from a turn to its conversation. What a turn reads there is guarded in recall: run below."""

COUNTED = "leaves out who may not be counted; run below"
NUMBER = "finds a row by its number, or writes one; gives no words"
HISTORY_LISTED = {
    "conversations/oversight/traces.py:find_turn": "gives the turn's numbers; its words come through read_words: run below",
    "conversations/oversight/traces.py:trace_of": NUMBER,
    "conversations/oversight/quality.py:days_until": COUNTED,
    "conversations/queries.py:conversations_of": OWN,
    "conversations/queries.py:_own": OWN,
    "conversations/queries.py:turns_of": OWN,
    "conversations/queries.py:events_by_turn": OWN,
    "conversations/queries.py:offered_in": OWN,
    "conversations/queries.py:_plan": "the person's own page; in a turn after recall, which is guarded",
    "conversations/queries.py:plan_item": OWN,
    "conversations/plans/edits.py:tick_steps": OWN,
    "conversations/plans/edits.py:delete_plan": OWN,
    "conversations/plans/rows.py:write_order": NUMBER,
    "conversations/plans/rows.py:save_plan": NUMBER,
    "conversations/operations.py:start_conversation": NUMBER,
    "conversations/operations.py:start_conversation_once": NUMBER,
    "conversations/memory/keeping.py:remember_items": NUMBER,
    "conversations/memory/keeping.py:mark_used": NUMBER,
    "conversations/memory/running_out.py:needless_marks": NUMBER,
    "conversations/rights.py:stop_turns": "stops replies before an erasure",
    "conversations/rights.py:shown_help_for_abuse": "keeps people safe (SAFETY), which every restriction allows",
}

PURPOSES_READ_NOWHERE = {"SHARE": SHARE, "EVALUATION": EVALUATION, "CONTACT": CONTACT}
MAY_NAME = {
    "SHARE": {
        "consent/notices.py",
        "consent/purposes.py",
        "consent/privacy_notice.py",
        "conversations/engines/guided/memory_talk.py",  # says whether it is on
        "conversations/engines/claude/letters.py",  # tells a model whether it is on
    },
    "EVALUATION": {"consent/notices.py", "consent/purposes.py", "consent/privacy_notice.py"},
    "CONTACT": {"consent/notices.py", "consent/purposes.py", "consent/privacy_notice.py"},
}
MAIL = {
    "consent/data_rights/certificate.py": "a certificate of deletion: a duty, not a reminder",
    "consent/desk/receipts.py": "a receipt of what the person asked for or took back: a duty, not a reminder",
    "consent/desk/sending.py": "a letter about a request the person made: a duty, not a reminder",
}
"""No reminder is ever sent so far: whoever adds one calls require_purpose(subject, CONTACT) and is listed here."""


def names_in(node: ast.AST) -> set[str]:
    found = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    return found | {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}


def touching(path: str, module: ast.Module) -> set[str]:
    """Functions and methods that name a door."""
    functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {f"{path}:{function.name}" for function in functions if DOORS & names_in(function)}


def reading_history(path: str, module: ast.Module) -> set[str]:
    """Functions and methods that go to a table of conversations or plans."""
    functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {f"{path}:{each.name}" for each in functions if HISTORY & tables_in(each)}


def tables_in(node: ast.AST) -> set[str]:
    """The models whose rows are asked for by name."""
    found = (each.value for each in ast.walk(node) if isinstance(each, ast.Attribute) and each.attr in ("objects", "_base_manager"))
    return {model.id for model in found if isinstance(model, ast.Name)}


class TestReadPaths:
    def test_every_one_is_listed_and_nothing_listed_is_gone(self):
        assert {found for path in modules() for found in touching(path, tree(path))} == set(LISTED)

    def test_of_conversations_and_plans_too(self):
        found = {each for path in modules() if path not in JOURNAL for each in reading_history(path, tree(path))}
        assert found == set(HISTORY_LISTED)

    def test_an_unlisted_one_is_found(self):
        module = ast.parse("def peek(user):\n    return user.remembered_facts.all()\n")
        assert touching("conversations/tools/peek.py", module) == {"conversations/tools/peek.py:peek"}
        module = ast.parse("def look(user):\n    return Turn.objects.filter(conversation__user=user)\n")
        assert reading_history("accounts/look.py", module) == {"accounts/look.py:look"}

    @pytest.mark.parametrize("purpose", PURPOSES_READ_NOWHERE)
    def test_nothing_is_done_for_a_purpose_that_no_code_serves(self, purpose):
        named = {path for path in modules() if purpose in names_in(tree(path))}
        assert named == MAY_NAME[purpose]

    def test_mail_is_sent_only_where_no_consent_is_needed(self):
        assert {path for path in modules() if "EmailMessage" in names_in(tree(path))} == set(MAIL)


@pytest.mark.django_db
class TestGuards:
    ITEM = RememberedItem("age", 58)
    HEALTH = RememberedItem("health_note", "asthma", is_sensitive=True)

    @pytest.fixture
    def user(self):
        user = make_user()
        RememberedFact.objects.create(user=user, key="age", value=58, created_at=timezone.now())
        RememberedFact.objects.create(user=user, key="health_note", value="asthma", is_sensitive=True, created_at=timezone.now())
        return user

    def keep(self, user, *items):
        remember_items(user_id=user.pk, turn_id="00000000-0000-0000-0000-000000000000", items=items, now=timezone.now())

    def test_without_consent_nothing_is_read_or_written(self, user):
        for act in (lambda: recalled_items(user_id=user.pk), lambda: self.keep(user, self.ITEM)):
            with pytest.raises(PurposeNotGrantedError):
                act()

    def test_sensitive_things_need_their_own(self, user):
        allow(user, MEMORY)
        assert [item.key for item in recalled_items(user_id=user.pk)] == ["age"]
        with pytest.raises(PurposeNotGrantedError):
            self.keep(user, self.HEALTH)
        allow(user, MEMORY_SENSITIVE)
        self.keep(user, self.HEALTH)
        assert [item.key for item in recalled_items(user_id=user.pk)] == ["age", "health_note"]

    def test_neither_while_paused_nor_after_withdrawal(self, user):
        allow(user, MEMORY)
        pause_memory(user_id=user.pk, now=timezone.now())
        with pytest.raises(PurposeNotGrantedError):
            recalled_items(user_id=user.pk)
        take_back(user)
        with pytest.raises(PurposeNotGrantedError):
            self.keep(user, self.ITEM)

    def test_no_history_reaches_an_engine_or_staff_and_nobody_is_counted_while_use_is_restricted(self, user):
        turn = Turn.objects.get(pk=tell(BY_GUIDE, user=user, now=timezone.now()))
        staff = make_user()
        assert read_words(turn, reason="A fault was reported", staff_id=staff.pk, now=timezone.now())
        assert [day.turns for day in days_until(timezone.localdate(), period=7)] == [1]
        ask_for_restriction(subject=user.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=timezone.now())
        with pytest.raises(PurposeNotGrantedError):
            read_words(turn, reason="A fault was reported", staff_id=staff.pk, now=timezone.now())
        assert days_until(timezone.localdate(), period=7) == []
        assert say(str(turn.conversation_id), "and what else can I get")["status"] == "declined_restricted"

    def test_nor_while_use_is_restricted(self, user):
        allow(user, MEMORY)
        ask_for_restriction(subject=user.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=timezone.now())
        for act in (lambda: recalled_items(user_id=user.pk), lambda: self.keep(user, self.ITEM)):
            with pytest.raises(PurposeNotGrantedError):
                act()
