app_name = "pemberitahuan"

urlpatterns: list = []
