# الأدلة: ما يُظهره الطالب لمهارة، وما يراه المعلم فيه.
evidence-open = أَظهِر ما تستطيع فعله
evidence-title = ما أُظهره
evidence-none = لا شيء هنا بعد. تكفي صورة لعملك أو بضع كلمات أو تسجيل.
evidence-add = أضف شيئًا
evidence-kind-paper = عمل على الورق
evidence-kind-project = مشروع
evidence-kind-explanation = أنا أشرح
evidence-kind-correction = خطأ صحّحته
evidence-kind-other = شيء آخر
evidence-kind-other-what = إن كان شيئًا آخر، فما هو؟
evidence-kind-other-hint = يقول معلمك إن كان ذلك مناسبًا.
evidence-kind-waits = ما زال معلمك ينظر في هذا النوع
evidence-note-hint = ما هو، وماذا يُظهر؟
evidence-link = رابط، إن وُجد
evidence-file = صورة أو تسجيل أو صفحة
evidence-file-hint = صور أو صوت أو PDF أو نص بسيط، حتى { $megabytes } م.ب. لا يُحفظ مكان التقاط الصورة.
evidence-send = سلّمه
evidence-remove = استرجعه
evidence-remove-why = يذهب نهائيًا مع ملفه.
evidence-seen = رآه معلمك
evidence-not-seen = لم يُرَ بعد
evidence-formative = في الطريق
evidence-summative = يُحسب للمستوى

## Files
file-picture = صورة
file-sound = تسجيل
file-page = صفحة
file-kilobytes = { $kilobytes } ك.ب
file-megabytes = { $megabytes } م.ب
error-file-kind = هذا النوع من الملفات لا يُقبل. أرسل صورة (JPEG أو PNG أو WebP أو GIF) أو صوتًا (MP3 أو M4A أو OGG) أو PDF أو نصًا بسيطًا.
error-file-broken = لا يمكن قراءة هذه الصورة: ربما وصلت ناقصة. التقطها مرة أخرى وأرسلها من جديد.
error-file-too-large = هذا الملف كبير جدًا: الحد { $megabytes } م.ب. أرسل ملفًا أصغر أو جزءًا منه.
error-file-student-full = ملفاتك تشغل كل ما يمكنك حفظه هنا، وهو { $megabytes } م.ب. استرجع بعض ما لم تعد تحتاجه.
error-file-box-full = لا مكان في الصندوق لملفات أخرى الآن. أخبر معلمك.
error-file-missing = لم يعد هذا الملف في الصندوق.

## The teacher
teach-evidence = الأدلة
teach-evidence-new = { $count ->
    [zero] لا أدلة تنتظر النظر
    [one] دليل واحد ينتظر النظر
    [two] دليلان ينتظران النظر
    [few] { $count } أدلة تنتظر النظر
    [many] { $count } دليلًا ينتظر النظر
   *[other] { $count } دليل ينتظر النظر
}
teach-evidence-look = انظر
teach-evidence-none = لقد رأيت كل شيء.
teach-evidence-student-none = لا شيء بعد.
teach-evidence-unseen = لم يُرَ بعد
teach-evidence-kind-waits = ليس في قائمتك
teach-evidence-purpose = لماذا هو؟
teach-evidence-no-purpose = لم يُحدَّد
teach-evidence-seen = لقد رأيته
teach-evidence-remove = أزِله
teach-evidence-remove-why = لن يراه الطالب بعد الآن. يمكنك التراجع حتى إجرائك التالي.
teach-evidence-kinds = أنواع الأدلة
teach-evidence-kinds-list = قائمتك، نوع في كل سطر
teach-evidence-kinds-hint = اتركها فارغة للأنواع المعتادة. «شيء آخر» موجود دائمًا، وأنت تقول إن كان مناسبًا.
teach-undo-evidence = دليل
history-evidence-added = سُلّم دليل
history-evidence-marked = نُظر في دليل
history-evidence-removed = أُزيل دليل
history-evidence-restored = أُعيد دليل

## Files for a skill
error-file-none = لم يُختر أي ملف. اختر ملفًا ثم أرسله.
teach-skill-files = ملفات هذه المهارة
teach-skill-files-why = يجدها الطلاب في صفحة المهارة دون إنترنت.
teach-skill-file-label = اسمه
teach-skill-file-add = أضف الملف
teach-skill-file-remove = أزِله

## What classmates see
peer-asked = { $count ->
    [zero] لا أحد يسأل ماذا ترى
    [one] زميل يسأل ماذا ترى
    [two] زميلان يسألان ماذا ترى
    [few] { $count } زملاء يسألون ماذا ترى
    [many] { $count } زميلًا يسألون ماذا ترى
   *[other] { $count } زميل يسألون ماذا ترى
}
peer-title = ماذا ترى؟
peer-none = لا أحد يسأل الآن.
peer-own = ما قلته
peer-glow = ما يلمع
peer-grow = ما يمكن أن ينمو
peer-shows = يُظهر:
peer-level = أي من هذه يُظهر؟
peer-level-none = لا أستطيع القول
peer-glow-hint = شيء ينجح، ولماذا.
peer-grow-hint = شيء واحد يُجرَّب بعد ذلك، بكلام لطيف.
peer-say = ماذا ترى؟
peer-first-teacher = يقرؤه معلمك أولًا.
peer-send = أرسل
peer-held = يقرؤه معلمك أولًا
peer-approved = ظاهر
peer-declined = غير ظاهر
peer-offer = اسأل زملاءك ماذا يرون
peer-offer-end = لا تسأل بعد الآن
peer-offered = يستطيع زملاؤك رؤية هذا.
history-evidence-offered = عُرض دليل على الزملاء
history-evidence-not-offered = لم يعد الدليل معروضًا على الزملاء
history-evidence-commented = قال زميل شيئًا
history-comment-approved = سُمح بملاحظة
history-comment-declined = لم تُظهر ملاحظة
history-comment-held = عادت ملاحظة إلى الانتظار
