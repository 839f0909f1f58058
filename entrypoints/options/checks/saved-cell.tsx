import { useEffect, useState } from 'react';

interface SavedCellProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly placeholder?: string;
  readonly fits: (text: string) => boolean;
  readonly onStore: (text: string) => void;
}

/** A cell of a table that is stored when it is left, if what stands in it can be. */
export function SavedCell({ label, value, longest, placeholder, fits, onStore }: SavedCellProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const text = typed.trim();
  const leave = () => {
    if (!fits(text)) return;
    if (text !== value) onStore(text);
  };
  return (
    <input
      className="input"
      aria-label={label}
      aria-invalid={!fits(text)}
      placeholder={placeholder}
      maxLength={longest}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && leave()}
    />
  );
}
