"""The web app: layout and wiring in one file for each tab, what is shown computed beside it."""
