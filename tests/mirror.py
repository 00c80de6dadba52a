"""A mirror of the whole database by the API alone: what docs/api.md recommends, as short as it can be.

mirror = Mirror(get)     # get(address, query) gives the JSON of an answer
mirror.copy()            # once, and whenever a cursor is refused with 410
mirror.follow()          # from time to time
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

ROOT = "/api/v1/"
EVERYTHING = {  # lists leave these out unless they are asked for
    "review_status": "unreviewed,confirmed,corrected,rejected",
    "merged": "include",
}
Record = dict[str, Any]


class Mirror:
    """The records of all lists, by kind and id. References are kept by id: names are with the record they name."""

    def __init__(self, get: Callable[[str, dict[str, str]], Any], lists: dict[str, tuple[str, list[str]]]) -> None:
        """`lists` tells for each kind of record the address of its list and the filters that it has."""
        self.get = get
        self.lists = lists
        self.records: dict[tuple[str, int], Record] = {}
        self.cursor = ""

    def copy(self) -> None:
        """Everything as it is, from a cursor taken before: what changes meanwhile follows."""
        self.cursor = self.get(f"{ROOT}changes/", {})["cursor"]
        self.records = {}
        for kind, (path, filters) in self.lists.items():
            query = {name: value for name, value in EVERYTHING.items() if name in filters} | {"limit": "100"}
            answer = self.get(f"{ROOT}{path}/", query)
            while True:
                for record in answer["results"]:
                    self.records[kind, record["id"]] = by_id(record)
                if answer["next"] is None:
                    break
                answer = self.get(answer["next"], {})

    def follow(self) -> int:
        """How many entries of the log were followed, up to its end."""
        count = 0
        while True:
            answer = self.get(f"{ROOT}changes/", {"since": self.cursor, "records": "on", "limit": "100"})
            for entry in answer["results"]:
                key = (entry["kind"], entry["id"])
                if entry["record"] is None:
                    self.records.pop(key, None)
                else:
                    self.records[key] = by_id(entry["record"])
            count += len(answer["results"])
            self.cursor = answer["cursor"]
            if not answer["more"]:
                return count


def by_id(value: Any) -> Any:
    """A record with the ids of others in place of their names and addresses, which those others tell."""
    if isinstance(value, list):
        return [by_id(one) for one in value]
    if isinstance(value, dict):
        if {"id", "url"} <= set(value) and "modified" not in value:
            return value["id"]
        return {name: by_id(one) for name, one in value.items()}
    return value
