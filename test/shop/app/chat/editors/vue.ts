import { createApp, h, nextTick, ref, vModelText, withDirectives } from 'vue';
import { cx } from '../../css';
import type { Mount } from './mount';

/** A text field bound to a Vue 3 ref (v-model). */
export const mount: Mount = (box, { placeholder, label }) => {
  const text = ref('');
  const field = () =>
    h('textarea', {
      id: 'composer',
      class: cx('composer'),
      placeholder,
      'aria-label': label,
      'onUpdate:modelValue': (value: string) => {
        text.value = value;
      },
    });
  const app = createApp({ render: () => withDirectives(field(), [[vModelText, text.value]]) });
  app.mount(box);
  return {
    read: () => text.value,
    write: (next) => {
      text.value = next;
    },
    newline: () => {
      const area = box.querySelector('textarea');
      if (!area) return;
      const at = area.selectionStart;
      text.value = `${text.value.slice(0, at)}\n${text.value.slice(area.selectionEnd)}`;
      void nextTick().then(() => area.setSelectionRange(at + 1, at + 1));
    },
    destroy: () => app.unmount(),
  };
};
