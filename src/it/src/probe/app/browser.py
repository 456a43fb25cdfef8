"""A person with a browser who signs in wherever a page asks for it."""

from html.parser import HTMLParser
from urllib.parse import urljoin

import requests


class Form(HTMLParser):
    """First form of a page."""

    def __init__(self, page):
        super().__init__()
        self.action = None
        self.fields = {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form" and self.action is None:
            self.action = attributes.get("action", "")
        elif tag == "input" and attributes.get("name"):
            self.fields[attributes["name"]] = attributes.get("value", "")


def sign_in(url, end, answers):
    """Follow redirects and send forms until one of them leads to an address that begins with end.

    Returns that address and the fields that are sent to it; answers are what the person types.
    """
    browser = requests.Session()
    answer = browser.get(url, allow_redirects=False, timeout=10)
    for _ in range(10):
        fields = {}
        if answer.is_redirect:
            target = urljoin(answer.url, answer.headers["Location"])
        else:
            answer.raise_for_status()
            form = Form(answer.text)
            if form.action is None:
                raise AssertionError(f"no form at {answer.url}")
            target = urljoin(answer.url, form.action)
            fields = {name: answers.get(name, value) for name, value in form.fields.items()}
        if target.startswith(end):
            return target, fields
        if fields:
            answer = browser.post(target, data=fields, allow_redirects=False, timeout=10)
        else:
            answer = browser.get(target, allow_redirects=False, timeout=10)
    raise AssertionError(f"no end of redirects: {answer.url}")
