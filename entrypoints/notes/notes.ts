import type { Feature } from '@/utils/frame/context';
import { el } from '@/utils/page/element';
import { bindNoteKeys } from './note-keys';
import { followNoteShop } from './note-shop';
import { NoteWriter } from './note-writer';
import { createNoteDialogs } from './views/dialogs';
import css from './views/notes.css?inline';
import { createRowTools } from './views/row-tools';

/** Order notes and flags (备注插旗): tools on order rows, on the detail page and beside the chat. */
export const notes: Feature = {
  id: 'notes',
  needs: ['note'],
  start(context, signal) {
    const style = el('style', { text: css });
    context.host.root.append(style);
    signal.addEventListener('abort', () => style.remove());
    const writer = new NoteWriter(context, createNoteDialogs(context, signal), signal);
    context.handle('writeNote', ({ order, template, asked }) => writer.write(order, template, asked), signal);
    context.handle('undoNote', ({ order }) => writer.undo(order), signal);
    context.handle('cancelNote', ({ order }) => writer.cancel(order), signal);
    context.packs().then(
      (packs) => {
        if (signal.aborted) return;
        followNoteShop(context, packs, signal);
        const tools = createRowTools(context, writer, signal);
        context.onMove(tools.follow, signal);
        bindNoteKeys(context, tools.all, signal);
        tools.follow();
      },
      () => context.say('warn', 'notice.timeout'),
    );
    void writer.readUndoable();
  },
};
