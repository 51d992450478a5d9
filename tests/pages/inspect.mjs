// A look at a page of the clients' as it is shown at every width, light and dark, in letters of the usual size and twice as
// large: no barrier that axe finds, no script, nothing beside the screen, cut off or too small to touch, and a way out of
// it at its top.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

// `in_browser` is what open_browser gives; pictures go to that folder, or nowhere where it is "-".
export async function open_desk({ browser }, modules, pictures) {
  const axe = readFileSync(createRequire(path.resolve(modules) + "/").resolve("axe-core/axe.min.js"), "utf8");
  if (pictures !== "-") mkdirSync(pictures, { recursive: true });

  const widths = [320, 390, 1280];
  const schemes = ["light", "dark"];

  // Axe is a script: what the phone shows is laid before it on a device of its own, where scripts run.
  const desk = await (await browser.newContext()).newPage();
  const settings_of_desk = await desk.context().newCDPSession(desk);
  const text_size = (pixels) => settings_of_desk.send("Page.setFontSizes", { fontSizes: { standard: pixels } });
  let looked = 0;

  // What a look at the page tells of its size: whether it goes beyond the screen, and which parts are too small or cut off.
  const measured = () => desk.evaluate(() => {
    const said = (one) => one.outerHTML.slice(0, 80);
    const hidden = (one) => one && (getComputedStyle(one).clipPath === "inset(50%)" || hidden(one.parentElement));
    const seen = [...document.querySelectorAll("body *")].filter((one) => !hidden(one));
    const sideways = (one) => one.closest(".sideways");
    return {
      wide: document.documentElement.scrollWidth - window.innerWidth,
      small: seen.filter((one) => one.matches("a, button, summary, .choice label, input:not([type=hidden]):not(.choice input)"))
        .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 43.95).map(said),
      cut: seen.filter((one) => one instanceof HTMLElement && !sideways(one)).filter((one) => {
        const box = one.getBoundingClientRect();
        return box.left < -0.5 || box.right > window.innerWidth + 0.5 ||
          (one.clientWidth > 0 && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
      }).map(said),
      outside: [...document.querySelectorAll("svg text")].filter((one) => {
        const [box, picture] = [one.getBoundingClientRect(), one.closest("svg").getBoundingClientRect()];
        return box.left < picture.left || box.right > picture.right || box.top < picture.top || box.bottom > picture.bottom;
      }).map(said),
      exits: [...document.querySelectorAll("header a")].filter((one) => one.getBoundingClientRect().bottom < window.innerHeight / 2)
        .map((one) => `${one.href} ${one.rel}`),
      letters: [...document.querySelectorAll("main p, svg text")].map((one) => one.closest("svg")
        ? one.getBoundingClientRect().height : parseFloat(getComputedStyle(one).fontSize)),
    };
  });

  function nothing_is_lost(facts, where) {
    assert.ok(facts.wide <= 0, `${where}: scrolls sideways`);
    assert.deepEqual(facts.small, [], `${where}: smaller than 44 px`);
    assert.deepEqual([...facts.cut, ...facts.outside], [], `${where}: cut off`);
    assert.deepEqual(facts.exits, ["https://www.wikipedia.org/ noreferrer"], `${where}: no quick exit`);
  }

  async function inspect(shown, name) {
    const html = await shown.content();
    await desk.route(shown.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await desk.goto(shown.url());
    await desk.unroute(shown.url());
    const page = desk;
    for (const width of widths) {
      for (const scheme of schemes) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.evaluate(axe);
        const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
        const said = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`);
        assert.deepEqual(said, [], `${name} at ${width}, ${scheme}`);
        assert.equal(await page.evaluate(() => document.scripts.length), 0);
        nothing_is_lost(await measured(), `${name} at ${width}`);
        await keep_picture(`${name}-${width}-${scheme}`);
        looked += 1;
      }
      await in_large_text(`${name}-${width}`);
    }
  }

  // As somebody sees it whose browser shows text twice as large.
  async function in_large_text(name) {
    const before = await measured();
    await text_size(32);
    const facts = await measured();
    nothing_is_lost(facts, `${name}, text at 200 %`);
    const kept_small = facts.letters.filter((size, index) => size < 1.95 * before.letters[index]);
    assert.deepEqual(kept_small, [], `${name}: text that does not grow`);
    await keep_picture(`${name}-large`, 32);
    await text_size(16);
  }

  // Of the whole page, on a screen as high as that is: a new screen forgets the size of the text.
  async function keep_picture(name, pixels = 16) {
    if (pictures === "-") return;
    const height = await desk.evaluate(() => document.documentElement.scrollHeight);
    await desk.setViewportSize({ ...desk.viewportSize(), height });
    await text_size(pixels);
    await desk.screenshot({ path: `${pictures}/${name}.png` });
  }

  return { inspect, looks: () => looked };
}
