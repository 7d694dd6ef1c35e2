# ورقة الفحص والملاحظات ذهابًا وإيابًا.

check-way = يريد أن يعرضها:
check-own-level = يرى نفسه عند:
check-try = هذه المحاولة { $number }
check-accept = دورك الآن
check-called = نودي عليه
check-not-now = ليس الآن
check-not-now-why = كلمة عن السبب، مثل «بعد الاستراحة»
check-words-only = بلا مستوى، كلمات فقط
check-more = يوم آخر، نوع العمل، مهارات أخرى
check-purpose = لأي غرض
check-day = عُرض يوم
check-day-hint = اتركه فارغًا إن كان الآن.
check-also = أظهر العمل نفسه مهارات أخرى
check-also-none = لم تظهر
check-with-words = مع ملاحظات، أو ليوم آخر، أو للتصحيح
check-supports-why = أنت وحدك ترى هذا بجانب كل فحص له.

purpose-summative = يُحسب
purpose-formative = في الطريق: لا يُحسب
purpose-overall = حكمي على المهارة كلها

feedback-glow = يتألّق: ما نجح
feedback-grow = ينمو: ما يحتاج إلى عمل
feedback-next = الخطوة التالية
feedback-own-words = كلماتك أنت
feedback-was-read = قُرئت
feedback-not-read = لم تُقرأ بعد

attempts-title = ما عُرض
attempts-asked-back = أسئلة عن الملاحظات
attempt-void = لم يعد يُحسب
attempt-amended = صُحّح
attempt-placement = من اختبار تحديد المستوى
attempt-last-year = من العام الماضي
attempt-elsewhere = من صف آخر
attempt-you = أنت:
attempt-read = قرأته
attempt-reply = أجب
attempt-amend = صحّح هذا
attempt-make-void = ينبغي ألا يُحسب

phrase-glow-steps = خطوات واضحة
phrase-glow-words = كلمات صحيحة
phrase-glow-checked = تحققت من جوابك
phrase-grow-why = قل لماذا ينجح
phrase-grow-check = تحقق من كل خطوة
phrase-grow-alone = والآن بلا مساعدة
phrase-next-more = جرّب مثالين آخرين
phrase-next-explain = اشرحها لزميل
phrase-next-harder = جرّب أصعب منها
phrase-way-talk = أشرحها بالكلام
phrase-way-paper = على الورق
phrase-way-made = بشيء صنعته
phrase-way-teach = بأن أعلّمها لغيري
phrase-context-talk = محادثة
phrase-context-paper = اختبار قصير
phrase-context-project = مشروع
phrase-context-lesson = شوهد في الحصة

check-your-turn = جاء دورك: معلّمك في انتظارك
check-was-put-off = ليس الآن
check-ask-again = اطلب مرة أخرى حين يناسبك. لم يضِع شيء.
check-how = كيف تريد أن تعرضها؟

tries-title = محاولاتك
tries-next = التالية هي المحاولة { $number }: هناك دائمًا محاولة أخرى.
feedback-your-teacher = معلّمك:
feedback-teacher-read = قرأها معلّمك.
feedback-teacher-not-read = لم يقرأها معلّمك بعد.
feedback-got-it = فهمت
feedback-ask = اسأل عن هذا
feedback-question = سؤالك
feedback-send = أرسل

own-level-title = أين ترى نفسك؟
own-level-why = رأيك أنت. يراه معلّمك بجانب رأيه.
own-level-teacher = رأى معلّمك:

level-solid = راسخة
