"""The pages of privacy: the notice, the choices, the person's own data, and the record for staff."""
