/** A shop's back office that Antou knows: the id of its definition, as in `utils/sites/registry.ts`. */
export type SiteId = string;

/** A page of a back office, as its definition names it. `other` is a page on which Antou does nothing. */
export type PageKind = 'chat' | 'orders' | 'detail' | 'other';
