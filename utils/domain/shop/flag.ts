/** Flag colours (旗色) by name; the platforms' number codes differ, so a number is never stored. */
export const FLAG_COLOURS = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'gray'] as const;

/** One flag colour. `gray` is the platforms' own default and reads as "no flag" in most schemes. */
export type FlagColour = (typeof FLAG_COLOURS)[number];

/** The character that carries a flag's meaning where colour alone must not (look: 红 黄 绿 蓝 紫 灰). */
export const FLAG_CHARACTERS: Readonly<Record<FlagColour, string>> = {
  red: '红',
  orange: '橙',
  yellow: '黄',
  green: '绿',
  cyan: '青',
  blue: '蓝',
  purple: '紫',
  gray: '灰',
};
