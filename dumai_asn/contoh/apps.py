from django.apps import AppConfig


class ContohConfig(AppConfig):
    name = "dumai_asn.contoh"
    label = "contoh"
    verbose_name = "Kota contoh"
