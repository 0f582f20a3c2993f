app_name = "akun"

urlpatterns: list = []
