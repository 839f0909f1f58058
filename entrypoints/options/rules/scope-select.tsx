import type { ScopeChoice } from './scope';

interface ScopeSelectProps {
  readonly label: string;
  readonly choices: readonly ScopeChoice[];
  readonly value: string;
  readonly onChange: (choice: ScopeChoice) => void;
}

/** Chooses the place that changes are made for. */
export function ScopeSelect({ label, choices, value, onChange }: ScopeSelectProps) {
  return (
    <label className="field">
      {label}
      <select
        className="select"
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
