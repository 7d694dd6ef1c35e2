"""Finds so many Cupboards with python-zeroconf, from the interface with the given address, and prints them as JSON."""

import json
import sys
import threading

from zeroconf import IPVersion, ServiceBrowser, Zeroconf

KIND = "_cupboard._sub._http._tcp.local."
WANTED = int(sys.argv[2])

enough = threading.Event()
names = []


def on_change(zeroconf, service_type, name, state_change):
    if name not in names:
        names.append(name)
    if len(names) >= WANTED:
        enough.set()


def described(guest, name):
    info = guest.get_service_info("_http._tcp.local.", name.replace("_cupboard._sub.", ""), 5000)
    return info and {
        "host": info.server,
        "port": info.port,
        "addresses": info.parsed_addresses(),
        "text": {key.decode(): (value or b"").decode() for key, value in info.properties.items()},
    }


guest = Zeroconf(interfaces=[sys.argv[1]], ip_version=IPVersion.V4Only)
ServiceBrowser(guest, KIND, handlers=[on_change])
enough.wait(10)
found = [described(guest, name) for name in names]
print(json.dumps(sorted(filter(None, found), key=lambda box: box["host"])))
guest.close()
