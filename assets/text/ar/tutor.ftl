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
tutor-step-norms = الحديث عن القواعد مع المعلم
tutor-step-rehearsal = التدرّب على مساعدة أحد
tutor-step-observed = المساعدة والمعلم يشاهد
tutor-step-worked = مساعدة عدة زملاء وكتابة ما نجح
tutor-step-two-ways = شرح مهارة بطريقتين مختلفتين
tutor-step-new-tutor = مرافقة مساعد جديد في المرة الأولى
tutor-step-group = قيادة مجموعة صغيرة أو جزء من درس

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
history-tutor-on-wall = وافق على أن يظهر على الجدار مساعدًا
history-tutor-not-on-wall = لم يعد يظهر على الجدار مساعدًا
history-tutor-step = خطوة تمّت
history-tutor-no-step = أُزيلت علامة خطوة
history-tutor-line = اقترح سطرًا لقائمة «ما يجعل المساعد جيدًا»
history-tutor-line-withdrawn = سحب السطر المقترح
history-tutor-line-approved = قُبل السطر المقترح
history-tutor-line-declined = رُفض السطر المقترح
history-tutor-line-held = عاد السطر المقترح إلى الانتظار

## On a student's pages
tutor-title = المساعدون
tutor-invited = يسألك معلمك إن كنت تودّ مساعدة زملائك في هذا:
tutor-offered = لقد أتقنت هذا. هل تودّ مساعدة زملائك فيه؟
tutor-answered = أجاب معلمك عن رسالتك:
tutor-said-yes = نعم، تفضل!
tutor-now-what = أنت الآن من المساعدين. يمكن لزملائك الذين يحتاجون إلى المساعدة في هذا أن يجدوك. يمكنك أن تقول «ليس الآن» في أي وقت.
tutor-now-how = ماذا يفعل المساعدون
tutor-read-answer = اقرأ الجواب
tutor-all = من يساعد في ماذا
tutor-more = أخبرني أكثر
tutor-later = ليس الآن
tutor-no-thanks = لا، شكرًا
tutor-yours = أنت تساعد في:
tutor-set-available = أستطيع المساعدة من جديد
tutor-set-away = ليس الآن
tutor-next-step = خطوتك التالية:
tutor-norms-changed = تغيّرت القواعد منذ قرأتها.
tutor-norms-read = اقرأها
tutor-norms-yes = قرأت القواعد وسألتزم بها
tutor-would-you = هل تودّ مساعدة زملائك في هذا؟
tutor-waits = رسالتك تنتظر معلمك
tutor-you-do = أنت تساعد في هذا
tutor-rests = مساعدتك في هذه المهارة متوقفة حتى تتقنها من جديد.
tutor-stopped = هل تعود إلى المساعدة في هذا؟
tutor-who = من يستطيع المساعدة في هذا
tutor-nobody = لا أحد يساعد في هذا بعد. معلمك يساعدك.
tutor-nobody-at-all = لا أحد يساعد في أي مهارة بعد. من أتقن مهارة يمكنه أن يعرض المساعدة.
tutor-you = أنت
tutor-you-title = أنت مساعدًا
tutor-by-skill = حسب المهارة
tutor-wall-is-on = يمكن أن يظهر اسمك على الجدار بجانب المهارة.
tutor-wall-is-off = اسمك لا يظهر على الجدار.
tutor-wall-on = أظهرني على الجدار
tutor-wall-off = أزلني من الجدار
tutor-wall-agree = أوافق على أن أظهر على الجدار أيضًا
tutor-norms = القواعد
tutor-checklist = ما يجعل المساعد جيدًا
tutor-checklist-how = حدّد ما ينطبق عليك. لا أحد يملك كل ذلك.
tutor-propose = اقترح سطرًا لهذه القائمة
tutor-propose-hint = معلمك يقرؤه أولًا. ولا يظهر اسمك بجانبه.
tutor-line-taken = قُبل سطرك.
tutor-line-declined = تبقى القائمة كما هي هذه المرة.
tutor-back = العودة إلى المهارة
tutor-this = المساعدة في هذه المهارة
tutor-letter-why = معلمك وحده يقرأ هذه الرسالة. أجب عن الأسئلة التي تريدها، عن سؤال واحد على الأقل.
tutor-where = أين يظهر اسمك
tutor-where-why = إذا وافق معلمك يرى زملاؤك على هواتفهم أنك تساعد في هذه المهارة. يمكنك التوقف في أي وقت.
tutor-send = أرسلها إلى معلمي
tutor-waits-why = رسالتك عند معلمك.
tutor-write-again = اكتب رسالة أخرى
tutor-you-do-why = أنت تساعد في هذه المهارة. شكرًا لك. يمكنك التوقف في أي وقت، والطلب من جديد لاحقًا.
tutor-stop = التوقف عن المساعدة في هذا
tutor-declined = يقول معلمك: ليس بعد.
tutor-put-away = قرأتها
tutor-stopped-why = يمكنك أن تطلب من جديد متى شئت.
tutor-ask-again = اطلب من جديد
available-now = يستطيع المساعدة
available-busy = يساعد أحدًا الآن
available-full = ساعد بما يكفي الآن
available-not-now = ليس الآن

## On the teacher's pages
tutors-why = من أتقن مهارة يمكنه أن يعرض مساعدة زملائه فيها. رسائلهم تنتظر موافقتك أو رفضك.
tutors-none = لا أحد يساعد في أي مهارة بعد.
tutors-set-available = يستطيع المساعدة من جديد
tutors-set-away = امنحه راحة
tutors-rests = متوقف: لم تعد متقنة الآن
tutors-end = إنهاء
tutors-end-word = كلمة يقرؤها
tutors-steps = الخطوات
tutors-next = التالية:
tutors-step-done = تمّت
tutors-invite = ادعُ أحدًا
tutors-invite-why = يرى الدعوة على صفحته، ويمكنه أن يرفض.
tutors-invite-none = لا أحد أتقن مهارة ولا يساعد فيها.
tutors-invite-one = دعوة
tutors-invite-back = سحب الدعوة
tutors-invited = مدعوّ
tutors-settings = كيف تجري المساعدة هنا
tutors-taken = يمكن للتلاميذ أن يعرضوا المساعدة
tutors-lists-hint = سطر لكل بند، وعدد السطور في القائمة { $limit } على الأكثر. القائمة الفارغة تحلّ محلها السطور المعتادة.
tutors-questions = أسئلة الرسالة
tutors-questions-why = يجيبون عن سؤال واحد على الأقل.
tutors-checklist-why = يقترح التلاميذ سطورًا أيضًا، وهي تنتظر موافقتك أو رفضك.
tutors-norms-why = يوافق عليها من يساعد قبل أن يبدأ. وإذا غيّرتها يُطلب من المساعدين قراءتها من جديد.
tutors-steps-tutor = الخطوات من معين إلى مساعد
tutors-steps-mentor = الخطوات من مساعد إلى مرشد
tutors-steps-peer-teacher = الخطوات من مرشد إلى معلّم لزملائه
tutors-steps-why = أنت تحدّدها لكل تلميذ. ويرى التلميذ خطوته التالية فقط.
rung-helper = معين
rung-tutor = مساعد
rung-mentor = مرشد
rung-peer-teacher = معلّم لزملائه

## The quiet room
quiet-room = عمل هادئ
quiet-room-phone = عمل هادئ: يعمل الصف الآن دون كلام.
quiet-is-on = يقول الجدار والهواتف: عمل هادئ.
quiet-is-off = يمكن الكلام في الصف.
quiet-begin = عمل هادئ
quiet-end = إنهاء العمل الهادئ

## On the wall
wall-ask = اسأل:
wall-tutors = { $n ->
    [zero] لا مساعدين
    [one] مساعد واحد
    [two] مساعدان
    [few] { $n } مساعدين
    [many] { $n } مساعدًا
   *[other] { $n } مساعد
}

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
