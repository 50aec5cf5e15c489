// @ts-check
// Compresses a file by Zstandard as well as it can.
//     node zstd.mjs FROM TO
import { readFileSync, writeFileSync } from "node:fs";
import { constants, zstdCompressSync } from "node:zlib";

const [from, to] = process.argv.slice(2);
const params = { [constants.ZSTD_c_compressionLevel]: 22, [constants.ZSTD_c_windowLog]: 25 };
writeFileSync(to, zstdCompressSync(readFileSync(from), { params }));
