# Lists by paste or file: the steps.
import-roster-title = الصق أسماء طلابك
import-roster-hint = اسم في كل سطر، أو صفوف منسوخة من جدول. لا يهم ترتيب الأعمدة.
import-roster-label = الأسماء
import-roster-example = آنا بيريز
import-skills-title = الصق مهاراتك
import-skills-hint = جملة «أستطيع …» في كل سطر، وقبلها رمزها إن وُجد. السطر الذي يبدأ بـ # يفتح وحدة. أو صفوف من جدول: الرمز، الجملة، تسمية قصيرة، الوحدة، أساسية، ما يسبقها.
import-skills-label = المهارات
import-skills-example = 8.EE.2 أستطيع حل x² = p
import-file = أو ملف
import-file-hint = CSV أو TSV أو نص عادي، حتى ١ ميغابايت.
import-look = اعرضها
import-columns-title = ماذا في كل عمود؟
import-columns-why = اختره هنا مرة واحدة، وما لا يلزم يبقى خارجًا.
import-column = العمود { $number }
import-has-header = الصف الأول عناوين
import-no-header = الصف الأول ليس عناوين
import-other-columns = الأعمدة مختلفة
import-again = تغيير القائمة
import-preview-title = هل هذا صحيح؟
import-new = { $count ->
    [one] جديد واحد
    [two] جديدان
    [few] { $count } جدد
    [many] { $count } جديدًا
   *[other] { $count } جديد
}
import-back = { $count ->
    [one] يعود واحد
    [two] يعود اثنان
    [few] يعود { $count }
    [many] يعود { $count }
   *[other] يعود { $count }
}
import-changed = { $count ->
    [one] يتغير واحد
    [two] يتغير اثنان
    [few] يتغير { $count }
    [many] يتغير { $count }
   *[other] يتغير { $count }
}
import-same = { $count ->
    [one] واحد معروف ويبقى كما هو.
    [two] اثنان معروفان ويبقيان كما هما.
    [few] { $count } معروفون ويبقون كما هم.
    [many] { $count } معروفًا ويبقون كما هم.
   *[other] { $count } معروف ويبقون كما هم.
}
import-never-deletes = القائمة لا تحذف شيئًا أبدًا.
import-put-in = أدخلها
import-go-on = تابع
