"""Runs inside Pyodide: reads all of the tables that no plan and no note needs, so that it is known which bytes they are.

They belong to codecs of East Asia, names of Unicode's characters, modules frozen into the interpreter, and checksums.
"""

import _imp
import binascii
import hashlib
import unicodedata
import zlib

CODECS = (
    *("gb2312", "gbk", "gb18030", "hz"),
    *("big5", "big5hkscs", "cp950"),
    *("cp949", "euc_kr", "johab", "iso2022_kr"),
    *("cp932", "euc_jp", "euc_jis_2004", "euc_jisx0213", "shift_jis", "shift_jis_2004", "shift_jisx0213"),
    *("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_ext"),
)
ALL = range(0x110000)
SINGLE_SHIFT = 0x8F
"""In Japan's codecs, a byte before two others."""

for character in map(chr, ALL):
    name = unicodedata.name(character, "")
    if name:
        unicodedata.lookup(name)

pairs = b"".join(bytes([first, second, 10]) for first in range(256) for second in range(256))
triples = b"".join(bytes([SINGLE_SHIFT, second, third, 10]) for second in range(128, 256) for third in range(128, 256))
text = "\n".join(chr(one) for one in ALL if not 0xD800 <= one < 0xE000)
for codec in CODECS:
    (pairs + triples).decode(codec, "ignore")
    text.encode(codec, "ignore")

for module in _imp._frozen_module_names():  # type: ignore[attr-defined]
    frozen = _imp.find_frozen(module, withdata=True)
    sum(frozen[0] if frozen and frozen[0] else b"")

some = bytes(range(256)) * 300
zlib.decompress(zlib.compress(some, 9))
zlib.crc32(some)
binascii.crc32(some)
for algorithm in sorted(hashlib.algorithms_available):
    hashlib.new(algorithm, some)
