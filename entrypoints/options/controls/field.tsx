import { FieldError, Input, Label, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly longest: number;
  /** Takes the caret when it appears: somebody has just asked for it. */
  readonly first?: boolean;
  /** What is wrong, in words; shown once the field was left. */
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** A line of text with its label and what is wrong with it. */
export function Field({
  label,
  value,
  placeholder,
  longest,
  first = false,
  problem,
  onChange,
  onBlur,
}: FieldProps) {
  return (
    <TextField
      className="field"
      value={value}
      maxLength={longest}
      isInvalid={problem !== undefined}
      onChange={onChange}
      onBlur={onBlur}
      autoComplete="off"
      autoFocus={first}
    >
      <Label>{label}</Label>
      <Input className="input" placeholder={placeholder} spellCheck="false" />
      <FieldError className="problem">{problem}</FieldError>
    </TextField>
  );
}
