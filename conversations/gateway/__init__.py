"""The one way to a model: what may leave, through which door, and what came back. Nothing else imports the SDK."""
