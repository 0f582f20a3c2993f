from django.urls import path

app_name = "direktori"

urlpatterns: list = []
