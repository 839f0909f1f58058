import { withGates } from '@/utils/domain/wording/compile';
import type { WordingPack } from '@/utils/domain/wording/rule';
import { readPack } from './read-pack';

let packs: Promise<readonly WordingPack[]> | undefined;

/** @returns the wording packs that came with Antou, read once */
export function shippedWording(): Promise<readonly WordingPack[]> {
  packs ??= readPack<WordingPack>('wording').then((pack) => [withGates(pack)]);
  packs.catch(() => {
    packs = undefined;
  });
  return packs;
}
