from django.urls import path

from .views import masuk

app_name = "contoh"

urlpatterns = [
    path("contoh/masuk/", masuk.masuk, name="masuk"),
]
