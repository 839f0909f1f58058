import { browser } from '@/utils/platform/browser';

/** Reads a pack that came with Antou. @throws where it is not what it should be */
export async function readPack<T extends { schema: number; kind: string }>(kind: T['kind']): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`/packs/${kind}.json`));
  const pack = (await response.json()) as T;
  if (pack.schema !== 1 || pack.kind !== kind) throw new Error(`pack ${kind}: schema ${pack.schema}`);
  return pack;
}
