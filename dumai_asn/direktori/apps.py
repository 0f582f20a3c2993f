from django.apps import AppConfig


class DirektoriConfig(AppConfig):
    name = "dumai_asn.direktori"
    label = "direktori"
    verbose_name = "Direktori"
