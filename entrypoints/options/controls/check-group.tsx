import type { ReactNode } from 'react';

interface CheckGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly chosen: readonly T[];
  readonly label: (option: T) => ReactNode;
  /** All that are ticked after a tick, in the options' order. */
  readonly onChange: (chosen: T[], option: T, on: boolean) => void;
}

/** Some of several: a tick box each. */
export function CheckGroup<T extends string>({
  legend,
  options,
  chosen,
  label,
  onChange,
}: CheckGroupProps<T>) {
  const after = (option: T, on: boolean) =>
    options.filter((one) => (one === option ? on : chosen.includes(one)));
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="actions">
        {options.map((option) => (
          <label key={option} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) => onChange(after(option, target.checked), option, target.checked)}
            />
            {label(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
