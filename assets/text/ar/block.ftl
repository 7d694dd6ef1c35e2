# حصص الدعم بين الأقران في الأسبوع (S18).
blocks = حصص الدعم
blocks-why = أوقات في الأسبوع يساعد فيها الطلاب بعضهم بعضًا. يسجّلون من هواتفهم ليساعدوا أو لينالوا المساعدة. تبدأ حصة الدعم عندما تقول ذلك.
blocks-none = لا توجد حصة دعم بعد.
block-new = حصة جديدة
block-make = إنشاء حصة الدعم هذه
block-change = تغيير حصة الدعم هذه أو إنهاؤها
block-end = إنهاء حصة الدعم هذه
block-day = اليوم
block-lesson = في أي درس من اليوم؟
block-no-lesson = في ساعة معيّنة
block-lesson-number = الدرس { $number }
block-hour = في أي ساعة؟
block-seats = كم طالبًا يمكنه الحضور؟
block-skills = موضوعها
block-skills-why = إن لم تحدّد شيئًا فهي مفتوحة لكل المهارات.
block-any = أي مهارة
block-in-lesson = { $day }، الدرس { $number }
block-at = { $day }، { $hour }
block-taken = الأماكن المحجوزة: { $taken } من { $seats }
block-on-wall = على الجدار
block-list-empty = لم يسجّل أحد للمرة القادمة.
block-begin = بدأت حصة الدعم
block-begin-why = عندما تبدأ تُغلق هذه القائمة وتُفتح قائمة المرة القادمة.
block-show = العرض على الجدار
block-hide = الإزالة من الجدار
block-take-off = إزالة
block-put-on = تسجيل طالب
block-who = من؟
block-as = لماذا يأتي؟
block-sign-up = تسجيل
block-helps = يساعد
block-wants = يريد مساعدة
block-i-help = أنا أساعد
block-i-want = أريد مساعدة
block-you-help = أنت تساعد
block-you-want = تأتي طلبًا للمساعدة
block-here = حضر
block-missed = لم يحضر
block-excused = بعذر
blocks-held = من حضر
block-rest-here = كل الباقين حضروا
block-came-without = جاء دون تسجيل
block-add-attendee = جاء شخص آخر
block-flags = يستحق كلمة لطيفة
block-flags-why = أنت وحدك ترى هذا. يذكر من غاب عن { $missed } من آخر { $of } حصص سجّل فيها. لا يُحسب الغياب بعذر ولا ما لم يُعلَّم. ليس هذا عقابًا: اسأل عن حاله.
block-flags-none = لا أحد الآن.
block-flag = غاب عن { $missed } من آخر { $of }:
block-open = التسجيل أو التغيير
block-what-for = لأي شيء؟
block-change-mine = تغيير
block-leave = لن آتي
block-full = كل الأماكن محجوزة.
block-free = { $count ->
    [zero] لا مكان شاغر.
    [one] مكان واحد شاغر.
    [two] مكانان شاغران.
    [few] { $count } أماكن شاغرة.
    [many] { $count } مكانًا شاغرًا.
   *[other] { $count } مكان شاغر.
}
block-undo = حصة دعم
block-undo-sign-up = تسجيل
block-undo-attendance = حضور
wall-block = حصة الدعم القادمة
history-block-left = لن يأتي إلى حصة:
history-block-unmarked = حضور غير معلَّم:
field-block-name = اسم حصة الدعم
field-block-place = المكان
refusal-no-such-block = لم تعد حصة الدعم هذه متاحة. اختر غيرها من فضلك.
refusal-block-time = حدّد يومًا، وساعة أو درسًا من 1 إلى { $limit }.
refusal-block-seats = يمكن أن يحضر حصة الدعم من 1 إلى { $limit } طالبًا.
refusal-too-many-blocks = { $limit ->
    [zero] لا حصص للصف
    [one] للصف حصة واحدة
    [two] للصف حصتان على الأكثر
    [few] للصف { $limit } حصص على الأكثر
    [many] للصف { $limit } حصة على الأكثر
   *[other] للصف { $limit } حصة على الأكثر
}. أنهِ واحدة ثم حاول من جديد.
refusal-block-full = كل الأماكن محجوزة: سبقك شخص آخر. اختر حصة أخرى من فضلك.
refusal-block-began = بدأت حصة الدعم هذه. يمكنك التسجيل للمرة القادمة.
refusal-nobody-signed-up = لم يسجّل أحد بعد. سجّل طالبًا ثم ابدأ.
refusal-not-theirs-to-help = للمساعدة هنا يجب أن يكون الطالب مساعدًا معتمدًا في مهارة من حصة الدعم هذه. اختر غيرها من فضلك.
