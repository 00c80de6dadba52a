"""The database as a data package: tables with their columns, a file a table, and what each column means."""
