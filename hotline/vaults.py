"""What visitors of the zone have in the vault. Staff have a vault of their own, which the quick exit leaves alone."""

from hotline.vault import Vault

__all__ = ["DRAFT", "THREAD", "ZONE_VAULTS"]

# The cookies' names say nothing to somebody who finds them on the device.
DRAFT = Vault("draft", "d", "/", 30)  # a report or message that is being written
THREAD = Vault("thread", "t", "/", 30)  # a report that its code has opened
ZONE_VAULTS = (DRAFT, THREAD)
