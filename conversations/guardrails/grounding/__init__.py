"""What a figure is said of: who, what for, in which direction; so that a right figure in a wrong sentence is seen."""
