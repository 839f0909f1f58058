interface RemovableChipProps {
  readonly text: string;
  /** What removing it is called. */
  readonly label: string;
  readonly onRemove: () => void;
}

/** One of several things that were added, with a button that takes it away. */
export function RemovableChip({ text, label, onRemove }: RemovableChipProps) {
  return (
    <span className="chip flat">
      {text}
      <button type="button" className="chip-x" aria-label={label} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
