# لماذا لم تُقرأ القائمة، وما العمل.
import-too-large = هذا الملف كبير جدًا: يمكن قراءة { $megabytes } ميغابايت على الأكثر. أرسل قائمة الأسماء أو المهارات فقط.
import-too-many-rows = هذه القائمة طويلة جدًا: الحد الأقصى لعدد الصفوف هو { $limit }. أرسلها على أجزاء.
import-too-many-columns = في الصف { $row } أعمدة كثيرة جدًا: الحد الأقصى هو { $limit }. احذف بعضها.
import-not-text = هذا الملف ليس قائمة بسيطة. في برنامج الجداول اختر «حفظ باسم» ثم CSV، أو انسخ الصفوف وألصقها هنا.
import-empty = لا شيء في هذه القائمة. ألصقها مرة أخرى.
import-no-name-column = أي عمود فيه الأسماء؟ اختر واحدًا.
import-no-skill-column = أي عمود فيه المهارات؟ اختر واحدًا.
import-no-name = الصف { $row } بلا اسم. اكتب الاسم أو احذف الصف.
import-too-long = الصف { $row } طويل جدًا. { $field }: الحد الأقصى لعدد الأحرف هو { $limit }. اجعله أقصر.
import-not-yes-or-no = الصف { $row }، العمود { $column }: اكتب نعم أو لا.
import-code-twice = الصفان { $before } و{ $row } لهما الرمز نفسه. غيّر أحدهما.

# ما يحتويه عمود من القائمة.
column-name = الاسم الكامل
column-family-given = اسم العائلة، الاسم الأول
column-given = الاسم الأول
column-family = اسم العائلة
column-language = اللغة
column-ignore = لا يُستخدم
column-code = الرمز
column-statement = عبارة «أستطيع …»
column-short = تسمية قصيرة
column-unit = الوحدة
column-focus = أساسية (نعم أو لا)
column-prerequisites = المتطلبات السابقة (رموز)
