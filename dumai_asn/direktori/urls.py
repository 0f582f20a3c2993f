from django.urls import path

from .views import peran

app_name = "direktori"

urlpatterns = [
    path("peran/", peran.ganti_peran, name="ganti_peran"),
]
