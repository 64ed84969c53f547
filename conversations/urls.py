"""Addresses of the citizen's pages."""

from django.urls import path

from conversations.views import memory, memory_edit, messages, pages, plan, plan_steps, sent

app_name = "conversations"
urlpatterns = [
    path("conversations/", pages.conversation_list, name="list"),
    path("conversations/new/", pages.new, name="new"),
    path("conversations/new/send/", messages.start, name="start"),
    path("conversations/turns/<str:turn_id>/", pages.turn, name="turn"),
    path("conversations/turns/<str:turn_id>/stop/", messages.stop, name="stop"),
    path("conversations/<str:conversation_id>/", pages.conversation, name="conversation"),
    path("conversations/<str:conversation_id>/send/", messages.send, name="send"),
    path("conversations/<str:conversation_id>/sent/", sent.sent, name="sent"),
    path("conversations/<str:conversation_id>/rename/", pages.rename, name="rename"),
    path("conversations/<str:conversation_id>/delete/", pages.delete, name="delete"),
    path("plan/", plan.plan, name="plan"),
    path("plan/add/", plan_steps.add, name="plan_add"),
    path("plan/tick/", plan_steps.tick, name="plan_tick"),
    path("plan/delete/", plan.delete, name="plan_delete"),
    path("plan/steps/<int:step_id>/", plan_steps.edit, name="plan_step"),
    path("plan/steps/<int:step_id>/move/", plan_steps.move, name="plan_move"),
    path("plan/steps/<int:step_id>/delete/", plan_steps.delete, name="plan_step_delete"),
    path("memory/", memory.memory, name="memory"),
    path("memory/forget/", memory.forget, name="forget"),
    path("memory/forget-all/", memory.forget_all, name="forget_all"),
    path("memory/pause/", memory.pause, name="memory_pause"),
    path("memory/keep/", memory.keep, name="memory_keep"),
    path("memory/change/<str:key>/", memory_edit.edit, name="memory_edit"),
]
