# الجدار، يُقرأ من آخر الصف: كلمات قليلة وكبيرة.
wall-welcome = أهلًا بكم
wall-here-of = من أصل { $all } حاضرون
wall-join-wifi = اتصل بالواي فاي
wall-open-page = افتح صفحتك
wall-how = وجّه كاميرا هاتفك إلى هنا.
wall-or-type = أو اكتب في المتصفح:
wall-scan = امسح للدخول
wall-cups-up = الأكواب المرفوعة
wall-no-cups = لا أكواب مرفوعة.
wall-no-skill = دون مهارة معيّنة
wall-other-page = في صفحة أخرى
wall-more = { $n ->
    [zero] ولا مزيد
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $n } آخرون
    [many] و{ $n } آخرون
   *[other] و{ $n } آخرون
}
wall-notes = { $n ->
    [zero] ورقات
    [one] ورقة
    [two] ورقتان
    [few] ورقات
    [many] ورقة
   *[other] ورقة
}
wall-focus = مهارة أساسية
wall-page = الصفحة { $page } من { $pages }

## لا شيء للعرض الآن
wall-closed-title = إلى اللقاء
wall-closed-body = انتهى الدرس، وكل شيء محفوظ.
wall-no-class-title = أهلًا بكم في Cupboard
wall-no-class-body = يُنشئ المعلم الصف الأول، وسيظهر هنا.
wall-no-skills-title = جدار فارغ
wall-no-skills-body = يضيف المعلم المهارات، ثم تُعلّق الأوراق هنا.
wall-setup-title = هذا الصندوق جديد
wall-setup-body = للمعلم: افتح هذا العنوان واكتب الرمز.
wall-door = للمعلم:
wall-door-words = تعرض الصفحة هناك هذه الكلمات:
wall-pair-title = هل هذا جدارك؟
wall-pair-body = للمعلم: اكتب هذا الرمز في صفحتك، تحت «الجدار».

## حين تعاند الشبكة (S55)
wall-no-network-title = لا شبكة لهذا الصندوق
wall-no-network-body = صِل الكابل أو اربط الصندوق بالواي فاي، وستظهر الرموز هنا وحدها.
wall-nobody = لا تصل الهواتف إلى هذا الصندوق على العنوان { $address }. لمسؤول الشبكة: ضع الهواتف والصندوق على شبكة واحدة وأوقف عزل الأجهزة.
wall-reading-only = لا يستطيع الصندوق الحفظ الآن. ما ترونه صحيح، واللمسات الجديدة تنتظر على الهواتف.
