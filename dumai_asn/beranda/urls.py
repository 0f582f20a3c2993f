from django.urls import path

app_name = "beranda"

urlpatterns: list = []
