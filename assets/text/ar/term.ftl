# الفصول والتقديرات النهائية (S47)، للمعلّم.
term = التقديرات النهائية
term-nameless = هذا الفصل
term-since = منذ { $day }
term-undo = الفصل
term-undo-mark = التقدير النهائي
term-open = كل التقديرات النهائية
term-seen-count = { $count ->
    [zero] لا طلاب بعد؛ المعلَن: { $seen }.
    [one] طالب واحد؛ المعلَن: { $seen }.
    [two] طالبان؛ المعلَن: { $seen }.
    [few] { $count } طلاب؛ المعلَن: { $seen }.
    [many] { $count } طالبًا؛ المعلَن: { $seen }.
   *[other] { $count } طالب؛ المعلَن: { $seen }.
}
term-stale-count = { $count ->
    [zero] لا شيء تغيّر منذ الإعلان.
    [one] واحد منها يختلف الآن.
    [two] اثنان منها يختلفان الآن.
    [few] { $count } منها تختلف الآن.
    [many] { $count } منها تختلف الآن.
   *[other] { $count } منها تختلف الآن.
}
term-release = إعلان
term-release-again = إعلان من جديد
term-release-all = { $count ->
    [zero] لا تقدير للإعلان
    [one] إعلان تقدير واحد
    [two] إعلان تقديرين
    [few] إعلان { $count } تقديرات
    [many] إعلان { $count } تقديرًا
   *[other] إعلان { $count } تقدير
}
term-take-back = سحب
term-take-all-back = سحب الكل
term-amended = غيّرتَه أنت
term-derived = حسب القاعدة «{ $mark }»
term-tally = { $count ->
    [zero] لا مهارات بعد؛ المتقَن: { $mastered }
    [one] المتقَن: { $mastered } من مهارة واحدة
    [two] المتقَن: { $mastered } من مهارتين
    [few] المتقَن: { $mastered } من { $count } مهارات
    [many] المتقَن: { $mastered } من { $count } مهارة
   *[other] المتقَن: { $mastered } من { $count } مهارة
}
term-no-skill = لا مهارة تُحسب بعد
term-not-released = لم يُعلَن
term-released = أُعلن { $day }
term-sees = يرى «{ $mark }»
term-would-be = يكون الآن «{ $mark }»
term-change = تغيير
term-as-derived = كما تعطيه القاعدة
term-reason = لماذا؟
term-reason-hint = يقرؤه الطالب مع التقدير.
term-trail = ما الذي جرى
term-rule = كيف يأتي التقدير
term-rule-why = كل مهارة تُحسب مثل غيرها: التقدير يسأل كم مهارة أُتقنت. يقرأ الطلاب هذا من اليوم الأول.
term-rule-change = تغيير القاعدة
term-rule-hint = الأفضل أولًا. والأخير يطلب 0 ليكون لكل طالب تقدير. السطر الذي بلا اسم لا يُحسب.
term-asks = { $share } % من المهارات على الأقل
term-asks-all = كل المهارات
term-asks-nothing = كل من بقي
term-share = حصة المهارات المتقنة بالمئة
term-itself = اسم هذا الفصل ومهاراته
term-name-such-as = الخريف
term-skills-all = كل المهارات تُحسب
term-skills-some = { $count ->
    [zero] لا مهارات؛ تُحسب { $chosen }
    [one] تُحسب { $chosen } من مهارة واحدة
    [two] تُحسب { $chosen } من مهارتين
    [few] تُحسب { $chosen } من { $count } مهارات
    [many] تُحسب { $chosen } من { $count } مهارة
   *[other] تُحسب { $chosen } من { $count } مهارة
}
term-end = نهاية الفصل
term-end-open = إنهاء هذا الفصل وبدء التالي
term-end-why = تبقى التقديرات كما هي في ذلك اليوم، ويمكن قراءتها وتغييرها بسبب وإعلانها. والمستويات تستمر.
term-end-unseen = { $count ->
    [zero] أُعلنت كل التقديرات.
    [one] طالب واحد لم يُعلَن تقديره بعد.
    [two] طالبان لم يُعلَن تقديرهما بعد.
    [few] { $count } طلاب لم تُعلَن تقديراتهم بعد.
    [many] { $count } طالبًا لم تُعلَن تقديراتهم بعد.
   *[other] { $count } طالب لم تُعلَن تقديراتهم بعد.
}
term-next-name = اسم الفصل التالي
term-end-button = إنهاء الفصل
term-others = فصول أخرى
term-table = كل التقديرات في جدول
history-mark-amended = غُيّر التقدير النهائي إلى «{ $mark }»
history-mark-derived = التقدير النهائي حسب القاعدة من جديد
history-mark-released = أُعلن التقدير النهائي: «{ $mark }»
history-mark-taken-back = سُحب إعلان التقدير النهائي
history-mark-restored = التقدير النهائي كما كان من قبل
refusal-no-such-term = انتهى هذا الفصل أو لا وجود له. افتح صفحة التقديرات من جديد.
refusal-no-skill-counts = لا مهارة تُحسب لهذا الفصل بعد. اختر واحدة على الأقل.
refusal-no-such-mark = لم يعد هذا التقدير من تقديرات الصف. اختر غيره.
refusal-mark-rule = في القاعدة من 2 إلى { $limit } من التقديرات المختلفة. كل منها يطلب أقل مما قبله، والأخير 0.
refusal-mark-word = يقرأ الطلاب هذا الاسم، فليكن كلمة: لا حرفًا وحيدًا ولا رقمًا ولا نسبة.
field-term-name = اسم الفصل
field-mark-name = التقدير
