import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';

interface ToggleProps {
  readonly on: boolean;
  readonly children: ReactNode;
  readonly onChange: (on: boolean) => void;
}

/** A switch that works at once. */
export function Toggle({ on, children, onChange }: ToggleProps) {
  return (
    <Switch className="switch" isSelected={on} onChange={onChange}>
      <span className="track" aria-hidden="true" />
      {children}
    </Switch>
  );
}
