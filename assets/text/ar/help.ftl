# من يجيب عن الكوب، وجلسات المساعدة، وما يُقال للمعلّم.

## كلمات
help-tutors-answer = المساعدون يجيبون: من يشرح المهارة يرى السؤال
help-student-picks = يختار الطلاب من يسألونه
help-teacher-assigns = المعلّم يرسل أحدًا
stage-check-in = البداية
stage-guided = معًا
stage-independent = وحدك
stage-exit = السؤال الأخير
exit-can = أستطيع حلّ واحدة وحدي
exit-nearly = تقريبًا
exit-not-yet = ليس بعد
ending-closed = انتهت الجلسة
ending-cap = انتهى الوقت
ending-class = انتهت الحصّة

## في صفحات الطلاب
help-only-teacher = معلّمي فقط
help-anyone = يمكن أن يأتي زميل أيضًا
help-mine = سؤالك
help-comes = { $name } في الطريق
help-comes-later = { $name } يأتي بعد لحظة
help-begin = بدأنا
help-teacher-comes = معلّمك يرى سؤالك.
help-asks-tutors = من يشرحون هذه المهارة يرون سؤالك، ومعلّمك أيضًا.
help-in-session = أنت في جلسة.
help-asked = سألت { $name }.
help-pick = من تريد أن تسأل؟
help-ask = اسأل { $name }
help-join-why = { $name } يساعد الآن في المهارة نفسها.
help-join = انضمّ إليهم
help-offers = أسئلة تستطيع الإجابة عنها
help-claim = أنا قادم
help-you-go = أنت في الطريق إلى { $name }
help-hold = بعد لحظة
help-now = آتي الآن
help-hand-on = مرّره إلى غيرك
help-reason-first = { $minutes ->
    [zero] لم يُساعَد مؤخرًا. وصل سؤاله الآن.
    [one] لم يُساعَد مؤخرًا. ينتظر منذ دقيقة.
    [two] لم يُساعَد مؤخرًا. ينتظر منذ دقيقتين.
    [few] لم يُساعَد مؤخرًا. ينتظر منذ { $minutes } دقائق.
    [many] لم يُساعَد مؤخرًا. ينتظر منذ { $minutes } دقيقة.
   *[other] لم يُساعَد مؤخرًا. ينتظر منذ { $minutes } دقيقة.
}
help-reason-waits = { $minutes ->
    [zero] وصل سؤاله الآن.
    [one] ينتظر منذ دقيقة.
    [two] ينتظر منذ دقيقتين.
    [few] ينتظر منذ { $minutes } دقائق.
    [many] ينتظر منذ { $minutes } دقيقة.
   *[other] ينتظر منذ { $minutes } دقيقة.
}
help-write = أجب كتابةً
help-note = تلميح، لا الإجابة
help-link = رابط
help-send = أرسل
report-open = شيء ليس على ما يرام
report-words = ماذا حدث؟ معلّمك وحده يقرأ هذا.
report-send = أخبر معلّمي
session-with = جلسة مع { $name }
session-left = { $minutes ->
    [zero] انتهى الوقت تقريبًا
    [one] بقيت دقيقة تقريبًا
    [two] بقيت دقيقتان تقريبًا
    [few] بقيت { $minutes } دقائق تقريبًا
    [many] بقيت { $minutes } دقيقة تقريبًا
   *[other] بقيت { $minutes } دقيقة تقريبًا
}
session-criteria = كيف يبدو «{ $level }»
session-next = التالي: { $stage }
session-back = العودة إلى: { $stage }
session-end = أنهِ الجلسة
session-leave = سأتوقف هنا
session-exit = كيف الحال الآن؟
session-over = كيف كانت جلستك؟
session-prompt-tutor = ماذا تفعل بالطريقة نفسها، أو بطريقة أخرى، في المرّة القادمة؟
session-prompt-partner = ما الذي ساعدك؟
session-log-strategies = ما الذي ساعد شريكك؟ لمعلّمك.
session-log-errors = ما الأخطاء التي رأيتها؟ لمعلّمك.
session-thanks = قل شكرًا لـ { $name }
session-save = تمّ
session-private = ما تكتبه لك ولمعلّمك. شريكك لا يرى إلا الشكر.
journal = دفتري
journal-none = هنا ستظهر كل جلسة شاركت فيها: متى كانت، ومع من، وماذا قلت عنها.
journal-thanks = { $count ->
    [zero] لم يشكرك أحد بعد.
    [one] شكرك شريك مرّة واحدة.
    [two] شكرك شركاؤك مرّتين.
    [few] شكرك شركاؤك { $count } مرّات.
    [many] شكرك شركاؤك { $count } مرّة.
   *[other] شكرك شركاؤك { $count } مرّة.
}
journal-helped = ساعدت { $name }
journal-was-helped = { $name } ساعدك
journal-helped-somebody = ساعدت زميلًا
journal-thanked = وصلك شكر
journal-write = اكتب عنها
journal-change = غيّر ما كتبت
journal-kept = يحتفظ الصندوق بآخر { $limit } جلسة من صفّك. اطبع ما تودّ الاحتفاظ به مدّة أطول.
script-check-in = اسأل كيف يسير العمل، وماذا جرّب شريكك.
script-guided = حلّا واحدة معًا. القلم مع شريكك، وأنت تسأل.
script-independent = شريكك يحلّ واحدة وحده. انتظر، ودعه يفكّر.
script-exit = شريكك يجيب عن سؤال واحد. ثم أنهِيا الجلسة.
partner-check-in = قل كيف تسير الأمور وما الذي جرّبته.
partner-guided = القلم بيدك. قل بصوت مسموع ما تفكّر فيه.
partner-independent = جرّب واحدة بنفسك. لديك وقت.

## في صفحات المعلّم
helping = الطلاب يساعدون بعضهم
helping-told = شيء ليس على ما يرام
helping-about = بشأن:
helping-close = عولج الأمر
helping-mute = أوقف كتابته
helping-unmute = دعه يكتب من جديد
helping-call-off = استدعه
helping-first = أولًا إلى:
helping-send = أرسل
helping-pause = أوقف المساعدة مؤقتًا
helping-end-all = أنهِ كل الجلسات
helping-resume = تابع المساعدة
helping-rules = كيف نساعد بعضنا
helping-who = من يجيب عن السؤال؟
helping-cap = أقصى مدّة للجلسة (بالدقائق)
helping-most = أقصى عدد لمساعدات الزميل (في الحصّة)
helping-words = كلمات لا تُقال هنا، واحدة في كل سطر
helping-words-why = أقصى طول للكلمة { $limit } حرفًا. الملاحظة التي فيها كلمة كهذه أو رقم هاتف أو عنوان تصل إليك وحدك؛ والإجابة التي فيها ذلك لا تُرسَل.

## في السجلّ
teach-undo-meeting = جلسة
teach-undo-report = ما قيل
history-help-anyone = يسأل من يستطيع الإجابة
history-help-teacher = يسأل المعلّم فقط
history-help-tutor = يسأل زميلًا يشرح
history-help-opened = يستطيع كل من يشرح المهارة الإجابة الآن
history-help-claimed = في الطريق
history-help-held = يأتي بعد لحظة
history-help-comes = يأتي الآن
history-help-handed-on = مُرِّر إلى غيره
history-help-returned = لم يأتِ؛ السؤال مفتوح من جديد
history-help-answered = أُجيب عنه كتابةً
history-meeting-begun = بدأت جلسة، بصفة من يشرح
history-meeting-joined = بدأت جلسة، بصفة شريك
history-meeting-left = غادر الجلسة
history-meeting-stage = الجلسة
history-meeting-exit = السؤال الأخير
history-meeting-reflected = فكّر في الجلسة
history-meeting-thanks = فكّر في الجلسة وشكر زميله
history-meeting-log = دفتر من يشرح
history-report-told = قال للمعلّم إن شيئًا ليس على ما يرام
history-report-closed = عولج الأمر
history-report-reopened = لم يُعالَج بعد
history-muted = لا يكتب لزملائه الآن
history-unmuted = يستطيع الكتابة لزملائه من جديد

## لماذا لا
refusal-question-gone = لم يعد هذا السؤال مطروحًا.
refusal-not-asked = هذا السؤال ليس لك الآن.
refusal-already-claimed = سبقك غيرك وهو في الطريق. شكرًا لك!
refusal-helping-already = واحدًا تلو الآخر: هذا الزميل مع أحدهم أو في الطريق إليه.
refusal-helped-already = هذا الطالب في جلسة بالفعل.
refusal-not-on-the-way = لم تعد في الطريق إلى هذا السؤال.
refusal-nobody-is-picked = في هذا الصفّ لا يختار أحد من يشرح له. اسأل فقط: سيأتي أحدهم.
refusal-no-such-tutor = هذا الطالب لا يشرح المهارة الآن. اختر غيره من فضلك.
refusal-only-the-teacher = هذا الطالب يطلب المعلّم فقط.
refusal-muted = الآن لا تكتب لزملائك ولا تساعد أحدًا. يستطيع معلّمك أن يشرح لك أكثر.
refusal-not-said-here = بعض هذا لا يُرسَل إلى زميل: كلمات لا تُقال هنا، أو رقم هاتف، أو عنوان. قلها بطريقة أخرى من فضلك.
refusal-too-many-answers = الإجابات هنا بلغت { $limit }. من الأفضل أن تذهب وتساعد بنفسك.
refusal-no-such-meeting = هذه الجلسة غير موجودة، أو لست فيها.
refusal-meeting-over = انتهت هذه الجلسة. تستطيع أن تطلب المساعدة من جديد.
refusal-meeting-full = اكتملت هذه الجلسة: أقصى عدد للشركاء فيها { $limit }.
refusal-partner-count = في الجلسة واحد يشرح، وعدد الآخرين من 1 إلى { $limit }، كلّ واحد مرّة.
refusal-session-cap = مدّة الجلسة بالدقائق من 5 إلى { $limit }.
refusal-session-count = اختر عدد الجلسات في الحصّة من 1 إلى { $limit } من فضلك.
refusal-too-many-words = أقصى عدد للكلمات في القائمة { $limit }.
refusal-too-many-reports = لدى معلّمك عدد كبير ليقرأه ({ $limit }). أخبره بنفسك من فضلك.
error-on-the-way = سبقك { $name } وهو في الطريق. شكرًا لك!
field-listed-word = كلمة
