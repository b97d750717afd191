import {type DBSchema, openDB} from "idb";

interface Pictures extends DBSchema {
  pictures: {key: string; value: {id: string; picture: Blob; kept: number}};
}

/** Those of a few tabs. */
const most = 20;

const openPictures = () =>
  openDB<Pictures>("litscope-returned", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("pictures", {keyPath: "id"});
    }
  });

/** Keeps a dropped file's picture across pages; throws where the browser keeps nothing. */
export async function keepPicture(id: string, picture: Blob): Promise<void> {
  const database = await openPictures();
  try {
    const transaction = database.transaction("pictures", "readwrite");
    await transaction.store.put({id, picture, kept: Date.now()});
    const all = (await transaction.store.getAll()).sort((a, b) => b.kept - a.kept);
    for (const old of all.slice(most)) await transaction.store.delete(old.id);
    await transaction.done;
  } finally {
    database.close();
  }
}

/** The picture that was kept under an id; null where there is none any more. */
export async function keptPicture(id: string): Promise<Blob | null> {
  const database = await openPictures();
  try {
    return (await database.get("pictures", id))?.picture ?? null;
  } finally {
    database.close();
  }
}
