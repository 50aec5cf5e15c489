"""What browsers on some devices say of themselves, and how to make another browser say it."""

import json
from collections.abc import Mapping
from typing import Any

_WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3.1"
MAC_AGENT = f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {_WEBKIT} Safari/605.1.15"
IPHONE_AGENT = f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_3_1 like Mac OS X) {_WEBKIT} Mobile/15E148 Safari/604.1"
IPAD_AGENT = f"Mozilla/5.0 (iPad; CPU OS 18_3_1 like Mac OS X) {_WEBKIT} Mobile/15E148 Safari/604.1"
ANDROID_AGENT = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36"
)

IPHONE = {"userAgent": IPHONE_AGENT, "platform": "iPhone", "maxTouchPoints": 5}
IPAD_AS_MAC = {"userAgent": MAC_AGENT, "platform": "MacIntel", "maxTouchPoints": 5}
"""An iPad as it is delivered: its browser asks for desktop pages and says it is a Mac."""
MAC = {"userAgent": MAC_AGENT, "platform": "MacIntel", "maxTouchPoints": 0}
IOS = {
    "iPhone": IPHONE,
    "iPad": {"userAgent": IPAD_AGENT, "platform": "iPad", "maxTouchPoints": 5},
    "iPad as a Mac": IPAD_AS_MAC,
}
NAVIGATORS: dict[str, dict[str, Any]] = {
    **IOS,
    "Mac": MAC,
    "Android": {"userAgent": ANDROID_AGENT, "platform": "Linux armv81", "maxTouchPoints": 5},
    "worker of a Mac": {"userAgent": MAC_AGENT, "platform": "MacIntel"},
}

TOUCH = "(points) => Object.defineProperty(navigator, 'maxTouchPoints', { value: points })"
"""Run in the page before it starts Python. Workers don't have this property."""
COUNT_HELPERS = """
let helpers = 0;
const { Module, compile } = WebAssembly;
const count = (bytes) => { helpers += bytes.length < 500 && bytes.includes(0xFB); };
WebAssembly.Module = new Proxy(Module, { construct: (made, [bytes]) => { count(bytes); return new made(bytes); } });
WebAssembly.compile = (bytes) => { count(bytes); return compile(bytes); };
addEventListener("message", (event) => {
  if (!event.data.helpers) return;
  event.stopImmediatePropagation();
  event.ports[0].postMessage(helpers);
});
"""
"""Counts the small modules that a worker compiles from instructions for garbage collection, all of which begin with 0xFB."""
HELPERS = """() => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  observed.workers.at(-1).postMessage({ helpers: true }, [port2]);
})"""
"""How many it has counted. The page has had OBSERVE."""


def worker_on(device: Mapping[str, Any], code: str) -> str:
    """The worker's code, which then counts helpers, on this device's platform; a browser's own setting gives the user agent."""
    platform = f'Object.defineProperty(navigator, "platform", {{ value: {json.dumps(device["platform"])} }});'
    return f"{{{platform}{COUNT_HELPERS}}}\n{code}"
