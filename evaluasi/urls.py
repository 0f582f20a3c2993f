from django.urls import path

app_name = "evaluasi"

urlpatterns: list = []
