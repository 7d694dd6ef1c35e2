# Reading aloud (S22).
listen = Read aloud
listen-no-voice = This device has no voice for this language.
