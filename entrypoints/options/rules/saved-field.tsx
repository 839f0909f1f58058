import { useEffect, useId, useState } from 'react';

interface SavedFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'time' | 'number';
  readonly value: string;
  readonly longest?: number;
  /** What is wrong with a value, in words. */
  readonly problemOf?: (value: string) => string | undefined;
  readonly onStore: (value: string) => void;
}

const nothingWrong = () => undefined;

/** A field that is stored when it is left, if it can be. */
export function SavedField(props: SavedFieldProps) {
  const { label, hint, type = 'text', value, longest, problemOf = nothingWrong, onStore } = props;
  const [typed, setTyped] = useState(value);
  const [left, setLeft] = useState(true);
  const id = useId();
  useEffect(() => setTyped(value), [value]);
  const problem = left ? problemOf(typed.trim()) : undefined;
  const leave = () => {
    setLeft(true);
    const text = typed.trim();
    if (text !== value && problemOf(text) === undefined) onStore(text);
  };
  return (
    <label className="field">
      {label}
      <input
        className="input"
        type={type}
        value={typed}
        maxLength={longest}
        step={type === 'number' ? 'any' : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={id}
        onChange={(event) => {
          setLeft(false);
          setTyped(event.target.value);
        }}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <span id={id} className={problem ? 'problem' : 'hint'}>
        {problem ?? hint}
      </span>
    </label>
  );
}
