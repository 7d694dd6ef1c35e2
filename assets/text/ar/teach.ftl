# The teacher's pages.

## Tabs and frame
teach-tab-now = الآن
teach-tab-map = الخريطة
teach-tab-students = الطلاب
teach-tab-skills = المهارات
teach-tab-settings = الإعدادات
teach-pages = صفحات هذا الصف
teach-save = حفظ

## What was done
teach-done-saved = تم الحفظ.
teach-done-added = تمت الإضافة.
teach-done-imported = أُضيفت القائمة.
teach-done-undone = تم التراجع.
teach-done-redone = أُعيد.
teach-done-left = خرج من الصف. يبقى سجلّه محفوظًا ويمكنه العودة.
teach-done-paired = صارت هذه الشاشة جدارًا.
teach-done-freed = صار الجهاز حرًّا من جديد.
teach-done-card-made = لم تعد البطاقة القديمة تفتح شيئًا. اطبع الجديدة من هنا.
teach-done-phone-lost = تمّ: سُجّل الخروج من كل أجهزته، ونُسيت صوره، ولم تعد بطاقته القديمة تفتح شيئًا. على الجهاز التالي يختار صورًا جديدة، ويمكن طباعة بطاقة جديدة أدناه.
teach-done-signed-out = سُجّل الخروج.
teach-done-everyone-out = سُجّل خروج الجميع. يدخل طلابك من جديد بالرمز الذي على الجدار.

## Class
teach-classes = الصفوف
teach-new-class = صف جديد
teach-first-class = أنشئ صفّك الأول
teach-class-name = اسم الصف
teach-class-name-hint = مثل «الحصة الثالثة» أو «الثامن ب رياضيات».
teach-class-language-hint = يتحدث الجدار بهذه اللغة، ويمكن لكل طالب اختيار لغة أخرى لشاشته.
teach-make-class = إنشاء الصف
teach-language = اللغة
teach-is-open = مفتوح
teach-students-count = { $count ->
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
    [many] { $count } طالبًا
   *[other] { $count } طالب
}
teach-skills-count = { $count ->
    [one] مهارة واحدة
    [two] مهارتان
    [few] { $count } مهارات
    [many] { $count } مهارة
   *[other] { $count } مهارة
}

## The four steps of a first class
step-path = أربع خطوات إلى حصتك الأولى
step-class = سمِّه
step-students = الطلاب
step-skills = المهارات
step-open = افتح الحصة
step-skip = تخطَّ هذا الآن

## The lesson
teach-here = { $here } من { $all } حاضرون
teach-open-for = الحصة مفتوحة: { $time }
teach-just-opened = فُتحت الحصة الآن
teach-closed = الحصة مغلقة
teach-open = افتح الحصة
teach-close = أغلق الحصة
teach-open-title = هل نبدأ؟
teach-open-why = يعرض الجدار الرمز عندئذٍ ويدخل الطلاب بهواتفهم. تُغلق الحصة وحدها عند انتهاء الوقت.
teach-minutes = كم دقيقة؟
teach-paper = أكواب ورقية
teach-paper-how = المس اسمًا لترفع كوبًا، والمس خانة في الخريطة لتحدد أين وصل الطالب.
teach-join = رمز الدخول
teach-no-network = لا توجد شبكة لهذا الصندوق بعد، فلا يمكن للهواتف الدخول.
teach-names-open = يمكن أخذ أسماء جديدة.
teach-names-close-them = أغلق الأسماء
teach-names-closed = الأسماء مغلقة: لا يدخل إلا من له صور أو بطاقة معروفة.
teach-names-open-them = افتح الأسماء
teach-wall = الجدار
teach-wall-look = افتح الجدار
teach-face-auto = تلقائيًا
teach-face-codes = الرموز
teach-face-map = الخريطة
teach-page-before = الوحدة السابقة
teach-page-after = الوحدة التالية
teach-window-is-open = يمكن للطلاب تغيير حالتهم الآن.
teach-window-is-closed = ينتظر الطلاب إذنك لتغيير حالتهم.
teach-window-open = اسمح لهم
teach-window-close = أوقف

## Now
teach-cups = الأكواب
teach-cups-none = لا كوب مرفوع. الجميع يعمل.
teach-cups-closed = تظهر الأكواب هنا عندما تكون الحصة مفتوحة.
teach-cup-faded = أما زال عالقًا؟
teach-cup-seen = رأيته
teach-cup-was-seen = تمت رؤيته
teach-cup-lower = أنزله
teach-checks = طلبات الفحص
teach-checks-none = لا أحد يطلب فحصًا.
teach-checks-more = { $count ->
    [zero] لا مزيد
    [one] طلب آخر
    [two] طلبان آخران
    [few] { $count } طلبات أخرى
    [many] { $count } طلبًا آخر
   *[other] { $count } طلب آخر
}
teach-check = افحص
teach-room = من الحاضر
teach-room-unknown = لم يصلوا بعد
teach-room-here = حاضرون
teach-room-absent = غائبون
teach-mark-here = حاضر بلا جهاز
teach-mark-absent = غائب
teach-claims = جدد على جهاز
teach-claim-new = أخذ هذا الاسم · { $time }
teach-claim-pictures = دخل بالصور · { $time }
teach-claim-card = دخل بالبطاقة · { $time }
teach-claim-took-over = سُجّل بذلك الخروج من جهاز آخر. أكان هو؟
teach-claims-older = { $count ->
    [zero] لا غير ذلك في هذا الدرس
    [one] وواحد آخر في هذا الدرس
    [two] واثنان آخران في هذا الدرس
    [few] و{ $count } آخرون في هذا الدرس
    [many] و{ $count } آخرَ في هذا الدرس
   *[other] و{ $count } آخر في هذا الدرس
}
teach-claim-undo = تراجع

## Taking back
teach-undo = تراجع:
teach-redo = إعادة:
teach-undo-settings = إعدادات الصف
teach-undo-lesson = الحصة
teach-undo-order = ترتيب المهارات
teach-undo-student = طالب
teach-undo-presence = الحضور
teach-undo-cup = كوب
teach-undo-skill = مهارة
teach-undo-status = الحالة
teach-undo-level = المستوى
teach-undo-more = { $count ->
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } آخرون
    [many] و{ $count } آخر
   *[other] و{ $count } آخر
}

## Map and panel
teach-units = الوحدات
teach-ways = المزيد عن هذا الصف
teach-unit-none = بلا وحدة
teach-panel-level = ما تراه أنت
teach-panel-no-level = أزل المستوى
teach-panel-status = ما يقوله الطالب

## Students
teach-students-none = لا أحد في هذا الصف بعد.
teach-add = إضافة
teach-add-one = أو اسم واحد
teach-add-button = أضف هذا الاسم
teach-paste-roster = الصق قائمة أسماء
teach-left = غادروا الصف
teach-come-back = عاد
teach-fact-locked = محجوب
teach-fact-no-device = بلا جهاز بعد
teach-fact-off-wall = خارج الجدار
teach-fact-map = خريطة أصغر
teach-cup-for = ضع كوبًا على الطاولة
teach-about = معلومات
teach-screen-language = لغة شاشته
teach-as-class = مثل الصف
teach-alias = الأيقونة على الجدار
teach-off-wall = لا تُظهره على الجدار
teach-own-map = خريطة خاصة
teach-own-map-why = مجموعة أصغر من المهارات، لا يراها إلا أنتما.
teach-own-map-all = كل مهارات الصف
teach-own-map-some = { $count ->
    [one] مهارة مختارة واحدة
    [two] مهارتان مختارتان
    [few] { $count } مهارات مختارة
    [many] { $count } مهارة مختارة
   *[other] { $count } مهارة مختارة
}
teach-own-map-reset = كل المهارات من جديد
teach-devices = الأجهزة
teach-devices-none = لا جهاز يحمل هذه الصفحة.
teach-device = الجهاز { $number }
teach-let-in = اسمح بالدخول: صور جديدة
teach-forget-pictures = اختيار صور جديدة
teach-more-devices = اسمح بأجهزة أكثر
teach-one-device = جهاز واحد فقط
teach-card = البطاقة
teach-card-print = اطبع البطاقة
teach-card-new = بطاقة جديدة: تتوقف القديمة عن العمل
teach-lost = هاتف ضائع؟
teach-lost-what = لمسة واحدة تسجّل الخروج من كل أجهزته، وتنسى صوره، وتصنع بطاقة جديدة.
teach-lost-button = هاتف ضائع: سجّل الخروج من كل شيء
teach-share = في صف آخر أيضًا
teach-share-button = أضفه إلى ذلك الصف
teach-leave-why = من يغادر يحتفظ بسجلّه ويمكنه العودة.
teach-leave = يغادر الصف

## History in words
history-title = السجل
history-by-substitute = من المعلّم البديل
history-unsure = لم يكن الصندوق متأكدًا من هذا الوقت.
history-none = لا شيء بعد.
history-count = { $count ->
    [one] آخر حدث
    [two] آخر حدثين
    [few] آخر { $count } أحداث
    [many] آخر { $count } حدثًا
   *[other] آخر { $count } حدث
}
history-by-you = منك
history-late = وصل متأخرًا
history-joined = انضم إلى الصف
history-renamed = تغيّر الاسم
history-language = تغيّرت لغة الشاشة
history-alias = تغيّرت الأيقونة
history-off-wall = الظهور على الجدار
history-map = تغيّرت الخريطة الخاصة
history-left = غادر الصف
history-returned = عاد
history-here = حاضر
history-absent = غائب
history-no-level = أُزيل المستوى
history-cup-lowered = أُنزل الكوب
history-cup-confirmed = ما زال كذلك
history-cup-seen = رُئي الكوب

## Skills
teach-no-skills = لا مهارات بعد. الصق قائمة: تكفي جملة «أستطيع …» في كل سطر.
teach-paste-skills = الصق قائمة مهارات
teach-skill-new = مهارة جديدة
teach-skill-edit = تعديل هذه المهارة
teach-move-up = إلى أعلى
teach-move-down = إلى أسفل
teach-focus = أساسية
teach-focus-tick = إحدى المهارات الأساسية القليلة في وحدتها
teach-short-hint = للجدار والقوائم، حتى ٢٤ حرفًا.
teach-picture-hint = رمز تعبيري واحد إن كان مفيدًا.
teach-pacing = دقائق الحصص لمعظم الطلاب
teach-pacing-hint = يُحسب من وقت كل طالب في الحصص. اتركه فارغًا إن لم يلزم.
teach-prerequisites = تأتي بعد …
teach-statements = الجملة بلغات أخرى
teach-links = أين يتدرب
teach-link-label = ما هو
teach-link-address = عنوان ويب أو فارغ
teach-rubric = كيف يبدو كل مستوى
teach-guide = لمن يساعد فيها
teach-guide-concepts = الأفكار وراءها
teach-guide-misconceptions = ما الذي يخطئ ولماذا
teach-guide-example = مثال محلول
teach-guide-questions = أسئلة تدفع إلى التفكير
teach-retire = لم تعد تُدرَّس
teach-retire-why = تخرج من كل القوائم ويبقى ما قُيِّم في السجل.

## Settings
teach-class = الصف
teach-rules = القواعد
rule-title = متى يمكن للطلاب تغيير حالتهم؟
rule-any-time = في أي وقت
rule-in-class = أثناء الحصة
rule-in-window = عندما أسمح لهم
devices-title = ماذا لدى الطلاب؟
devices-own = هاتف أو حاسوب خاص بهم
devices-shared = أجهزة المدرسة: تُسجَّل خروجًا عند إغلاق الحصة
devices-none = لا شيء: أكواب ورقية وأنا أنقر
naming-title = الأسماء على الجدار
naming-alias = أيقونة وكلمة
naming-initials = الأحرف الأولى
naming-names = الأسماء
naming-totals = أعداد فقط
cups-title = الأكواب على الجدار
cups-on-shelf = عند المهارة بلا اسم
cups-by-alias = قائمة بالأيقونات
cups-by-name = قائمة بالأسماء
teach-wall-pin = يعرض الجدار هذا الصف دائمًا
pair-title = شاشة أخرى كجدار
pair-how = افتح ‎/wall على تلك الشاشة واكتب الرمز الذي تعرضه.
pair-code = رمزها
pair-button = اجعلها جدارًا
pair-wrong = لا شاشة تعرض هذا الرمز. انظر إلى الشاشة واكتبه مرة أخرى.
net-title = الشبكة
net-why = باسم شبكة الواي فاي يعرض الجدار رمزًا أول يُدخل الهواتف إليها.
net-ssid = اسم الواي فاي
net-password = كلمة مروره
net-password-hint = اتركها فارغة لشبكة مفتوحة. يمكن لكل من في الغرفة قراءتها من الرمز.
net-address = العنوان للهواتف
net-address-auto = الأفضل تلقائيًا
net-address-now = الآن:
net-too-long = لا يتجاوز اسم الواي فاي ٣٢ حرفًا وكلمة المرور ٦٣. راجعهما من فضلك.
file-title = للحفظ عندك
file-marks = جدول الصف (CSV)
file-long = قائمة بالطلاب والمهارات (CSV)
file-history = السجل (CSV)
file-json = كل ما في الصف (JSON)

## The door
door-welcome = أهلًا بك في Cupboard
door-welcome-why = لا معلّم لهذا الصندوق بعد. أمران فقط ويصبح لك.
door-code = رمز لمرة واحدة
door-code-where = تجده على شاشة الصندوق أو حيث شغّلت Cupboard.
door-passphrase = عبارة المرور
door-passphrase-new = عبارة مرور لك
door-passphrase-rule = ٨ أحرف على الأقل. ثلاث كلمات أو أربع تكفي: سهلة عليك صعبة على غيرك.
door-begin = ابدأ
door-short = عبارة المرور قصيرة جدًا: ٨ أحرف على الأقل.
door-common = هذه أول عبارة يجرّبها الجميع. اختر غيرها من فضلك.
door-wrong-code = هذا ليس الرمز. انظر إلى شاشة الصندوق مرة أخرى.
door-sign-in = تسجيل الدخول
door-sign-out = تسجيل الخروج
door-wrong = هذه ليست عبارة المرور. حاول مرة أخرى.
door-wait = { $count ->
    [zero] محاولات خاطئة كثيرة. حاول الآن مرة أخرى.
    [one] محاولات خاطئة كثيرة. انتظر ثانية واحدة ثم حاول مرة أخرى.
    [two] محاولات خاطئة كثيرة. انتظر ثانيتين ثم حاول مرة أخرى.
    [few] محاولات خاطئة كثيرة. انتظر { $count } ثوانٍ ثم حاول مرة أخرى.
    [many] محاولات خاطئة كثيرة. انتظر { $count } ثانية ثم حاول مرة أخرى.
   *[other] محاولات خاطئة كثيرة. انتظر { $count } ثانية ثم حاول مرة أخرى.
}
door-wait-minutes = { $count ->
    [zero] محاولات خاطئة كثيرة. حاول الآن مرة أخرى.
    [one] محاولات خاطئة كثيرة. انتظر دقيقة واحدة ثم حاول مرة أخرى.
    [two] محاولات خاطئة كثيرة. انتظر دقيقتين ثم حاول مرة أخرى.
    [few] محاولات خاطئة كثيرة. انتظر { $count } دقائق ثم حاول مرة أخرى.
    [many] محاولات خاطئة كثيرة. انتظر { $count } دقيقة ثم حاول مرة أخرى.
   *[other] محاولات خاطئة كثيرة. انتظر { $count } دقيقة ثم حاول مرة أخرى.
}
door-locked = مقفل
door-locked-why = لم يلمس أحد شيئًا هنا منذ ٢٠ دقيقة، أو أُعيد تشغيل الصندوق. أثبت أنك أنت.
door-unlock = فتح القفل
door-by-passphrase = بعبارة المرور
door-forgotten = هل نسيت عبارة المرور؟
door-forgotten-how = من يعتني بالصندوق يستطيع وضع عبارة جديدة من نافذة الأوامر على الصندوق نفسه، وعندها يُسجَّل خروج كل أجهزتك. الأمر هو:
pin = الرقم السري لهذا الجهاز
pin-new = رقم سري قصير لهذا الجهاز (يمكنك تركه فارغًا)
pin-why = من ٤ إلى ٨ أرقام. بعد ٢٠ دقيقة من الهدوء تكفي هنا، ولا تفتح شيئًا على أي جهاز آخر.
pin-length = الرقم السري من ٤ إلى ٨ أرقام.
pin-common = الجميع يجرّب هذا الرقم السري أولًا. اختر غيره من فضلك.
pin-wrong = ليس هذا الرقم السري لهذا الجهاز. { $left ->
    [0] من الآن فصاعدًا تكلّف كل محاولة خاطئة انتظارًا.
    [zero] من الآن فصاعدًا تكلّف كل محاولة خاطئة انتظارًا.
    [one] بقيت محاولة واحدة، ثم تنتظر قليلًا.
    [two] بقيت محاولتان، ثم تنتظر قليلًا.
    [few] بقيت { $left } محاولات، ثم تنتظر قليلًا.
    [many] بقيت { $left } محاولة، ثم تنتظر قليلًا.
   *[other] بقيت { $left } محاولة، ثم تنتظر قليلًا.
}
