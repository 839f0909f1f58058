import { t, textOf } from '@/utils/i18n/guard';
import { el } from '@/utils/page/element';

/** What the form needs of the guard: the open order, and the check of a code. */
export interface SignOffDesk {
  readonly order: string | undefined;
  /** @returns nothing if the code holds, else the key of why not */
  check(amount: number, code: string): Promise<string | undefined>;
}

/** The small form in the card for a lead's one-time code. */
export interface SignOffForm {
  readonly element: HTMLElement;
  readonly submit: () => void;
  readonly focus: () => void;
}

/** Makes the form; `amount` is what the words take off, as far as they say. */
export function signOffForm(
  desk: SignOffDesk,
  amount: number | undefined,
  done: (said: string) => void,
): SignOffForm {
  const { order } = desk;
  const field = (label: string, value: string, name: string) =>
    el('input', { attributes: { name, value, maxlength: '12', inputmode: 'decimal', 'aria-label': label } });
  const sum = field(t('guard.signOffAmount'), amount === undefined ? '' : String(amount), 'amount');
  const code = field(t('guard.signOffCode'), '', 'code');
  const fault = el('output', { class: 'fault', attributes: { role: 'alert' } });
  const submit = async () => {
    const yuan = Number(sum.value);
    if (!(yuan > 0)) return sum.focus();
    if (code.value.trim() === '') return code.focus();
    const why = await desk.check(yuan, code.value.trim());
    if (why === undefined) done(t('guard.signedOff', order ?? '', yuan));
    else {
      fault.textContent = textOf(why);
      code.select();
    }
  };
  const fields = [sum, code].map((input) =>
    el('label', {}, el('span', { text: input.getAttribute('aria-label') ?? '' }), input),
  );
  if (order === undefined) fault.textContent = t('guard.signOff.noOrder');
  return {
    element: el(
      'div',
      { class: 'ask' },
      el('b', { text: order === undefined ? '' : t('guard.signOffOrder', order) }),
      ...fields,
      fault,
      el(
        'button',
        { class: 'btn primary', onClick: () => void submit() },
        el('span', { text: t('guard.signOffGo') }),
        el('kbd', { text: 'Enter' }),
      ),
    ),
    submit: () => void submit(),
    focus: () => (sum.value === '' ? sum : code).focus(),
  };
}
