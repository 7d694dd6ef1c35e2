# The box itself, whichever the class (the teacher).
box-title = الصندوق
box-why = الشبكة والأجهزة والنسخ الاحتياطية واحدة لكل الصفوف.
box-open = العناية بالصندوق
box-tab-network = الشبكة
box-tab-devices = الأجهزة
box-tab-backups = النسخ الاحتياطية
