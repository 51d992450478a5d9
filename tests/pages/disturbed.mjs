// Pages of somebody whom everything happens to: they are loaded again, left and come back to, the connection is lost and
// comes back, a button is pressed twice, and the link is opened on a further device.
import assert from "node:assert/strict";

// Nothing of it changes anything: the page says what it said before. `in_browser` is what open_browser gives.
export async function open_disturbance({ device, seen }, page, link) {
  const further = await (await device()).newPage();
  return async function look_away(words) {
    await seen(page, words);
    await page.reload();
    await seen(page, words);
    await page.goto(new URL("/q/help", link).href);
    await page.goBack();
    await seen(page, words);
    await page.goForward();
    await seen(page, "If you need help now");
    await page.goBack();
    await page.context().setOffline(true);
    await assert.rejects(page.reload(), /ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(false);
    await page.reload();
    await seen(page, words);
    await further.goto(link);
    await seen(further, "In which year were you born?");
  };
}

// A whole form: `link` asks for a PHQ-9 alone, of a client whose birth year the practice holds.
export async function disturbed(link, in_browser) {
  const { device, follow, seen } = in_browser;
  const context = await device();
  const page = await context.newPage();
  const further = await (await device()).newPage();
  const at = (path) => new URL(path, link).href;
  const look_away = await open_disturbance(in_browser, page, link);

  // What was pressed does not arrive; the phone is on the net again, and its owner presses "reload".
  async function press_without_connection(name) {
    await context.setOffline(true);
    await page.getByRole("button", { name }).click();
    await page.waitForURL("chrome-error://**");
    await context.setOffline(false);
    await page.reload();
  }

  // The second press breaks off the first one's visit, or lands on the page after it: that page is looked at anew.
  async function press_twice(name, next, words) {
    await page.getByRole("button", { name }).dblclick();
    await page.getByText(words).first().waitFor();
    await page.goto(at(next));
  }

  await page.goto(link);
  await seen(page, "Before you start");
  await page.reload();
  await press_without_connection("Start");
  await page.goto(at("/q"));
  await look_away("9 questions");
  await follow(page, /^Start/);
  for (let item = 1; item <= 8; item += 1) {
    await look_away(`Question ${item} of 9.`);
    await page.getByRole("radio").nth(item % 4).check();
    const next = `Question ${item + 1} of 9.`;
    if (item % 2 === 0) await press_without_connection("Continue");
    else await press_twice("Continue", `/q/form/1/${item + 1}`, next);
    await seen(page, next);
  }
  await look_away("Question 9 of 9.");
  await page.getByRole("radio").nth(1).check();
  await press_without_connection("Continue");
  await look_away("night line of the practice");
  await follow(page, "Continue");
  await look_away("Check your answers");
  await press_without_connection(/^Send to/);

  // Sent once, for good: no way back into it, on this device or another.
  await seen(page, "Thank you");
  await page.reload();
  await seen(page, "Thank you");
  for (const path of ["/q", "/q/form/1/check", "/q/form/1/1"]) {
    await page.goto(at(path));
    await seen(page, "Thank you");
    assert.equal(await page.getByRole("radio").count(), 0);
  }
  await further.goto(link);
  await seen(further, "This link does not work");
  await context.close();
}
