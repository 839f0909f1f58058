import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './mount';

const linesOf = (text: string): Descendant[] =>
  text.split('\n').map((line) => ({ type: 'paragraph', children: [{ text: line }] }));

/** Slate with its React view, its placeholder and its history. */
export const mount: Mount = (box, { placeholder, label }) => {
  const editor = withHistory(withReact(createEditor()));
  const root = createRoot(box);
  root.render(
    <Slate editor={editor} initialValue={linesOf('')}>
      <Editable placeholder={placeholder} aria-label={label} role="textbox" />
    </Slate>,
  );
  return {
    read: () => editor.children.map((line) => Node.string(line)).join('\n'),
    write: (text) => {
      Editor.withoutNormalizing(editor, () => {
        Transforms.removeNodes(editor, {
          at: [],
          match: (_node, path) => path.length === 1,
          mode: 'highest',
        });
        Transforms.insertNodes(editor, linesOf(text), { at: [0] });
      });
      if (editor.selection) Transforms.select(editor, Editor.end(editor, []));
    },
    newline: () => editor.insertBreak(),
    destroy: () => root.unmount(),
  };
};
