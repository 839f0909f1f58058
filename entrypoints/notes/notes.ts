import type { Feature } from '@/utils/frame/context';
import { el } from '@/utils/page/element';
import { NoteWriter } from './note-writer';
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
    const writer = new NoteWriter(context, signal);
    context.handle('writeNote', ({ order, template, asked }) => writer.write(order, template, asked), signal);
    context.handle('undoNote', ({ order }) => writer.undo(order), signal);
    const followScheme = () => {
      const { shop, scheme } = context.store.snapshot;
      if (scheme?.id === shop?.scheme) return;
      void context.packs().then(({ schemes }) => {
        if (!signal.aborted)
          context.store.patch({ scheme: schemes.schemes.find(({ id }) => id === shop?.scheme) });
      });
    };
    context.packs().then(
      ({ notes: pack }) => {
        if (signal.aborted) return;
        context.store.patch({ templates: pack.templates });
        const tools = createRowTools(context, writer, signal);
        context.onMove(tools.follow, signal);
        tools.follow();
      },
      () => context.say('warn', 'notice.timeout'),
    );
    context.store.subscribe(followScheme, signal);
    void writer.readUndoable();
  },
};
