/** A page of a back office, as its definition names it. `other` is a page on which Antou does nothing. */
export type PageKind = 'chat' | 'orders' | 'detail' | 'other';
