"""Every address that answers without signing in, and why. Anything else must ask for a sign-in."""

PUBLIC: dict[str, str] = {
    "home": "The way in",
    "about": "What this is and is not",
    "accessibility": "The accessibility statement (2018 Regulations, regulation 8)",
    "consent:privacy": "The privacy notice must be read before anything is told (UK GDPR Art 13)",
    "consent:ask_unsigned": "A request may come from somebody who cannot sign in (UK GDPR Art 12, DPA 2018 s164A)",
    "consent:erasing": "Says what happens next to somebody who has just been signed out",
    "consent:certificate": "The person has no account any more; the link is a secret that works once",
    "healthz": "For the load balancer; says nothing of anybody",
    "readyz": "For the load balancer; says nothing of anybody",
    "account_login": "Signing in",
    "account_request_login_code": "Signing in",
    "account_confirm_login_code": "Signing in",
    "account_signup": "Signing in: an unknown address starts an account",
    "account_email_verification_sent": "Signing in",
    "account_inactive": "Says that an account is closed",
    "account_logout": "Signing out; harmless when signed out",
    "accounts:mailbox": "The development mailbox; answers 404 outside development",
    "admin:login": "Where staff sign in",
    "admin:logout": "Ends a sign-in; answers POST alone",
}
PUBLIC_NAMESPACES: dict[str, str] = {
    "services_catalogue": "Facts about government services are for everybody, without an account",
    "open_data": "The same facts for other departments' programs; facts sent to be assessed are not kept",
}
