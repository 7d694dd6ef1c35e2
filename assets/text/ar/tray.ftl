# The tray: what waits for the teacher's yes or no, answered in batches.
tray-title = ينتظر موافقتك أو رفضك
tray-why = قبل أن تجيب لا يرى التعليقات والصياغات إلا من كتبها. لا داعي للعجلة.
tray-none = لا شيء ينتظرك.
tray-count = { $count ->
    [zero] لا شيء ينتظر موافقتك أو رفضك
    [one] شيء واحد ينتظر موافقتك أو رفضك
    [two] شيئان ينتظران موافقتك أو رفضك
    [few] { $count } أشياء تنتظر موافقتك أو رفضك
    [many] { $count } شيئًا ينتظر موافقتك أو رفضك
   *[other] { $count } شيء ينتظر موافقتك أو رفضك
}
tray-all = كل هذه
tray-kinds = أنواع أخرى من الأدلة
tray-kinds-why = يسمّون ما سلّموه بشيء ليس في قائمتك.
tray-comments = ملاحظات بين الزملاء
tray-comments-why = يقرؤها صاحب العمل بعد موافقتك.
tray-wordings = كلمات أخرى للمهارات
tray-wordings-why = بموافقتك تصبح كلمات المهارة للجميع، دون اسم.
tray-now = الآن:
tray-then = بعد ذلك:
tray-look = انظر إليه
tray-from = من
tray-to = إلى
tray-word = كلمة عن السبب لكل من ترفض له
tray-ticked = لما حدّدته:
tray-approve = نعم
tray-decline = لا
tray-changed = هذه تغيّرت أو أُجيب عنها في هذه الأثناء، فبقيت كما هي. والباقي تمّ.
refusal-nothing-ticked = لم تحدّد شيئًا بعد. حدّد ما تريد الإجابة عنه.
evidence-kind-declined = معلمك يطلب نوعًا آخر
history-kind-approved = نوع الدليل الذي اختاره مناسب
history-kind-declined = طُلب نوع آخر من الأدلة
history-kind-held = عاد نوع الدليل إلى الانتظار

## A skill in a student's own words
wording-title = بكلماتي
wording-open = قل هذه المهارة بكلماتك
wording-again = قلها بطريقة أخرى
wording-how = أستطيع …
wording-hint = كيف تقولها أنت؟ يقرؤها معلمك أولًا، ولا يراها زملاؤك.
wording-language = بأي لغة؟
wording-send = اقترحها
wording-withdraw = اسحبها
wording-approved = أُخذت كلماتك: هكذا تُسمّى المهارة الآن.
wording-taken = أُخذت كلماتك.
wording-declined = تحتفظ المهارة بكلماتها هذه المرة.
teach-undo-wording = صياغة
history-wording-proposed = اقترح صياغة
history-wording-withdrawn = سحب صياغة
history-wording-approved = قُبلت الصياغة
history-wording-declined = لم تُقبل الصياغة
history-wording-held = عادت الصياغة إلى الانتظار
refusal-same-wording = المهارة تقول ذلك بالضبط. جرّب كلمات أخرى.
refusal-wording-twice = حُدِّدت صياغتان للمهارة نفسها. اختر واحدة منهما.
