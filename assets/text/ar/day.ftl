# Mastery day (S36).
day = يوم الإتقان
day-why = يختار كل طالب مهارة أو مهارتين لم يتقنهما بعد، وموعدًا للفحص إن أراد. ينتهي مع الحصة.
day-slots = كم موعدًا للفحص؟
day-slots-hint = 0: الفحص في أي وقت.
day-minutes = دقائق كل موعد
day-declare = اجعل هذه الحصة يوم إتقان
day-declare-next = اجعل الحصة القادمة يوم إتقان
day-change = تغيير المواعيد
day-off = إلغاء اليوم
day-slot = الموعد { $number }
day-free = متاح
day-any-time = الفحص في أي وقت
day-without-slot = بلا موعد
day-next = يبدأ مع الحصة القادمة. يمكن الاختيار من الآن.
day-which = أي مهارة أو مهارتين اليوم؟
day-now = اليوم تعمل على هذا
day-choose = اختيار
day-pick = اختر هذه
day-all-mastered = أتقنت كل ما في خريطتك.
day-slot-which = موعد لفحصك؟
day-slot-yours = الموعد { $number } لك
day-slot-minutes = مدة كل موعد بالدقائق: { $minutes }، واحد بعد الآخر.
day-give-back = إعادته
day-check-any-time = الفحص في أي وقت: قل متى تكون مستعدًا.
wall-at-work = يعمل عليها اليوم
history-picked = اختار ليوم الإتقان:
refusal-no-mastery-day = انتهى يوم الإتقان هذا أو لم يأتِ بعد.
refusal-pick-count = اختر مهارة أو مهارتين، لا أكثر.
refusal-already-mastered = إحداها متقنة من قبل. اختر غيرها.
refusal-nothing-picked = اختر مهارة أولًا، ثم موعدًا.
refusal-no-such-slot = لا يوجد هذا الموعد. اختر واحدًا مما يظهر.
refusal-slot-taken = سبقك غيرك إليه. اختر موعدًا آخر.
day-waiting = { $count ->
    [zero] اختار الجميع.
    [one] طالب واحد لم يختر بعد.
    [two] طالبان لم يختارا بعد.
    [few] { $count } طلاب لم يختاروا بعد.
    [many] { $count } طالبًا لم يختاروا بعد.
   *[other] { $count } طالب لم يختاروا بعد.
}
refusal-slot-count = في يوم الإتقان من 0 إلى { $limit } من المواعيد، مدة كل منها من 1 إلى 60 دقيقة.
