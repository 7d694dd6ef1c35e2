# Reading aloud (S22).
listen = اقرأ بصوت عالٍ
listen-no-voice = لا يوجد في هذا الجهاز صوت لهذه اللغة.
