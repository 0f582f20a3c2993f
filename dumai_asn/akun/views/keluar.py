"""Signing out, also on a computer that others use."""

from allauth.account import views as account
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def keluar(request: HttpRequest) -> HttpResponse:
    """allauth's page; after signing out the browser forgets drafts kept for this address.

    Not its cookies: one of them carries the message of the next page.
    """
    jawaban: HttpResponse = account.logout(request)
    if request.method == "POST" and not request.user.is_authenticated:
        jawaban["Clear-Site-Data"] = '"storage"'
    return jawaban
