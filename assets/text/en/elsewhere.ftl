# The same skill in another class (S53).
elsewhere-title = Mastered in another class
elsewhere-mastered = Mastered in { $class }
elsewhere-accept = Accept it here
elsewhere-accept-all = Accept all of it here
elsewhere-same = The same skill in another class
elsewhere-same-why = Whoever masters it there is offered to you here, and the other way round. You decide each time.
elsewhere-none = None
elsewhere-said-there = The other class says it is the same as:
