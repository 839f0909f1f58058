import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import '@ckeditor/ckeditor5-ui/dist/index.css';
import '@ckeditor/ckeditor5-editor-classic/dist/index.css';
import type { Mount } from './mount';

/** The text of one of CKEditor's model elements. */
function textOf(element: { getChildren(): Iterable<object> }): string {
  return [...element.getChildren()].map((child) => ('data' in child ? String(child.data) : '\n')).join('');
}

/** CKEditor 5, the classic editor with paragraphs alone. */
export const mount: Mount = async (box, { placeholder, label }) => {
  const place = document.createElement('div');
  box.append(place);
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    root: { placeholder, label },
  });
  const { model } = editor;
  return {
    read: () => {
      const root = model.document.getRoot();
      const lines = root ? [...root.getChildren()] : [];
      return lines.map((line) => (line.is('element') ? textOf(line) : '')).join('\n');
    },
    write: (text) =>
      model.change((writer) => {
        const root = model.document.getRoot();
        if (!root) return;
        writer.remove(writer.createRangeIn(root));
        for (const line of text.split('\n')) {
          const paragraph = writer.createElement('paragraph');
          writer.insertText(line, paragraph);
          writer.append(paragraph, root);
        }
        writer.setSelection(root, 'end');
      }),
    newline: () => editor.execute('shiftEnter'),
    destroy: () => void editor.destroy(),
  };
};
