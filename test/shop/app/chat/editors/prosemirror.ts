import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import type { Mount } from './mount';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: '(text | break)*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    text: { group: 'inline' },
  },
});

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node('break')).scrollIntoView());
  return true;
};

const docOf = (text: string) =>
  schema.node(
    'doc',
    null,
    text.split('\n').map((line) => schema.node('paragraph', null, line ? [schema.text(line)] : [])),
  );

/** ProseMirror with paragraphs and line breaks. */
export const mount: Mount = (box, { label }) => {
  const plugins = [
    history(),
    keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Enter': breakLine }),
    keymap(baseKeymap),
  ];
  const fresh = (text: string) => EditorState.create({ doc: docOf(text), plugins });
  const view = new EditorView(box, {
    state: fresh(''),
    attributes: { role: 'textbox', 'aria-label': label },
  });
  return {
    read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    write: (text) => view.updateState(fresh(text)),
    newline: () => void breakLine(view.state, view.dispatch),
    destroy: () => view.destroy(),
  };
};
