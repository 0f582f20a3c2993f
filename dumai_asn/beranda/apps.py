from django.apps import AppConfig


class BerandaConfig(AppConfig):
    name = "dumai_asn.beranda"
    label = "beranda"
    verbose_name = "Beranda"
