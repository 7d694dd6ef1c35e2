# من يجيب عن الكوب، وجلسات المساعدة، وما يُقال للمعلّم.

## كلمات
help-tutors-answer = المعلّمون الزملاء يجيبون: من يشرح المهارة يرى السؤال
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
field-listed-word = كلمة
