"""Addresses of the citizen's pages."""

from django.urls import path

from conversations.views import memory, messages, pages

app_name = "conversations"
urlpatterns = [
    path("conversations/", pages.conversation_list, name="list"),
    path("conversations/new/", pages.new, name="new"),
    path("conversations/new/send/", messages.start, name="start"),
    path("conversations/turns/<str:turn_id>/", pages.turn, name="turn"),
    path("conversations/turns/<str:turn_id>/stop/", messages.stop, name="stop"),
    path("conversations/<str:conversation_id>/", pages.conversation, name="conversation"),
    path("conversations/<str:conversation_id>/send/", messages.send, name="send"),
    path("conversations/<str:conversation_id>/rename/", pages.rename, name="rename"),
    path("conversations/<str:conversation_id>/delete/", pages.delete, name="delete"),
    path("memory/", memory.memory, name="memory"),
    path("memory/forget/", memory.forget, name="forget"),
]
