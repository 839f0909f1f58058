import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.css';
import skin from 'tinymce/skins/ui/oxide/skin.css?raw';
import type { Mount } from './mount';

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The text of what TinyMCE gives as its content. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n');
  const lines = [...body.children].map((line) => line.textContent ?? '');
  return lines.join('\n');
}

/** TinyMCE in its own frame, as it comes. */
export const mount: Mount = async (box, { placeholder, label }) => {
  const place = document.createElement('div');
  box.append(place);
  if (box.getRootNode() instanceof ShadowRoot) {
    const style = document.createElement('style');
    style.textContent = skin;
    box.before(style);
  }
  const [editor] = await tinymce.init({
    target: place,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    statusbar: false,
    promotion: false,
    height: 200,
    content_style: 'body { margin: 4px } p { margin: 0 }',
    placeholder,
    iframe_aria_text: label,
  });
  if (!editor) throw new Error('TinyMCE did not start');
  return {
    read: () => textOf(editor.getContent()),
    write: (text) =>
      void editor.setContent(
        text
          .split('\n')
          .map((line) => `<p>${escapeText(line)}</p>`)
          .join(''),
      ),
    newline: () => void editor.execCommand('InsertLineBreak'),
    frame: editor.getDoc(),
    destroy: () => editor.remove(),
  };
};
