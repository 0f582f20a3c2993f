from django.urls import path

app_name = "pemberitahuan"

urlpatterns: list = []
