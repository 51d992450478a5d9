// A client's phone, for one link: answers every form of it, sends them, and logs one practice.
// Usage: node phone.mjs NODE_MODULES LINK ANSWERS...   (of each form in turn, "2,1,0,...")
import { open_browser } from "./browser.mjs";

const [modules, link, ...forms] = process.argv.slice(2);
const { browser, device, follow, press, seen } = await open_browser(modules);
const page = await (await device()).newPage();

async function fill_in(answers) {
  await follow(page, /^Start/);
  for (const [index, choice] of answers.entries()) {
    await seen(page, `Question ${index + 1} of ${answers.length}.`);
    await page.getByRole("radio").nth(choice).check();
    await press(page, "Continue");
    if (new URL(page.url()).pathname.endsWith("/help")) await follow(page, "Continue");
  }
  await press(page, /^Send to/);
}

await page.goto(link);
await press(page, "Start");
for (const answers of forms) await fill_in(answers.split(",").map(Number));
await seen(page, "Thank you");
await follow(page, "Go on");
await follow(page, /^What to do/);
await page.getByRole("group", { name: /^How helpful/ }).getByRole("radio", { name: "8", exact: true }).check();
await press(page, "Log it");
await seen(page, "Logged.");
await browser.close();
