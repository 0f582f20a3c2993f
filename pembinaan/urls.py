from django.urls import path

app_name = "pembinaan"

urlpatterns: list = []
