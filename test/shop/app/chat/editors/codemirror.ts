import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view';
import type { Mount } from './mount';

/** CodeMirror 6 with wrapped lines, its history and its default keys. */
export const mount: Mount = (box, { placeholder, label }) => {
  const view = new EditorView({
    parent: box,
    state: EditorState.create({
      extensions: [
        history(),
        keymap.of([...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        placeholderOf(placeholder),
      ],
    }),
  });
  const replace = (from: number, to: number, insert: string) =>
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
  return {
    read: () => view.state.doc.toString(),
    write: (text) => replace(0, view.state.doc.length, text),
    newline: () => replace(view.state.selection.main.from, view.state.selection.main.to, '\n'),
    destroy: () => view.destroy(),
  };
};
