"""How the application looks: the files it is built from, its icons, its menu, its shell."""
