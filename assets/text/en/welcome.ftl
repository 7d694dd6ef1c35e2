# What opens by itself on the box’s own Wi-Fi, in a small browser. Its readers are children.
welcome-title = You are on the class Wi-Fi
welcome-almost = Almost there
welcome-lead = It has no internet: it leads to your class and nowhere else.
welcome-button = Stay on this Wi-Fi
welcome-then = And then
welcome-apple = Tap “Done” at the top of the screen.
welcome-android = If your phone says that there is no internet, choose “Use network as is”, or turn off mobile data.
welcome-scan = Scan code 2 on the wall.
