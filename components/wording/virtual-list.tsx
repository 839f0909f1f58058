import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of every row in pixels. */
  readonly rowHeight: number;
  readonly rowKey: (at: number) => string;
  readonly row: (at: number) => ReactNode;
}

/** Rows that are kept beyond what is seen, so that Tab finds the next one. */
const SPARE = 6;

/**
 * A long list of which only the rows in sight are in the page. React Aria's own list builds a node for every item
 * before it shows one, which for tens of thousands of rules takes longer than a person waits.
 */
export function VirtualList({ label, count, rowHeight, rowKey, row }: VirtualListProps) {
  const box = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: 640 });
  const [focused, setFocused] = useState<number>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const size = new ResizeObserver(look);
    size.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const last = Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + SPARE);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  // The row with the focus stays, or the focus would fall to the page when it is scrolled away.
  if (focused !== undefined && focused < count && (focused < first || focused > last)) shown.push(focused);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="virtual" ref={box} tabIndex={0} aria-label={label}>
      <ul style={{ height: count * rowHeight }}>
        {shown.map((at) => (
          <li
            key={rowKey(at)}
            aria-setsize={count}
            aria-posinset={at + 1}
            style={{ top: at * rowHeight, height: rowHeight }}
            onFocus={() => setFocused(at)}
            onBlur={() => setFocused(undefined)}
          >
            {row(at)}
          </li>
        ))}
      </ul>
    </section>
  );
}
