"""What Khmer text needs everywhere: its words, its clusters of letters and its digits. Knows nothing of the site."""
