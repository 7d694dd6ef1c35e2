# The same skill in another class (S53).
elsewhere-title = أُتقنت في صف آخر
elsewhere-mastered = أُتقنت في { $class }
elsewhere-accept = اقبلها هنا
elsewhere-accept-all = اقبلها كلها هنا
elsewhere-same = المهارة نفسها في صف آخر
elsewhere-same-why = من يتقنها هناك تُعرض عليك هنا، والعكس. القرار لك كل مرة.
elsewhere-none = لا شيء
elsewhere-said-there = يقول الصف الآخر إنها نفسها:
