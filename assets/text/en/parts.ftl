# What became of a tap
saved-pending = Saving …
saved-done = Saved
saved-not = Not saved yet, still on this device

# Across every page
banner-reading-only = The box cannot save right now. You can look, and taps wait on your device.
