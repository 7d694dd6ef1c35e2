# Reading aloud (S22).
listen = Leer en voz alta
listen-no-voice = Este dispositivo no tiene voz para este idioma.
