# Reading aloud (S22).
listen = Lire à voix haute
listen-no-voice = Cet appareil n’a pas de voix pour cette langue.
