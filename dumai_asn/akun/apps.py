from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "dumai_asn.akun"
    label = "akun"
    verbose_name = "Akun"
