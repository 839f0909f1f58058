import * as v from 'valibot';
import type { CheckPack } from '@/utils/domain/checks/confirmation';
import type { SchemePack } from '@/utils/domain/notes/flag-scheme';
import type { NotePack } from '@/utils/domain/notes/template';
import type { ReplyPack } from '@/utils/domain/replies/reply';
import type { PackBundle } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { readPack } from '../read-pack';
import { readingsOf } from '../readings';

let bundle: Promise<PackBundle> | undefined;

/** Packs come from the worker, only into the frames that need them; the tables for pinyin stay here. */
export const packHandlers: Pick<Handlers, 'packs.read'> = {
  'packs.read': {
    payload: v.null(),
    fromPages: true,
    answer() {
      bundle ??= readBundle();
      bundle.catch(() => {
        bundle = undefined;
      });
      return bundle;
    },
  },
};

async function readBundle(): Promise<PackBundle> {
  const [replies, notes, schemes, checks] = await Promise.all([
    readPack<ReplyPack>('replies'),
    readPack<NotePack>('notes'),
    readPack<SchemePack>('schemes'),
    readPack<CheckPack>('checks'),
  ]);
  return {
    replies: {
      ...replies,
      replies: replies.replies.map((reply) => ({ ...reply, readings: readingsOf(reply.title) })),
    },
    notes,
    schemes,
    checks,
  };
}
