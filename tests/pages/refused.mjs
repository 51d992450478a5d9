// A phone that does not trust the server's authority is shown nothing of the link.
// Usage: node refused.mjs NODE_MODULES LINK
import assert from "node:assert/strict";

import { open_browser } from "./browser.mjs";

const [modules, link] = process.argv.slice(2);
const { browser, device } = await open_browser(modules);
const page = await (await device()).newPage();
await assert.rejects(page.goto(link), /ERR_CERT_AUTHORITY_INVALID/);
await browser.close();
