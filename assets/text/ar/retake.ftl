# محاولة أخرى تُكسب بالتمرّن (S30).
practice-items = أُنجز { $done } من { $needed }
practice-minutes = أُنجز { $done } من { $needed } دقيقة
practice-then = بعد ذلك يمكنك أن تطلب مرة أخرى.
practice-first = تمرّن أولًا
practice-did-one = أنجزت واحدًا
practice-more-minutes = { $count ->
    [zero] لا دقائق أخرى
    [one] دقيقة أخرى
    [two] دقيقتان أخريان
    [few] { $count } دقائق أخرى
    [many] { $count } دقيقة أخرى
   *[other] { $count } دقيقة أخرى
}
practice-done = لقد تمرّنت: اطلب مرة أخرى متى شئت.
practice-waived = يقول معلمك: يمكنك أن تطلب مرة أخرى الآن.
student-next-practise = تمرّن قليلًا، ثم حاول مرة أخرى.

teach-practice = يتمرّن قبل المحاولة التالية
teach-practice-why = لمسة واحدة تسمح له بأن يطلب فورًا. وما يُظهره عندها يُحسب كاملًا.
teach-practice-waive = له أن يطلب الآن
teach-practice-add = تمرّن أكثر:
teach-undo-practice = التمرّن
history-practised-items = { $count ->
    [zero] تمرّن: لم يُنجز شيئًا
    [one] تمرّن: أنجز واحدًا
    [two] تمرّن: أنجز اثنين
    [few] تمرّن: أنجز { $count }
    [many] تمرّن: أنجز { $count }
   *[other] تمرّن: أنجز { $count }
}
history-practised-minutes = { $count ->
    [zero] تمرّن: لا دقائق
    [one] تمرّن: دقيقة واحدة
    [two] تمرّن: دقيقتان
    [few] تمرّن: { $count } دقائق
    [many] تمرّن: { $count } دقيقة
   *[other] تمرّن: { $count } دقيقة
}
history-practice-waived = له أن يطلب التحقق التالي بلا تمرّن آخر

## قاعدة الصف
retakes = محاولة أخرى
retakes-why = هناك دائمًا محاولة أخرى، وتُحسب كاملة. يمكنك أن تطلب بعض التمرّن قبلها، لمهارة جُرّبت ولم تُتقن بعد. وبلمسة واحدة تُعفي منه.
retakes-first = قبل التحقق التالي
retakes-none = لا شيء: لهم أن يطلبوا فورًا
retakes-items = تمارين
retakes-minutes = دقائق من التمرّن

## لماذا لا
refusal-practise-first = قليل من التمرّن أولًا. أنجزه، ثم المسه في هذه المهارة، وبعدها يمكنك أن تطلب مرة أخرى.
refusal-nothing-to-practise = لا حاجة إلى التمرّن هنا بعد الآن: يمكنك أن تطلب التحقق.
refusal-practice-amount = اختر من 1 إلى { $items } تمارين، أو من 5 إلى { $minutes } دقيقة بخطوات من خمس.
