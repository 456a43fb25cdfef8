import requests


def probe(environment):
    proxy = environment["HTTP_PROXY"]
    answer = requests.get("http://beyond.test/greeting", timeout=10)
    answer.raise_for_status()
    return f"{answer.json()['via']} at {proxy.rpartition('@')[2]}"
