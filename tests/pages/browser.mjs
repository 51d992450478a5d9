// Debian's Chromium with scripts off, as the tests of the clients' pages hold it: devices, and what a person does on them.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";

const and_load = (page, locator) => Promise.all([page.waitForEvent("load"), locator.click()]);
const press = (page, name) => and_load(page, page.getByRole("button", { name }));
const follow = (page, name) => and_load(page, page.getByRole("link", { name }).first());
async function answer(page, choice) {
  await page.getByRole("radio").nth(choice).check();
  await press(page, "Continue");
}
const seen = async (page, words) => assert.ok((await page.content()).includes(words), `"${words}" on ${page.url()}`);

// `modules` is the folder that npm has put playwright-core into.
export async function open_browser(modules) {
  const { chromium } = createRequire(path.resolve(modules) + "/")("playwright-core");
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const device = (width = 390, scheme = "light", more = {}) => browser.newContext({
    viewport: { width, height: 844 }, colorScheme: scheme, javaScriptEnabled: false, ...more,
  });
  return { browser, device, press, follow, answer, seen };
}
