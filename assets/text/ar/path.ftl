# طريق الطالب: ما التالي ولماذا، والمراجعات، والأهداف.

student-next-feedback = هناك كلمات لك عن هذه.
student-next-read = اقرأها
student-next-review = أتقنت هذه منذ مدة. مراجعة سريعة!
student-next-reopened = لم تعد متأكدًا من هذه.
student-next-meanwhile = في هذه الأثناء

## مراجعة سريعة
review-question = هل ما زلت تستطيعها؟
review-yes = نعم، ما زلت أستطيعها
review-no = لم أعد متأكدًا
review-again = أستطيعها من جديد
review-note = ملصقك على الجدار يبقى. ويرى معلّمك أنك تود العودة إليها.
review-reopened = غير متأكد بعد الآن

## هدف خاص
goal-title = هدفي
goal-choose = اختر هدفًا
goal-why = مستوى واحد أعلى في مهارة واحدة. تراه أنت ومعلّمك فقط.
goal-another = اختر هدفًا آخر
goal-to = المستوى التالي هو «{ $level }».
goal-left = { $count ->
    [zero] لم يبقَ له درس.
    [one] بقي له هذا الدرس.
    [two] بقي له درسان.
    [few] بقيت له { $count } دروس.
    [many] بقي له { $count } درسًا.
   *[other] بقي له { $count } درس.
}
goal-until = حتى { $day }
goal-over = انتهى الوقت الذي حددته لنفسك. واصل أو اختر هدفًا آخر، وكلاهما حسن.
goal-reached = لقد وصلت.
goal-skill = أي مهارة؟
goal-when = إلى متى؟
goal-in-lessons = { $count ->
    [zero] في هذا الدرس
    [one] في درس واحد
    [two] في درسين
    [few] في { $count } دروس
    [many] في { $count } درسًا
   *[other] في { $count } درس
}
goal-by-day = أو حتى يوم معيّن
goal-save = هذا هدفي
goal-drop = ضعه جانبًا
goal-nothing = أنت في أعلى كل مهارة على خريطتك، ولم يبقَ هدف فوقك.
goal-line = كيف نمت
goal-line-empty = يبدأ الخط مع أول فحص.
goal-line-one = حتى الآن: «{ $level }».
goal-line-said = من «{ $from }» إلى «{ $to }».

## للمعلّم
teach-again = للنظر فيها من جديد
teach-again-why = أتقنوها ويقولون إنهم لم يعودوا متأكدين. يبقى المستوى حتى تغيّره أنت.
teach-again-look = انظر
teach-path = الهدف والمراجعات
teach-goal = الهدف
teach-goal-none = لم يُختر هدف بعد.
teach-review-due = حان وقت مراجعة. المس عن طالب بلا جهاز.
teach-review-none = لا مراجعة مستحقة.
teach-undo-review = مراجعة
teach-undo-goal = هدف
history-review-solid = ما زال يستطيعها
history-review-open = لم يعد متأكدًا
history-goal = الهدف
history-goal-none = وُضع الهدف جانبًا

## لماذا لا
refusal-not-mastered = لا تعود للمراجعة إلا المهارات المتقنة.
refusal-goal-time = اختر من 1 إلى { $limit } من الدروس، أو يومًا لم يمضِ ولا يبعد أكثر من سنة، من فضلك.
refusal-nothing-above = هذه المهارة في أعلى مستوياتها. اختر غيرها من فضلك.
