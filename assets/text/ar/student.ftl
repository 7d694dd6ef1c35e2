# صفحة الطالب.
student-title = صفحتي
student-closed = مغلق
student-not-me = لست أنا
student-tabs = الصفحات
student-tab-me = أنا
student-tab-map = الخريطة
student-tab-settings = الإعدادات

## ما صار باللمسات
student-late = وصل هذا متأخرًا إلى الصندوق، فلم يُنادَ أحد. أما زلت تحتاج إلى مساعدة؟
student-late-yes = نعم، نادِ من جديد
student-late-no = لا، أنا بخير
student-taps-dropped = لم تُرسَل اللمسات التي كانت باسم آخر.
student-leave-sending = يُرسَل أولًا ما لُمس.
student-leave-unsent = لمسات لم تُرسَل بعد:
student-leave-wait = تُرسَل من نفسها حالما يجيب الصندوق، ثم يدخل من بعدك.
student-leave-stay = البقاء هنا
student-leave-lose = تركها تضيع والمتابعة
student-leave-away = الصندوق لا يجيب. يدخل من بعدك حالما يجيب.

## الأكواب
student-how = كيف تسير الأمور؟
student-class-closed = الصف مغلق
student-cups-closed = تعود الأكواب حين يُفتح الصف.
student-cup-left = ما زال كوبك من الدرس مرفوعًا.
student-put-down = أنزله
student-still-stuck = أما زلت تحتاج إلى مساعدة؟
student-still-question = أما زال عندك السؤال؟
student-still-yes = نعم، ما زلت
student-still-no = لا، أنا بخير
student-cup-about = عن
student-cup-note = كلمات قليلة إن أردت
student-cup-change = غيّر
student-cup-other = شيء آخر
student-cup-up-green = كوبك مرفوع. المسه مرة أخرى لتنزله.
student-cup-up = كوبك مرفوع وسيأتي أحد إليك. المسه مرة أخرى لتنزله.
student-cup-seen = رأى معلّمك كوبك. المسه مرة أخرى لتنزله.

## التالي وسببه
student-next = التالي
student-next-working = أنت تعمل على هذه.
student-next-unlocked = أنجزت ما يأتي قبلها.
student-next-in-order = هي التالية في الترتيب.
student-next-check-asked = طلبت الفحص، وسيأتي معلّمك إليك.
student-next-done = أتقنت كل ما في خريطتك.
student-next-empty = تظهر المهارات هنا حين يضيفها معلّمك.
student-status-in-class = تستطيع تغيير هذا حين يكون الصف مفتوحًا.
student-status-in-window = يفتح معلّمك وقتًا لتغيير هذا.

## المهارات
student-few = مهاراتي الثلاث
student-all = خريطتي كلها
student-check-asked = طُلب الفحص
student-practise = تدرّب
student-rubric = كيف يبدو كل مستوى

## خريطة الصف
student-map = خريطتنا
student-map-closed = تُفتح الخريطة مع الصف.
student-shelf-empty = لا أحد بعد. هل تكون الأول؟
student-shelf-count = { $count ->
    [zero] لم يتقنها أحد
    [one] أتقنها شخص واحد
    [two] أتقنها شخصان
    [few] أتقنها { $count } أشخاص
    [many] أتقنها { $count } شخصًا
   *[other] أتقنها { $count } شخص
}

## إعداداتي
student-class = الصف
student-language = اللغة
student-language-class = مثل الصف
student-icon = صورتي
student-icon-hint = هي التي تمثلك على الجدار. تظهر الصور المتاحة فقط.
# On a page that the device kept, before the hour at which the box was last there, such as 10:42.
student-kept = لا اتصال بالصندوق. آخر ظهور له:
