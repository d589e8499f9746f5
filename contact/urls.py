from django.urls import path

from contact.views import SendView

app_name = "contact"
urlpatterns = [path("send/", SendView.as_view(), name="send")]
