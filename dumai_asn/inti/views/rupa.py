"""Pages of the shell itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
def menu(request: HttpRequest) -> HttpResponse:
    """The phone's "Lainnya": everything the sidebar and the person menu hold."""
    return render(request, "inti/menu.html")
