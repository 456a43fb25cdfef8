import pymongo

from probes import expect


def probe(environment):
    with pymongo.MongoClient(environment["MONGODB_DB_CONNECT_STRING"], serverSelectionTimeoutMS=10000) as client:
        greetings = client.get_default_database()["greeting"]
        greetings.insert_one({"text": "Grüße"})
        expect(greetings.find_one({}, {"_id": 0}), {"text": "Grüße"})
        about = client.server_info()
        ferretdb = about.get("ferretdb", {}).get("version") or about.get("ferretdbVersion")
        return f"FerretDB {ferretdb.lstrip('v')}" if ferretdb else f"MongoDB {about['version']}"
