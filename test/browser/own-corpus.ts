import type {JSHandle, Page} from "playwright-core";
import type {CheckReport} from "../../src/build/check-report.js";
import type {BuiltCorpus} from "../../src/local/built-corpus.js";

/** What a browser holds of the corpus that was looked at last. */
export interface HeldCorpus {
  fingerprint: string;
  n_papers: number;
  report: CheckReport;
}

/** Waits until making a corpus needs nothing more of the network. */
export async function getReady(page: Page): Promise<void> {
  await page.locator(".corpus-bar button", {hasText: "Open your own papers"}).hover();
  await page.waitForSelector("html[data-builder=ready]");
}

/** Gives files to the page as a person chooses them, and waits for the corpus or the reason why there is none. */
export async function openFiles(page: Page, files: Parameters<Page["setInputFiles"]>[1]): Promise<string> {
  const before = await page.evaluate(() => location.search);
  await page.locator(".corpus-bar input[type=file]").setInputFiles(files);
  const dialog = page.locator(".build-dialog");
  await dialog.waitFor();
  await page.waitForFunction(
    (search) => {
      const stage = document.querySelector(".build-panel > p");
      const isOver = stage !== null && document.querySelector(".build-panel progress") === null;
      return isOver || (stage === null && location.search !== search);
    },
    before,
    {timeout: 170_000, polling: 50}
  );
  const said = (await dialog.count()) === 0 ? "" : await dialog.innerText();
  if ((await dialog.count()) > 0) await dialog.getByRole("button", {name: "Close"}).click();
  return said;
}

/** The corpus of the page's address, as this browser holds it. */
export async function heldCorpus(page: Page): Promise<HeldCorpus> {
  const held = await readHeld(page);
  return held.evaluate(async ({fingerprint, n_papers, report}) => ({
    fingerprint,
    n_papers,
    report: JSON.parse(await report.text()) as CheckReport
  }));
}

/** Its tables, each as a Parquet file in base 64. */
export async function heldTables(page: Page): Promise<Record<string, string>> {
  const held = await readHeld(page);
  return held.evaluate(async ({tables}) => {
    const read: Record<string, string> = {};
    for (const [name, blob] of Object.entries(tables)) {
      read[name] = await new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve((reader.result as string).split(",")[1] ?? "");
        reader.readAsDataURL(blob);
      });
    }
    return read;
  });
}

function readHeld(page: Page): Promise<JSHandle<BuiltCorpus>> {
  return page.evaluateHandle(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("litscope-corpora");
        request.onerror = () => reject(request.error!);
        request.onsuccess = () => {
          const database = request.result;
          const key = new URLSearchParams(location.search).get("corpus")!;
          const found = database.transaction("contents").objectStore("contents").get(key);
          found.onerror = () => reject(found.error!);
          found.onsuccess = () => {
            database.close();
            resolve(found.result as BuiltCorpus);
          };
        };
      })
  );
}
