from django.urls import path

app_name = "kinerja"

urlpatterns: list = []
