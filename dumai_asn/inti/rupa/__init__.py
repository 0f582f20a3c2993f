"""How the application looks: the static files it is built from, its icons, its menu and its shell."""
