/** Attributes and listeners of an element made by `el`. */
export interface ElementOptions {
  readonly class?: string;
  readonly text?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Called for trusted clicks only: a page's forged click must do nothing. */
  readonly onClick?: (event: MouseEvent) => void;
}

/** Makes an element for the overlay. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: ElementOptions = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  if (options.title) element.title = options.title;
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  const { onClick } = options;
  if (onClick) {
    element.addEventListener('click', (event) => {
      if (event.isTrusted) onClick(event as MouseEvent);
    });
    // A click on the overlay must not take the caret out of the composer.
    element.addEventListener('mousedown', (event) => event.preventDefault());
  }
  element.append(...children);
  return element;
}
