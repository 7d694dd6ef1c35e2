# Tutoring groups (S9–S12).
refusal-planned-skills = خطة المجموعات لمهارة واحدة أو لمهارتين مختلفتين.
refusal-group-size = في المجموعة من عضوين إلى { $most }، والحد من مرة إلى { $limit } في الأسبوع.
refusal-too-many-places = للصف { $limit } من الأماكن على الأكثر. احذف بعضها ثم حاول من جديد.
refusal-same-student = الرجاء اختيار طالبين مختلفين، ثم المحاولة من جديد.
refusal-in-two-groups = هناك من هو في مجموعتين. لكل واحد مجموعة واحدة.
refusal-no-such-group = لم تعد هذه المجموعة في الخطة. انظر إلى الخطة من جديد.
refusal-no-such-plan = هناك خطة أحدث، أو انتهت هذه المجموعات. انظر من جديد.
field-place = المكان في الصف
field-home-language = لغة البيت
groups-undo = المجموعات
