"""How dates and numbers are written: in both languages the day comes first, as in Cambodian print and CLDR."""
