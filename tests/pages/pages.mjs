// Drives Debian's Chromium through the clients' pages, scripts off: every page at three widths, light and dark, looked
// over by axe; then reload, back, a double Send, a lost connection, a second device and practice that is logged.
// Usage: node pages.mjs NODE_MODULES PICTURES ASKED   (JSON: the links by what they are for, and what else is known)
import assert from "node:assert/strict";

import { open_browser } from "./browser.mjs";
import { disturbed, open_disturbance } from "./disturbed.mjs";
import { open_desk } from "./inspect.mjs";

const [modules, pictures, asked] = process.argv.slice(2);
const { look, send, second, lost, homework, shared, other, german, harried, newcomer, stop, born, leaflet } = JSON.parse(asked);
const in_browser = await open_browser(modules);
const { browser, device, follow, press, seen, answer } = in_browser;
const { inspect, looks } = await open_desk(in_browser, modules, pictures);

// Word for word, and each header once.
const of_every_page = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
};
function keeps_to_itself(reply) {
  for (const [name, value] of Object.entries(of_every_page))
    assert.equal(reply.headers()[name], value, `${name} of ${reply.status()} ${reply.url()}`);
}

async function every_page() {
  const context = await device();
  const [outside, replies] = [[], []];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(look).origin) outside.push(request.url());
  });
  context.on("response", (reply) => {
    if (reply.headers()["content-type"]?.startsWith("text/html")) replies.push(reply);
  });
  const page = await context.newPage();
  const reply = await page.goto(look);
  assert.ok((await reply.body()).length <= 30 * 1024);
  await seen(page, "Before you start");
  await inspect(page, "begin");
  await press(page, "Start");
  await inspect(page, "list");
  await follow(page, /^Start/);
  await inspect(page, "question");
  await press(page, "Continue");
  await seen(page, "There is a problem");
  await inspect(page, "question-error");
  await press(page, "I\u2019d rather not say");
  await seen(page, "You may still leave it out.");
  await inspect(page, "question-left-out");
  await answer(page, 1);
  await page.goto(new URL("/q/form/1/9", look).href);
  await answer(page, 2);
  await seen(page, "night line of the practice");
  await inspect(page, "help");
  await page.goto(new URL("/q/form/2/1", look).href);
  await inspect(page, "question-number");
  await page.goto(new URL("/q/form/1/check", look).href);
  await inspect(page, "check-open");
  await page.goto(new URL("/q/help", look).href);
  await seen(page, "If you need help now");
  await inspect(page, "help-standing");
  await page.goto(new URL("/q/nothing", look).href);
  await seen(page, "This link does not work");
  await inspect(page, "closed");
  await page.goto(look);
  assert.equal(new URL(page.url()).pathname, "/q", "the device that began goes on");
  assert.deepEqual(outside, [], "requests to others");
  assert.ok(replies.length > 10);
  for (const one of replies) keeps_to_itself(one);
  await context.close();
}

async function to_the_end() {
  const context = await device();
  const page = await context.newPage();
  await page.goto(send);
  await press(page, "Start");
  await follow(page, /^Start/);
  for (let item = 1; item <= 8; item += 1) {
    await seen(page, `Question ${item} of 9.`);
    await answer(page, 1);
    await page.reload();
  }
  await page.goBack();
  await page.goForward();
  await page.goto(new URL("/q/form/1/9", send).href);
  await answer(page, 2);
  await seen(page, "night line of the practice");
  await follow(page, "Continue");
  await inspect(page, "check");
  const twice = await context.newPage();
  await twice.goto(page.url());
  await press(page, /^Send to/);
  await seen(page, "Thank you");
  await seen(page, "What your answers came to");
  await inspect(page, "done");
  await press(twice, /^Send to/);
  await seen(twice, "Thank you");
  await page.goBack();
  await page.goto(new URL("/q", send).href);
  await seen(page, "Thank you");
  await context.close();
}

// It is let in by the right year alone, and goes on where the first one was; both end with the one form that was sent.
async function a_second_device() {
  const first = await (await device()).newPage();
  await first.goto(second);
  await press(first, "Start");
  await follow(first, /^Start/);
  await answer(first, 3);
  const other = await (await device()).newPage();
  await other.goto(second);
  await seen(other, "In which year were you born?");
  await inspect(other, "begin-further");
  await other.getByLabel(/year/).fill("1891");
  await press(other, "Start");
  await seen(other, "There is a problem");
  await inspect(other, "begin-further-error");
  await other.getByLabel(/year/).fill(born);
  await press(other, "Start");
  await seen(other, "1 of 7 questions answered");
  await follow(other, /^Go on/);
  for (let item = 2; item <= 7; item += 1) {
    await seen(other, `Question ${item} of 7.`);
    await answer(other, 1);
  }
  await press(other, /^Send to/);
  await seen(other, "Thank you");
  assert.ok(!(await other.content()).includes("What your answers came to"));
  await inspect(other, "done-without-result");
  await press(first, "Continue");
  await seen(first, "Thank you");
}

async function a_lost_connection() {
  const context = await device();
  const page = await context.newPage();
  await page.goto(lost);
  await press(page, "Start");
  await follow(page, /^Start/);
  await answer(page, 2);
  await context.setOffline(true);
  await page.getByRole("radio").nth(1).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("chrome-error://**");
  await context.setOffline(false);
  await page.goto(lost);
  await seen(page, "1 of 7 questions answered");
  await follow(page, /^Go on/);
  await seen(page, "Question 2 of 7.");
}

// Today in three taps, and yesterday: once each, however often the button is pressed and the page is loaded again.
async function practice() {
  const context = await device();
  const page = await context.newPage();
  const look_away = await open_disturbance(in_browser, page, homework);
  await page.goto(homework);
  await press(page, "Start");
  await inspect(page, "list-homework");
  await look_away("What you practise");
  await follow(page, "All there is to read");
  await inspect(page, "reading");
  await look_away("What self-compassion is");
  await follow(page, "What self-compassion is");
  await look_away("Two halves: engagement and action");
  await inspect(page, "leaflet");
  await page.goto(new URL(`/q/reading/${leaflet}`, homework).href);
  await seen(page, "A calm place");
  await inspect(page, "leaflet-own");
  await look_away("To go on with");
  await page.goto(new URL("/q", homework).href);
  await follow(page, /^What to do.*Soothing rhythm breathing$/);
  await look_away("After breakfast, before mail");
  await inspect(page, "homework");
  const rate = (group, rating) => page.getByRole("group", { name: group }).getByRole("radio", { name: rating, exact: true })
    .check();
  await rate(/^How helpful/, "7");
  await rate(/^How difficult/, "3");
  await page.getByRole("button", { name: "Log it" }).dblclick();
  await page.getByText("5 min, helped 7, hard 3").first().waitFor();
  await page.waitForLoadState();
  await inspect(page, "homework-logged");
  await page.reload();
  await seen(page, "5 min, helped 7, hard 3");
  await page.goBack();
  await page.goForward();
  await follow(page, "Log another time");
  await seen(page, "You have logged today already.");
  await page.getByRole("radio", { name: "Yesterday" }).check();
  await page.getByLabel(/^How many minutes/).fill("ten");
  await rate(/^How helpful/, "4");
  await press(page, "Log it");
  await seen(page, "There is a problem");
  await inspect(page, "homework-error");
  await page.getByLabel(/^How many minutes/).fill("10");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Log it" }).click();
  await page.waitForURL("chrome-error://**");
  await context.setOffline(false);
  await page.reload();
  await seen(page, "10 min, helped 4");
  await inspect(page, "homework-twice");
  await look_away("10 min, helped 4");
  await on_a_further_device();
  await context.close();
}

// Finds what the first one logged, and logs nothing by looking.
async function on_a_further_device() {
  const further = await (await device()).newPage();
  await further.goto(homework);
  await further.getByLabel(/year/).fill(born);
  await press(further, "Start");
  await follow(further, /^What to do.*Soothing rhythm breathing$/);
  await seen(further, "5 min, helped 7, hard 3");
  await seen(further, "10 min, helped 4");
  await seen(further, "You have logged today already.");
}

// Nothing to do, nothing to look at yet; and the e-mails that brought the link are stopped.
async function with_nothing_yet() {
  const page = await (await device()).newPage();
  await page.goto(newcomer);
  await press(page, "Start");
  await seen(page, "No exercise is set");
  await inspect(page, "list-nothing-set");
  await follow(page, /^Look at it/);
  await seen(page, "There is no score yet.");
  await inspect(page, "courses-none");
  await page.goto(stop);
  await seen(page, "Stop these e-mails?");
  await inspect(page, "stop");
  await press(page, "Stop them");
  await seen(page, "No more of these e-mails");
  await inspect(page, "stopped");
  await page.reload();
  await seen(page, "No more of these e-mails");
}

// A recording plays, from where the player asks; a paper and a summary are downloads; the client's own scores are words,
// a chart and a table. Another client's phone gets none of it.
async function shared_with_the_client() {
  const context = await device();
  const page = await context.newPage();
  const look_away = await open_disturbance(in_browser, page, shared);
  await page.goto(shared);
  await press(page, "Start");
  await look_away("To look at");
  await inspect(page, "list-shared");
  await follow(page, /^What to do.*River walk$/);
  await inspect(page, "homework-files");
  assert.ok((await page.content()).length <= 30 * 1024);
  const sound = await page.locator("audio").getAttribute("src");
  const playing = page.waitForResponse((reply) => reply.url().endsWith(sound));
  const box = await page.locator("audio").boundingBox();
  await page.mouse.click(box.x + 28, box.y + box.height / 2);
  const played = await playing;
  assert.ok([200, 206].includes(played.status()), `the recording: ${played.status()}`);
  assert.equal(played.headers()["content-type"], "audio/mpeg");
  assert.equal(played.headers()["cache-control"], "no-store");
  const part = await page.request.get(new URL(sound, shared).href, { headers: { Range: "bytes=262140-262147" } });
  assert.equal(part.status(), 206);
  assert.equal((await part.body()).length, 8);
  assert.match(part.headers()["content-range"], /^bytes 262140-262147\//);
  const paper = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Sheet" }).click()]);
  assert.equal(paper[0].suggestedFilename(), "Sheet.pdf");
  await page.goto(new URL("/q", shared).href);
  const summary = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^Open it/ }).click()]);
  assert.equal(summary[0].suggestedFilename(), "summary.pdf");
  await follow(page, /^Look at it/);
  await look_away("How it has gone");
  await inspect(page, "courses");
  assert.ok((await page.content()).length <= 30 * 1024);
  await follow(page, /^As a chart.*PHQ-9$/);
  await look_away("The same in words");
  await inspect(page, "course");
  assert.ok((await page.content()).length <= 30 * 1024);

  const phone_of_another = await device();
  const stranger = await phone_of_another.newPage();
  await stranger.goto(other);
  await press(stranger, "Start");
  for (const way of [sound, "/q/document", "/q/course", new URL(page.url()).pathname]) {
    const refused = await stranger.request.get(new URL(way, shared).href);
    assert.equal(new URL(refused.url()).pathname, "/q", way);
    assert.ok(refused.headers()["content-type"].startsWith("text/html"), way);
  }
  await context.close();
  await phone_of_another.close();
}

// What a phone that asks for German is shown, at every width: its words are longer.
async function in_german() {
  const context = await device(390, "light", { locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(german);
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
  await inspect(page, "german-begin");
  await press(page, "Beginnen");
  await inspect(page, "german-list");
  await follow(page, /^Beginnen/);
  await press(page, "Weiter");
  await seen(page, "Etwas stimmt noch nicht");
  await inspect(page, "german-question-error");
  for (let item = 1; item <= 2; item += 1) {
    await seen(page, `Frage ${item} von 2.`);
    await page.getByRole("radio").nth(1).check();
    await press(page, "Weiter");
  }
  await inspect(page, "german-check");
  await press(page, /^An .* senden$/);
  await seen(page, "Was Ihre Antworten ergeben");
  await inspect(page, "german-done");
  await follow(page, "Weitermachen");
  await follow(page, /^Was zu tun ist/);
  await inspect(page, "german-homework");
  await context.close();
}

await every_page();
await to_the_end();
await a_second_device();
await a_lost_connection();
await practice();
await shared_with_the_client();
await in_german();
await with_nothing_yet();
await disturbed(harried, in_browser);
await browser.close();
console.log(`${looks()} looks at pages, without a barrier found by axe`);
