# عادات العمل (S45): كيف يعمل الطلاب، بعيدًا عمّا يستطيعونه.
habits = عادات العمل
habits-why = كيف يعمل الطلاب، بعيدًا عمّا يستطيعونه. لا تُحسب أبدًا في مستوى أو تقدير، ولا تظهر على الجدار.
habits-begin = ليس لهذا الصف عادات بعد. هذه قائمة للبداية. غيّرها كما تشاء.
habits-use = استعمال هذه القائمة
habits-list = عادات الصف
habits-list-hint = عادة في كل سطر، وأكثرها { $limit }. مع قائمة فارغة لا تُسجَّل عادات.
habits-change = تغيير القائمة
habits-make = إعداد قائمة
habits-word-hint = إن أردت. يقرؤها الطالب.
habits-nothing = لا شيء بعد
habits-off = إزالة
habits-yours = كيف تعمل
habits-yours-why = ما لاحظه معلّمك في طريقة عملك. لا علاقة له بالمستويات ولا بالتقدير، ولا يراه غيركما.
habits-earlier = من قبل
habit-undo = عادة
habit-starts = يبدأ العمل
habit-keeps-going = يواصل حين يصعب الأمر
habit-asks = يطلب المساعدة في وقتها
habit-works-with-others = يعمل جيدًا مع غيره
habit-looks-again = يراجع عمله
going-well = تسير جيدًا
going-working-on = قيد التحسين
history-habit-off = أُزيلت العادة
refusal-no-such-habit = لم تعد هذه العادة في قائمة الصف. اختر غيرها.
refusal-too-many-habits = { $limit ->
    [zero] لا عادات للصف
    [one] للصف عادة واحدة على الأكثر
    [two] للصف عادتان على الأكثر
    [few] للصف { $limit } عادات على الأكثر
    [many] للصف { $limit } عادة على الأكثر
   *[other] للصف { $limit } عادة على الأكثر
}. أزل بعضها ثم حاول من جديد.
field-habit = العادة
field-coaching = كلمة تشجيع
