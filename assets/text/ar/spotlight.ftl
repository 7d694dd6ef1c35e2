# تكريم من يساعدون ومرافقتهم: شكر الأسبوع، وما أنجزه الصف معًا، وكلمة المعلّم.

## على ماذا
praise-lets-try = على إتاحة الفرصة للزميل كي يحاول بنفسه
praise-asks-at-end = على السؤال في النهاية إن كان الأمر واضحًا
praise-looks-back = على التفكير فيما يساعد وما لا يساعد
praise-comes-back = على الحضور للمساعدة درسًا بعد درس
praise-thanked = على مساعدة نالت كلمة شكر
praise-takes-time = على تخصيص وقت لزميل

## على الجدار
spotlight-thanks = شكرًا
spotlight-together = { $n ->
    [zero] لم نتساعد هنا بعد
    [one] تساعدنا هنا مرة واحدة
    [two] تساعدنا هنا مرتين
    [few] تساعدنا هنا { $n } مرات
    [many] تساعدنا هنا { $n } مرة
   *[other] تساعدنا هنا { $n } مرة
}

## في صفحات الطالب
spotlight-title = شكر الأسبوع
spotlight-ask = يودّ معلّمك أن يشكرك على الجدار لمدة أسبوع. سيُكتب هذا ولا شيء غيره:
spotlight-is-on = هذا معروض على الجدار لمدة أسبوع:
spotlight-yes = نعم، اعرضه
spotlight-no = لا، شكرًا
spotlight-off = أزله
spotlight-yours = فقط إذا وافقت. معلّمك يرى جوابك، ولا أحد سواه.
coaching-title = كلمة معلّمك عن مساعدتك
coaching-keep = ما سار جيدًا
coaching-next = جرّب بعد ذلك

## في صفحات المعلّم
spotlight-why = مرة في كل أسبوع من الدروس يُشكر على الجدار أحد من ساعدوا، بالتناوب. ويُسأل الطالب أولًا.
spotlight-none = لا أحد لاقتراحه الآن: تلزم جلسة في الدروس الأخيرة، وأسبوع بين شكر وآخر.
spotlight-whom = مَن، وعلى ماذا
spotlight-do = اسأل الطالب
spotlight-pass = ليس هذا الأسبوع
spotlight-asked = سُئل ولم يجب بعد:
spotlight-shown = على الجدار لمدة أسبوع:
spotlight-makes-room = يعرضه الجدار إن وُجد مكان: الأكواب أولًا، وكذلك حصة الدعم ويوم الإتقان.
spotlight-take-down = أزله
spotlight-refused = قال لا، شكرًا. يُقترح غيره في الدرس القادم.
spotlight-state-down = أُزيل.
tray-spotlight = شكر الأسبوع
tray-spotlight-why = بموافقتك يُسأل الطالب، ولا يظهر على الجدار إلا بموافقته. وإن رفضت فالدور لغيره بعد أسبوع.
coaching-write = كلمة عن مساعدته لزملائه
coaching-why = لا يقرؤها إلا هذا الطالب.
coaching-send = أرسل
coaching-unread = لم تُقرأ بعد
coaching-read = قُرئت

## في السجل
teach-undo-spotlight = شكر الأسبوع
history-spotlight-asked = سُئل عن شكر الأسبوع
history-spotlight-passed = شكر الأسبوع: ليس هذا الأسبوع
history-spotlight-undecided = شكر الأسبوع: لم يُقرَّر بعد
history-spotlight-open = شكر الأسبوع: بلا جواب
history-spotlight-yes = وافق على شكر الأسبوع
history-spotlight-no = رفض شكر الأسبوع أو أزاله
history-spotlight-down = أُزيل شكر الأسبوع
history-coached = كلمة المعلّم عن المساعدة
history-coaching-taken = سُحبت الكلمة
history-coaching-read = قرأ كلمة المعلّم عن المساعدة

## لماذا لا
refusal-no-spotlight = انتهى هذا الشكر، أو صار لغيره الآن. يُرجى النظر مرة أخرى.
