"""What the people who run the service look at: the switch, traces of turns, quality and cost. Never who a person is."""
