# المستويات والمحاولات والفحوص والملاحظات.

refusal-scale-size = يحتاج السلّم إلى مستويين حتى ستة مستويات، وأحدها يُعدّ إتقانًا.
refusal-level-twice = لمستويين الاسم نفسه. أعطِ كل مستوى اسمه من فضلك.
refusal-no-such-level = لم يعد هذا المستوى في هذا الصف. اختر واحدًا من المعروضة من فضلك.
refusal-success-count = اطلب من 1 إلى { $limit } من النجاحات من فضلك.
refusal-nothing-to-record = لا شيء يُسجَّل بعد: اختر مستوى أو اكتب بضع كلمات.
refusal-not-shown-yet = لم يأتِ ذلك اليوم بعد. اختر اليوم أو يومًا قبله من فضلك.
refusal-no-such-attempt = لم تعد هذه المحاولة موجودة. انظر إلى القائمة مرة أخرى من فضلك.
refusal-talk-is-long = كُتب هنا الكثير. الأفضل أن تتحدثا الآن.
refusal-no-check = لم يعد أحد ينتظر هذا الفحص.
refusal-too-many-phrases = عدد العبارات في القائمة لا يزيد على { $limit }. احذف بعضها من فضلك.

field-level-name = اسم المستوى
field-feedback = الملاحظات على العمل
field-reason = السبب
field-context = نوع العمل
field-way = طريقة العرض
field-supports = ما يساعد هذا الطالب

history-feedback = ملاحظات على العمل
history-amended = صُحّح: { $level }
history-feedback-read = قُرئت الملاحظات
history-feedback-said = عن الملاحظات
history-check-way = يريد أن يعرضها هكذا
history-check-accepted = دُعي إلى الفحص
history-check-put-off = أُجّل الفحص
history-own-level = يرى نفسه عند
history-no-own-level = سحب رأيه في نفسه
history-supports = غُيّر ما يساعد
