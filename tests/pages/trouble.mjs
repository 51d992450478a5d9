// A phone while the server's database is away, and a place from which links were guessed.
// Usage: node trouble.mjs NODE_MODULES PICTURES LINK   (of a GAD-7; asks for "stop" and "start" of the database by a line
// on its output, each done once it is answered by a line)
import assert from "node:assert/strict";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { open_browser } from "./browser.mjs";
import { open_desk } from "./inspect.mjs";

const [modules, pictures, link] = process.argv.slice(2);
const in_browser = await open_browser(modules);
const { browser, device, press, follow, seen, answer } = in_browser;
const { inspect } = await open_desk(in_browser, modules, pictures);
const lines = createInterface({ input: process.stdin });
async function database(what) {
  console.log(what);
  await once(lines, "line");
}
const page = await (await device()).newPage();

// What was pressed meanwhile is kept once the page is loaded again.
async function without_the_database() {
  await page.goto(link);
  await press(page, "Start");
  await follow(page, /^Start/);
  await answer(page, 2);
  await seen(page, "Question 2 of 7.");
  await database("stop");
  await page.getByRole("radio").nth(1).check();
  await press(page, "Continue");
  await seen(page, "Something went wrong");
  await inspect(page, "trouble");
  await database("start");
  for (const until = Date.now() + 60_000; (await page.content()).includes("Something went wrong");) {
    assert.ok(Date.now() < until, "the database came back, the page did not");
    await page.reload();
  }
  await seen(page, "Question 3 of 7.");
  await page.goto(link);
  await seen(page, "2 of 7 questions answered");
}

async function guessing() {
  // Wrong addresses that were opened a while ago count too: it is after twenty at the latest.
  for (let guess = 1; guess <= 20; guess += 1) {
    const answer = await page.goto(new URL(`/q/open/guess-${guess}`, link).href);
    if (answer.status() === 429) break;
    await seen(page, "This link does not work");
  }
  const reply = await page.goto(link);
  assert.equal(reply.status(), 429);
  await seen(page, "Please wait a moment");
  await inspect(page, "wait");
}

await without_the_database();
await guessing();
await browser.close();
process.exit();
