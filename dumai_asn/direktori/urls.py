app_name = "direktori"

urlpatterns: list = []
