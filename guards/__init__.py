"""What endpoints that anybody may call ask of a request before they do anything: where from, by whom, how often."""
