"""A page that shows what is in the table, and a form that adds to it. Without a database the page says so."""

import os

import psycopg
from flask import Flask, abort, redirect, render_template, request

app = Flask(__name__)
app.config.from_prefixed_env()


def database():
    """Return the only thing that is needed to connect, which the charm gives, or None without a database."""
    return os.environ.get("POSTGRESQL_DB_CONNECT_STRING")


@app.get("/")
def index():
    rows = None
    if database():
        with psycopg.connect(database()) as connection:
            rows = connection.execute("SELECT id, text FROM note ORDER BY id").fetchall()
    return render_template("index.html", rows=rows, greeting=app.config.get("GREETING", "Notes"))


@app.post("/")
def add():
    if not database():
        abort(503, "There is no database.")
    with psycopg.connect(database()) as connection:
        connection.execute("INSERT INTO note (text) VALUES (%s)", (request.form["text"],))
    return redirect("/")


@app.get("/healthz")
def healthz():
    return {"status": "ok"}
