# التلاميذ الذين يعلّمون زملاءهم: الطلب، وما يجعل المعلّم الزميل جيدًا، والقواعد، والخطوات.

## The usual lines of the class's lists
tutor-question-why = لماذا تودّ مساعدة الآخرين في هذه المهارة؟
tutor-question-helped = ما الذي ساعدك وأنت تتعلّمها؟
tutor-question-how = كيف ستساعد من دون أن تعطي الجواب؟
tutor-check-listens = أستمع أولًا، وأسأل قبل أن أشرح
tutor-check-ways = أستطيع شرحها بأكثر من طريقة
tutor-check-thinking = أترك لزميلي الكتابة والتفكير
tutor-check-patient = أبقى صبورًا ولطيفًا عندما يتعثّر شيء
tutor-check-unsure = حين لا أكون متأكدًا أقول ذلك، ونسأل معًا
tutor-norm-ask = نطرح أسئلة، ولا نعطي الأجوبة.
tutor-norm-mistakes = الأخطاء تبقى بيننا.
tutor-norm-quiet = نتكلم بهدوء حتى يعمل الآخرون.
tutor-norm-stop = يمكن لكلٍّ منا أن يتوقف في أي وقت.
tutor-norm-teacher = إذا تعثّرنا معًا نسأل المعلم.
tutor-step-norms = تحدّث عن القواعد مع المعلم
tutor-step-rehearsal = تدرّب على مساعدة أحد
tutor-step-observed = شاهده المعلم أول مرة
tutor-step-worked = ساعد عدة زملاء وكتب ما نجح
tutor-step-two-ways = شرح مهارة بطريقتين مختلفتين
tutor-step-new-tutor = رافق مساعدًا جديدًا في المرة الأولى
tutor-step-group = قاد مجموعة صغيرة أو جزءًا من درس

## In the tray and in the history
tray-tutors = يودّون مساعدة زملائهم
tray-tutors-why = بموافقتك يساعدون في هذه المهارة من الآن. وبرفضك يقرؤون كلمتك، ويمكنهم الكتابة من جديد.
tray-tutor-checklist = ما يجعل المساعد جيدًا:
tray-tutor-not-ticked = غير محدّد
tray-lines = سطور جديدة لقائمة «ما يجعل المساعد جيدًا»
tray-lines-why = بموافقتك يصبح السطر في قائمة الصف أيضًا، دون اسم.
teach-undo-tutor = مساعدة الزملاء
history-tutor-applied = طلب أن يساعد زملاءه
history-tutor-again = طلب مرة أخرى أن يساعد زملاءه
history-tutor-stopped = سحب طلبه أو توقّف عن المساعدة
history-tutor-approved = يمكنه أن يساعد زملاءه
history-tutor-declined = رُفض الطلب
history-tutor-held = عاد الطلب إلى الانتظار
history-tutor-no-thanks = قال «لا، شكرًا» للمساعدة
history-tutor-later = قال «ليس الآن» للمساعدة
history-tutor-invited = دُعي إلى مساعدة زملائه
history-tutor-not-invited = سُحبت دعوته إلى المساعدة
history-tutor-norms = قرأ القواعد ووافق عليها
history-tutor-available = يمكن طلب المساعدة منه
history-tutor-away = لا يمكن طلب المساعدة منه الآن
history-tutor-on-wall = وافق على أن يظهر على الحائط مساعدًا
history-tutor-not-on-wall = لم يعد يظهر على الحائط مساعدًا
history-tutor-step = خطوة تمّت
history-tutor-no-step = أُزيلت علامة خطوة
history-tutor-line = اقترح سطرًا لقائمة «ما يجعل المساعد جيدًا»
history-tutor-line-withdrawn = سحب السطر المقترح
history-tutor-line-approved = قُبل السطر المقترح
history-tutor-line-declined = رُفض السطر المقترح
history-tutor-line-held = عاد السطر المقترح إلى الانتظار

## Why not
refusal-tutoring-closed = صفّك لا يقبل مساعدين جددًا الآن. اسأل معلمك.
refusal-master-first = تمكن المساعدة في مهارة بعد إتقانها.
refusal-tutors-already = هذا التلميذ يساعد في هذه المهارة بالفعل.
refusal-not-a-tutor = هذا التلميذ لا يساعد في أي مهارة بعد.
refusal-norms-first = اقرأ القواعد كما هي الآن، وضع علامة على أنك قرأتها.
refusal-no-letter = لا توجد رسالة لترسلها من جديد. اكتب واحدة.
refusal-no-such-line = تغيّرت قائمة الصف في هذه الأثناء. انظر إليها مرة أخرى.
refusal-line-is-there = القائمة تقول هذا بالفعل. جرّب شيئًا آخر.
refusal-too-many-lines = { $limit ->
    [zero] لا سطور في القائمة
    [one] في القائمة سطر واحد على الأكثر
    [two] في القائمة سطران على الأكثر
    [few] في القائمة { $limit } سطور على الأكثر
    [many] في القائمة { $limit } سطرًا على الأكثر
   *[other] في القائمة { $limit } سطر على الأكثر
}
field-letter = الرسالة
field-tutor-line = السطر
