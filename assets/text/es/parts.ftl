# Qué pasó con un toque
saved-pending = Guardando …
saved-done = Guardado
saved-not = Aún sin guardar, sigue en este dispositivo

# En todas las páginas
banner-reading-only = La caja no puede guardar ahora. Puedes mirar; lo que toques espera en tu dispositivo.
