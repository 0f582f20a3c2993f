from django.urls import path

from .views import beranda

app_name = "beranda"

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
]
