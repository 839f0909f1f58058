import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  INSERT_LINE_BREAK_COMMAND,
  type LexicalNode,
} from 'lexical';
import type { Mount } from './mount';

const lines = (text: string): LexicalNode[] =>
  text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [$createLineBreakNode()] : []),
      ...(line ? [$createTextNode(line)] : []),
    ]);

/** Lexical with its plain text behaviour and its history. */
export const mount: Mount = (box, { label }) => {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.role = 'textbox';
  root.ariaLabel = label;
  box.append(root);
  const editor = createEditor({
    namespace: 'composer',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  const ends = [registerPlainText(editor), registerHistory(editor, createEmptyHistoryState(), 1000)];
  const write = (text: string) =>
    editor.update(
      () => {
        const paragraph = $createParagraphNode().append(...lines(text));
        $getRoot().clear().append(paragraph);
        if (document.activeElement === root) paragraph.selectEnd();
      },
      { discrete: true },
    );
  write('');
  return {
    read: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    write,
    newline: () => void editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
    destroy: () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    },
  };
};
