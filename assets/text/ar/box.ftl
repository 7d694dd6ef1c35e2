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
