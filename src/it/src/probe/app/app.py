"""Connects to services with nothing but the variables that the charm gave, and tells what answered."""

import importlib
import os
import pkgutil
import traceback

from flask import Flask, abort

import probes

app = Flask(__name__)
app.config.from_prefixed_env()
NAMES = {module.name.replace("_", "-"): module.name for module in pkgutil.iter_modules(probes.__path__)}


@app.get("/")
def index():
    return {"probes": sorted(NAMES)}


@app.get("/probe/<name>")
def probe(name):
    if name not in NAMES:
        abort(404)
    try:
        return {"server": importlib.import_module(f"probes.{NAMES[name]}").probe(os.environ)}
    except KeyError as missing:
        return {"missing": missing.args[0]}, 503
    except Exception as failure:
        traceback.print_exc()
        return {"failure": f"{type(failure).__name__}: {failure}"}, 500
