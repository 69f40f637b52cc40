"""What readers get of a run: a page with plots, a summary for the web app, and the README's table."""
