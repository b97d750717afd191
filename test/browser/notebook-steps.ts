import type {Locator, Page} from "playwright-core";

/** The cells of the notebook, from 0. */
export function cellAt(page: Page, at: number): Locator {
  return page.locator(".cell").nth(at);
}

/** Writes SQL into a cell, over what stands there. */
export async function write(page: Page, at: number, sql: string): Promise<void> {
  await cellAt(page, at).locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
}

/** Waits until a cell has run, and gives how it went. */
export async function outcomeOf(page: Page, at: number, timeout = 30_000): Promise<string> {
  const cell = cellAt(page, at);
  await page.waitForFunction(
    (n) => /done|failed|stopped/.test(document.querySelectorAll<HTMLElement>(".cell")[n]?.dataset.run ?? ""),
    at,
    {timeout}
  );
  return (await cell.getAttribute("data-run")) ?? "";
}

/** Writes SQL, runs it by keyboard, and gives what the cell shows. */
export async function runSql(page: Page, sql: string, at = 0, timeout = 30_000): Promise<string> {
  await write(page, at, sql);
  await page.keyboard.press("ControlOrMeta+Enter");
  await outcomeOf(page, at, timeout);
  return shownBy(page, at);
}

/** The rows, the message and the status of a cell. */
export async function shownBy(page: Page, at: number): Promise<string> {
  const cell = cellAt(page, at);
  const texts = await cell.locator(".outcome, .cell-problem, .cell-status").allInnerTexts();
  return texts.join("\n");
}

/** The values of a result, row by row, as they are shown. */
export async function valuesOf(page: Page, at: number): Promise<string[][]> {
  return cellAt(page, at)
    .locator("[role=row]")
    .evaluateAll((rows) =>
      rows
        .map((row) => [...row.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent ?? ""))
        .filter((cells) => cells.length > 0)
    );
}

/** Opens the SQL page as a new reader finds it. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".cell .cm-content").first().waitFor();
}

export async function choose(menu: Locator, item: string): Promise<void> {
  await menu.locator("summary").click();
  await menu.getByRole("button", {name: item, exact: true}).click();
}
