"""What `make audit` measures: every page by axe, the HTML checker and Lighthouse, and the wizard on a slow line."""
