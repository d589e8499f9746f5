"""The content that `load_demo` puts into an empty site: pages, pictures, files, settings and logins."""
