"""A page that shows what is in the table, and a form that adds to it."""

import os

import psycopg
from flask import Flask, redirect, render_template, request

app = Flask(__name__)
app.config.from_prefixed_env()


def connect():
    """Connect with nothing but the variable that the charm gave."""
    return psycopg.connect(os.environ["POSTGRESQL_DB_CONNECT_STRING"])


@app.get("/")
def index():
    with connect() as connection:
        rows = connection.execute("SELECT id, text FROM note ORDER BY id").fetchall()
    return render_template("index.html", rows=rows, greeting=app.config.get("GREETING", "Notes"))


@app.post("/")
def add():
    with connect() as connection:
        connection.execute("INSERT INTO note (text) VALUES (%s)", (request.form["text"],))
    return redirect("/")


@app.get("/healthz")
def healthz():
    return {"status": "ok"}
