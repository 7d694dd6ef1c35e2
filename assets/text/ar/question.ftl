# One quick question (S24): the teacher's, the student's, the wall's words.
question = سؤال سريع واحد
question-calm = لا علامة لأحد على هذا.
question-answer = إجابتك
question-send = إرسال
question-is-in = وصلت إجابتك. يمكنك تغييرها حتى يُغلق السؤال.
question-shown = الإجابة
question-right = هذه هي الصحيحة
question-yours = إجابتك

## How sure somebody is, from 1 to 4
confidence-1 = لست متأكدًا أبدًا
confidence-2 = متأكد قليلًا
confidence-3 = متأكد نوعًا ما
confidence-4 = متأكد جدًا

## Asking
question-ask = اطرح سؤالًا سريعًا
question-all = كل الأسئلة
question-text = سؤالك
question-text-hint = قصير بحيث يُقرأ بنظرة واحدة.
question-form = كيف يجيبون؟
question-choice = بالاختيار
question-confidence = بمدى تأكدهم، من 1 إلى 4
question-words = ببضع كلمات
question-options = للاختيار منها
question-options-hint = من اثنين إلى خمسة. تُترك الأسطر الفارغة.
question-option = الخيار { $number }
question-which-right = أيها الصحيح؟
question-none-right = لا شيء: لا صواب هنا ولا خطأ
question-skill = عن مهارة
question-no-skill = لا مهارة بعينها
question-whom = مَن يُسأل؟
question-everyone = الصف كله
question-some = هؤلاء فقط:
question-go = اسأل الآن
question-closed-class = يمكن طرح سؤال أثناء فتح الحصة.
question-replaces = عندها يُغلق السؤال المفتوح الآن.

## Answers
question-answered = أجاب { $answers } من { $asked }
question-open-now = مفتوح
question-over = مغلق
question-close = إغلاق
question-who = مَن أجاب وبماذا
question-again = اسأل مرة أخرى
question-to-wall = اعرض على الجدار
question-off-wall = أزل عن الجدار
question-wall-words = يعرض الجدار عدد الإجابات فقط، ولا يعرض أبدًا ما كُتب.
question-reveal = دعهم يرون الصحيح
question-cover = لا تُظهر الصحيح
question-before = أسئلة سابقة
question-none = لم يُسأل شيء بعد.
question-waiting = لم يجيبوا بعد
question-came-late = وصلت متأخرة
question-some-asked = سُئل بعضهم
question-last = آخر سؤال:

## Wall
wall-answers = { $count ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}

## History and taking back
history-answered = أجاب عن سؤال سريع:
teach-undo-question = سؤال سريع
teach-undo-answer = إجابة
field-question = السؤال
field-choice = الخيار
field-reply = الإجابة

## Why not
refusal-no-such-ticket = لم يعد هذا السؤال هنا. لا شيء للإجابة عنه.
refusal-ticket-closed = أُغلق هذا السؤال فلم تُحفظ الإجابة. لا بأس في ذلك.
refusal-ticket-open = ما زال هذا السؤال يقبل الإجابات. أغلقه أولًا.
refusal-no-such-choice = ليست هذه من إجابات هذا السؤال. اختر واحدة مما يظهر.
refusal-option-count = اكتب من { $fewest } إلى { $most } خيارات. الفارغة لا تُحسب.
refusal-nobody-chosen = لم يُختَر أحد. علّم بعض الأسماء أو اسأل الصف كله.
