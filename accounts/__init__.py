"""Staff accounts: nobody enters the admin with a password alone (docs/adr/0009)."""
