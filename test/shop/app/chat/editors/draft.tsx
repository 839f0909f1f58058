import { ContentState, Editor, EditorState, Modifier } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount, MountOptions } from './mount';

interface Model {
  state: EditorState;
  set(state: EditorState): void;
}

function Field({ model, placeholder, label }: { model: Model } & MountOptions) {
  const [state, setState] = useState(model.state);
  model.set = (next) => {
    model.state = next;
    setState(next);
  };
  return <Editor editorState={state} onChange={model.set} placeholder={placeholder} ariaLabel={label} />;
}

/** Draft.js as its documents show it: a controlled editor. */
export const mount: Mount = (box, options) => {
  const model: Model = { state: EditorState.createEmpty(), set: () => undefined };
  const root = createRoot(box);
  flushSync(() => root.render(<Field model={model} {...options} />));
  return {
    read: () => model.state.getCurrentContent().getPlainText('\n'),
    write: (text) => {
      const content = ContentState.createFromText(text, '\n');
      const next = EditorState.push(model.state, content, 'remove-range');
      const focused = model.state.getSelection().getHasFocus();
      model.set(focused ? EditorState.moveFocusToEnd(next) : EditorState.moveSelectionToEnd(next));
    },
    newline: () => {
      const { state } = model;
      const content = Modifier.splitBlock(state.getCurrentContent(), state.getSelection());
      model.set(EditorState.push(state, content, 'split-block'));
    },
    destroy: () => root.unmount(),
  };
};
