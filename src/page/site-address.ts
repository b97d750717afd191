/** Where the site stands, ending in "/": modules of pages are served two folders below it. */
export const siteAddress = new URL("../../", import.meta.url).href;
