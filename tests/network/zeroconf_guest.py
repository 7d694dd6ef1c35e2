"""Finds one Cupboard with python-zeroconf, from the interface with the given address, and prints it as JSON."""

import json
import sys
import threading

from zeroconf import IPVersion, ServiceBrowser, Zeroconf

KIND = "_cupboard._sub._http._tcp.local."

found = threading.Event()
names = []


def on_change(zeroconf, service_type, name, state_change):
    names.append(name)
    found.set()


guest = Zeroconf(interfaces=[sys.argv[1]], ip_version=IPVersion.V4Only)
ServiceBrowser(guest, KIND, handlers=[on_change])
if found.wait(10):
    instance = names[0].replace("_cupboard._sub.", "")
    info = guest.get_service_info("_http._tcp.local.", instance, 5000)
    if info:
        text = {key.decode(): (value or b"").decode() for key, value in info.properties.items()}
        print(json.dumps({
            "instance": instance,
            "host": info.server,
            "port": info.port,
            "addresses": info.parsed_addresses(),
            "text": text,
        }))
guest.close()
