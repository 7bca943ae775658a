"""The dashboard: thin pages over view workflows; the only room that knows Streamlit."""
