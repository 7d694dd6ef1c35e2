# «كيف نقيّم» (S26, S29, S32, S47): المستويات والطريقة والعبارات المحفوظة.
marking = كيف نقيّم
marking-why = مستوياتك، وكيف يأتي التقييم من المحاولات، وعباراتك المحفوظة. يمكنك تغيير كل هذا في أي وقت: لا تضيع أي محاولة.
marking-open = تغيير طريقة التقييم

marking-of-students = { $count ->
    [zero] لا طلاب
    [one] طالب واحد
    [two] طالبين
    [few] { $count } طلاب
    [many] { $count } طالبًا
   *[other] { $count } طالب
}
marking-counted = { $count ->
    [zero] لا مهارة لدى { $students } تُحسب الآن بشكل مختلف.
    [one] مهارة واحدة لدى { $students } تُحسب الآن بشكل مختلف.
    [two] مهارتان لدى { $students } تُحسبان الآن بشكل مختلف.
    [few] { $count } مهارات لدى { $students } تُحسب الآن بشكل مختلف.
    [many] { $count } مهارة لدى { $students } تُحسب الآن بشكل مختلف.
   *[other] { $count } مهارة لدى { $students } تُحسب الآن بشكل مختلف.
}
marking-counted-none = كل التقييمات باقية كما كانت.
marking-would = { $count ->
    [zero] لا مهارة لدى { $students } ستُحسب بشكل مختلف.
    [one] مهارة واحدة لدى { $students } ستُحسب بشكل مختلف.
    [two] مهارتان لدى { $students } ستُحسبان بشكل مختلف.
    [few] { $count } مهارات لدى { $students } ستُحسب بشكل مختلف.
    [many] { $count } مهارة لدى { $students } ستُحسب بشكل مختلف.
   *[other] { $count } مهارة لدى { $students } ستُحسب بشكل مختلف.
}
marking-would-none = ستبقى كل التقييمات كما هي.

## المستويات
marking-levels = المستويات
marking-levels-why = من اثنين إلى ستة، الأدنى أولًا. الاسم الفارغ يظهر بلغة كل طالب.
marking-mastered-from = مُتقَن من هنا فصاعدًا
marking-add = إضافة مستوى
marking-take-off = إزالة
marking-past = أُزيلت. ما قُيّم بها يبقى مقروءًا.
marking-put-back = إعادة
marking-unsaved = لم يُحفظ بعد.

## الطريقة
marking-method = كيف يأتي التقييم من المحاولات
marking-method-why = يعرفها الطلاب من اليوم الأول. تُحسب المحاولات بالترتيب الذي عُرضت به.
marking-example = لنقل إن طالبًا يُظهر هذا، محاولة بعد أخرى:
method-latest = آخر محاولة
method-latest-why = ما يُظهره الطالب الآن يحلّ محلّ ما سبقه.
method-highest = أفضل محاولة
method-highest-why = ما أُظهر مرة يبقى. اليوم السيئ لا ينقص شيئًا.
method-n-mastery = إتقان عدة مرات
method-n-mastery-why = { $count ->
    [zero] يُحسب بلا شرط: متوسط المحاولات المُتقَنة.
    [one] يُحسب حين تبلغ محاولة واحدة «مُتقَن» أو أعلى: متوسط هذه المحاولات.
    [two] يُحسب حين تبلغ محاولتان «مُتقَن» أو أعلى: متوسط هذه المحاولات.
    [few] يُحسب حين تبلغ { $count } محاولات «مُتقَن» أو أعلى: متوسط هذه المحاولات.
    [many] يُحسب حين تبلغ { $count } محاولة «مُتقَن» أو أعلى: متوسط هذه المحاولات.
   *[other] يُحسب حين تبلغ { $count } محاولة «مُتقَن» أو أعلى: متوسط هذه المحاولات.
}
method-decaying = الجديد أثقل وزنًا
method-decaying-why = أحدث محاولة تزن نحو الثلثين، وكل ما قبلها الثلث.
method-judgement = حكمي أنا
method-judgement-why = تنظر في كل شيء وتقرر. المحاولات المنفردة تُعلمك فقط.
method-judgement-makes = كما تقرر
method-mean = المتوسط
method-mean-why = كل المحاولات متساوية الوزن، حتى الأولى. البداية البطيئة لا تُنسى أبدًا.
method-nothing-yet = لا شيء بعد
marking-needed = كم مرة مُتقَن؟
marking-needed-hint = لطريقة «إتقان عدة مرات».
marking-contexts = راسخة بعد كم نوع من العمل؟
marking-contexts-hint = مثل اختبار ومشروع. المهارة التي أُتقنت في هذا العدد تُعدّ راسخة.

## العبارات
marking-phrases = العبارات المحفوظة
marking-phrases-why = لمسة لكل عبارة عند التحقق من مهارة. اكتب واحدة في كل سطر، { $limit } على الأكثر. القائمة الفارغة تعرض العبارات المعتادة.
marking-ways = طرق لإظهار المهارة
