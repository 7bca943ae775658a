"""The store's migrations, one file a step; `sel.store.migrate` runs them when a store is opened."""
