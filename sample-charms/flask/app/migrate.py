"""Brings the database to the schema that the application needs. Safe to run at any time, by several units at once."""

import os
import sys

import psycopg

uri = os.environ.get("POSTGRESQL_DB_CONNECT_STRING")
if uri is None:
    print("There is no database to migrate")
    sys.exit()

with psycopg.connect(uri) as connection:
    connection.execute("SELECT pg_advisory_xact_lock(20250101)")
    connection.execute("CREATE TABLE IF NOT EXISTS note (id serial PRIMARY KEY, text text NOT NULL)")
    connection.execute("CREATE TABLE IF NOT EXISTS migration (ran_at timestamptz NOT NULL DEFAULT now())")
    connection.execute("INSERT INTO migration DEFAULT VALUES")
    if connection.execute("SELECT count(*) FROM note").fetchone()[0] == 0:
        connection.execute("INSERT INTO note (text) VALUES ('Hello from PostgreSQL')")
