# The box itself, whichever the class (the teacher).
box-title = الصندوق
box-why = الشبكة والأجهزة والنسخ الاحتياطية واحدة لكل الصفوف.
box-open = العناية بالصندوق
box-tab-network = الشبكة
box-tab-devices = الأجهزة
box-tab-backups = النسخ الاحتياطية

## Clock
clock-title = الساعة
clock-says = ساعة الصندوق تقول
clock-says-unsure = الصندوق غير متأكد من الوقت. ساعته تقول
clock-unsure-why = ليست له ساعة خاصة به، أو أن ساعته قفزت. ما يحدث في هذه الأثناء يُعلَّم في السجل.
clock-take = خذ وقت هذا الجهاز
clock-typed = أو اكتب الوقت
clock-set = اضبط الساعة
clock-back-title = سترجع الساعة إلى الوراء
clock-back-to = بعد ذلك:
clock-back-why = ما سُجّل حتى الآن يحتفظ بوقته. ومن ثم يعدّ الصندوق من الوقت الجديد.
clock-back-yes = نعم، أرجعها
clock-back-no = اتركها كما هي

## Devices
own-title = أجهزتك
own-none = لم تسجّل الدخول على أي جهاز.
own-unknown = جهاز
own-this = هذا الجهاز
own-open = مسجَّل الدخول
own-locked = مقفل
own-over = يطلب عبارة المرور
own-others = تسجيل الخروج من كل الأجهزة إلا هذا
own-this-out = تسجيل الخروج هنا
pin-is-set = بعد ٢٠ دقيقة من الهدوء يطلب هذا الجهاز رقمه السري.
pin-is-not-set = بعد ٢٠ دقيقة من الهدوء يطلب هذا الجهاز عبارة المرور. بالرقم السري تعود أسرع.
pin-passphrase = عبارة المرور الخاصة بك
pin-choose = رقم سري جديد
pin-set = ضع الرقم السري
pin-change = غيّر الرقم السري
pin-remove = إزالة الرقم السري
pass-title = عبارة المرور
pass-why = مع عبارة جديدة يُسجَّل خروج كل أجهزتك الأخرى.
pass-old = العبارة الحالية
pass-new = العبارة الجديدة
pass-change = غيّر عبارة المرور
walls-title = الجدران
walls-none = لا توجد شاشة أخرى تعمل جدارًا.
walls-one = جدار
walls-revoke = لم تعد جدارًا
everyone-title = تسجيل خروج الجميع
everyone-count = { $count ->
    [0] لا يوجد جهاز طالب مسجَّل الدخول.
    [zero] لا يوجد جهاز طالب مسجَّل الدخول.
    [one] جهاز طالب واحد مسجَّل الدخول.
    [two] جهازا طالبين مسجَّلا الدخول.
    [few] { $count } أجهزة طلاب مسجَّلة الدخول.
    [many] { $count } جهاز طالب مسجَّل الدخول.
   *[other] { $count } جهاز طالب مسجَّل الدخول.
}
everyone-open = تسجيل خروج كل أجهزة الطلاب …
everyone-why = بعدها يمسح كل طالب الرمز الذي على الجدار ويُظهر صوره الثلاث أو بطاقته من جديد. الأسماء والمستويات والصور تبقى.
everyone-walls = والجدران أيضًا
everyone-do = سجّل خروج الجميع
