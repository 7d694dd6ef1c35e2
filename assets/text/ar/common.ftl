# كلمات مشتركة بين كل الشاشات.
language-name = العربية

## ما يقوله الطالب عن نفسه (S2)
status-not-started = لم أبدأ بعد
status-working = أعمل عليها
status-ready = أطلب الفحص

## ما رآه المعلم (S26)
proficiency-not-yet = ليس بعد
proficiency-approaching = اقتربت
proficiency-mastered = أُتقنت
proficiency-exceeding = أبعد من المطلوب

## الأكواب تتكلم بلسان صاحبها (S7)
cup-green = أموري جيدة
cup-yellow = عندي سؤال
cup-red = أحتاج إلى مساعدة

## الوقت
time-now = الآن
time-min = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
time-hours = { $hours ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
time-hours-min = { $hours ->
    [zero] أقل من ساعة
    [one] ساعة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
} و{ $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
