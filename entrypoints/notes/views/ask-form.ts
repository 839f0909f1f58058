import type { NoteTemplate } from '@/utils/domain/notes/template';
import { t } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';

/** One small form for what the page does not give. */
export interface AskForm {
  readonly element: HTMLElement;
  readonly submit: () => void;
  readonly focus: () => void;
}

/**
 * Makes the form of a template's missing variables; it is done when all of them are filled in.
 * @param last what was filled in last, offered again
 */
export function askForm(
  template: NoteTemplate,
  missing: readonly string[],
  last: Readonly<Record<string, string>>,
  done: (asked: Readonly<Record<string, string>>) => void,
): AskForm {
  const inputs = missing.map((name) =>
    el('input', { attributes: { name, maxlength: '40', 'aria-label': name } }),
  );
  for (const input of inputs) input.value = last[input.name] ?? '';
  const submit = () => {
    const empty = inputs.find(({ value }) => value.trim() === '');
    if (empty) empty.focus();
    else done(Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()])));
  };
  const fields = inputs.map((input) => el('label', {}, el('span', { text: input.name }), input));
  const button = el('button', { class: 'btn primary', text: t('note.write'), onClick: submit });
  return {
    element: el('div', { class: 'ask' }, el('b', { text: template.title }), ...fields, button),
    submit,
    focus() {
      const [first] = inputs;
      first?.focus();
      first?.select();
    },
  };
}
