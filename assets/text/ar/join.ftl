# الدخول: الصفحة الأولى والأسماء والصور.
join-welcome = أهلًا بك
join-scan = امسح الرمز الذي على الجدار بالكاميرا، أو اكتبه هنا.
join-type-code = الرمز الذي على الجدار أو على بطاقتك
join-go = دخول
join-language = اللغة
join-teacher = أنا المعلّم
join-wall = هذه الشاشة جدار
join-closed = الصف مغلق
join-closed-why = أو أن الرمز من درس آخر. انظر إلى الجدار: حين يُفتح الصف يظهر رمز جديد.
join-no-devices = يعمل هذا الصف من دون أجهزة. ضع كوبك على الطاولة، ومعلّمك يسجّل عنك.
join-who = من أنت؟
join-nobody = لا توجد أسماء بعد. أخبر معلّمك من فضلك.
join-held = أسماء مفتوحة على جهاز
join-held-hint = أهو اسمك؟ المسه وأثبت أنك تعرف صوره الثلاث.
join-missing = لا تجد اسمك؟ أخبر معلّمك.
join-choose = اختر ثلاث صور لك وتذكّرها. ستحتاج إليها على جهاز آخر.
join-tap-yours = المس صورك الثلاث.
join-prove = هذا الاسم مفتوح على جهاز آخر. إن كان اسمك فالمس صورك الثلاث، وسيُبلَّغ الجهاز الآخر.
join-not-me = لست أنا
join-pictures = الصور
join-in = هذا أنا
join-three = المس ثلاث صور بالضبط من فضلك.

## بطاقة الطالب
card-have = لديّ بطاقة
card-have-how = امسحها بالكاميرا، أو اكتب الرمز المطبوع بجانب الصورة.
card-type = الرمز الذي على بطاقتك
card-of = هذه بطاقة
card-before = يعرض هذا الجهاز حتى الآن صفحة
card-me = نعم، هذا أنا
card-nobodys = هذه البطاقة لا تفتح شيئًا
card-nobodys-why = ربما صُنعت بطاقة جديدة، أو كُتب حرف خطأ. اكتب الرمز مرة أخرى، أو اطلب من معلّمك بطاقة جديدة.

## جهاز مشترك ينتقل من يد إلى يد
next-who = من التالي؟
next-lead = المس اسمك.
next-go-on = أنا هو: تابع

## الصور الاثنتا عشرة
picture-sun = شمس
picture-moon = قمر
picture-star = نجمة
picture-rainbow = قوس قزح
picture-apple = تفاحة
picture-banana = موزة
picture-bicycle = دراجة
picture-rocket = صاروخ
picture-ball = كرة
picture-guitar = غيتار
picture-house = بيت
picture-tree = شجرة

## هل هذا هو الصندوق الصحيح؟
check-ask = هل يظهر على الجدار الحيوانان نفسهما؟
check-yes = إذن أنت في المكان الصحيح. وإن لم يظهرا فامسح رمز الجدار من جديد.
check-wall = يظهر على الجدار أيضًا:
