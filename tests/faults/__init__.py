"""What happens when something breaks, in real browsers: whatever it is, nothing that was typed is lost."""
