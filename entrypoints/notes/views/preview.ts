import { legendOf } from '@/utils/domain/notes/flag-scheme';
import { lengthOf } from '@/utils/domain/notes/merge';
import type { NoteConflict, NotePreview } from '@/utils/domain/notes/plan';
import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';
import type { ShopContext } from '@/utils/frame/context';
import { t, textOf } from '@/utils/i18n/notes';
import { el } from '@/utils/page/element';
import type { BoxBody, Decision } from './dialogs';
import { flagChip } from './flag-chip';

const LONGEST_OWN = 300;

/** The preview (预览): what stands, what would stand and why it is asked; own words can be changed, a colour lowered. */
export function previewBody(
  context: ShopContext,
  preview: NotePreview,
  done: (decision: Decision) => void,
): BoxBody<Decision> {
  const { before, conflicts, own, text, limit, unit } = preview;
  // Everything but the note's own words stays as it is; where entries are added, only the entry counts.
  const around = text.slice(0, text.length - own.length);
  const counted = preview.length === lengthOf(own, unit) ? '' : around;
  const words = conflicts.flatMap((one) => (one.kind === 'refused' ? [one.words] : []));
  const higher = conflicts.find((one) => one.kind === 'higher');
  const input = el('input', {
    attributes: { maxlength: String(LONGEST_OWN), 'aria-label': t('preview.own'), name: 'own' },
  });
  input.value = own;
  const after = el('p', { class: 'memo-text' });
  const length = el('span', { class: 'length' });
  const decide = (colour: Decision['colour']): Decision => ({ before, colour, own: input.value.trim() });
  const fits = () =>
    input.value.trim() !== '' &&
    lengthOf(counted + input.value.trim(), unit) <= limit &&
    !words.some((word) => input.value.includes(word));
  const choose = (colour: Decision['colour']) => fits() && done(decide(colour));
  const standing = before.flag;
  const keepText = standing ? t('preview.keep', FLAG_CHARACTERS[standing]) : t('preview.write');
  const keep = el(
    'button',
    { class: 'btn primary', onClick: () => choose('keep') },
    keepText,
    el('kbd', { text: 'Enter' }),
  );
  const lower =
    higher?.kind === 'higher'
      ? el(
          'button',
          { class: 'btn', onClick: () => choose('lower') },
          t('preview.lower', FLAG_CHARACTERS[higher.wanted]),
          el('kbd', { text: '2' }),
        )
      : undefined;
  const draw = () => {
    const typed = input.value.trim();
    const now = lengthOf(counted + typed, unit);
    after.replaceChildren(around, el('mark', { text: typed }));
    length.textContent = t(unit === 'bytes' ? 'preview.bytes' : 'preview.characters', now, limit);
    length.classList.toggle('over', now > limit);
    keep.disabled = !fits();
    if (lower) lower.disabled = !fits();
  };
  input.addEventListener('input', draw);
  draw();
  return {
    label: t('preview.title'),
    content: [
      el('b', { text: t('preview.title') }),
      el('ul', { class: 'why' }, ...conflicts.map((one) => el('li', { text: whyText(context, one) }))),
      el(
        'dl',
        {},
        el('dt', { text: t('preview.now') }),
        el(
          'dd',
          {},
          ...(flagChip(standing) ?? []),
          el('span', { class: 'memo-text', text: before.text || t('preview.nothing') }),
        ),
        el('dt', { text: t('preview.after') }),
        el('dd', {}, after),
        el('dt', { text: t('preview.own') }),
        el('dd', {}, input, length),
      ),
      el(
        'div',
        { class: 'choices' },
        keep,
        ...(lower ? [lower] : []),
        el('span', { class: 'hint', text: t('preview.esc') }),
      ),
    ],
    focus: () => (keep.disabled ? input : keep).focus(),
    onKey: ({ key }, typing) => {
      if (key === 'Enter' && host(context) === lower && lower && fits()) return { value: decide('lower') };
      if (key === 'Enter' && fits()) return { value: decide('keep') };
      if (typing || !fits()) return undefined;
      if (key === '1') return { value: decide('keep') };
      return key === '2' && lower ? { value: decide('lower') } : undefined;
    },
  };
}

const host = (context: ShopContext) => context.host.root.activeElement;

function whyText(context: ShopContext, conflict: NoteConflict): string {
  switch (conflict.kind) {
    case 'meanwhile':
      return t('preview.why.meanwhile', conflict.shown || t('preview.nothing'));
    case 'tooLong':
      return t('preview.why.tooLong');
    case 'refused':
      return t('preview.why.refused', conflict.words, conflict.why);
    default:
      return t(
        `preview.why.${conflict.kind}`,
        nameOf(context, conflict.standing),
        nameOf(context, conflict.wanted),
      );
  }
}

/** A colour with what it says in this shop: 绿旗（退款·勿发）. */
function nameOf({ store }: ShopContext, colour: FlagColour): string {
  const { scheme } = store.snapshot;
  const [first] = (scheme && legendOf(scheme).find((line) => line.colour === colour)?.meanings) ?? [];
  const flag = t('preview.flag', FLAG_CHARACTERS[colour]);
  return first ? `${flag}（${textOf(`meaning.${first}`)}）` : flag;
}
