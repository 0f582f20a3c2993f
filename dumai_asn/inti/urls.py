from django.urls import path

from .views import kesehatan

app_name = "inti"

urlpatterns = [
    path("healthz", kesehatan.healthz, name="healthz"),
    path("readyz", kesehatan.readyz, name="readyz"),
]
