# The goals of a student's week, set by the teacher.
week-title = هذا الأسبوع
week-why = بهذه الثلاث تبدأ صفحة الطالب. صفحة كل طالب تبدأ بثلاث، فلا يلاحظ أحد أنك اخترتها.
week-choose = اختر حتى ثلاث مهارات
week-skill = المهارة { $place }
week-none = لا شيء: ما يلي
week-word = كلمة لها
week-how-long = لأي مدة؟
week-lessons = { $count ->
    [zero] دون حصص
    [one] لحصة واحدة
    [two] لحصتين
    [few] لـ { $count } حصص
    [many] لـ { $count } حصة
   *[other] لـ { $count } حصة
}
week-end = أنهِها الآن
refusal-week-goals = اختر حتى ثلاث مهارات مختلفة، لمدة 1 إلى { $limit } حصص.
history-week = أهداف الأسبوع
history-week-none = انتهت أهداف الأسبوع
teach-undo-week = أهداف الأسبوع
