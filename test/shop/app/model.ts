export type Flag = 'red' | 'yellow' | 'green' | 'blue' | 'purple' | 'gray';
export type Side = 'buyer' | 'own' | 'robot' | 'system';

export interface Order {
  orderNo: string;
  status: string;
  goods: string;
  spec: string;
  quantity: number;
  buyer: string;
  recipient: string;
  phone: string;
  address: string;
  courier: string;
  amount: string;
  buyerNote: string;
  memo: string;
  flag: Flag | null;
  /** The word beside the colour. */
  tag: string;
}

export interface Message {
  id: string;
  side: Side;
  text: string;
  at: number;
}

export interface Conversation {
  id: string;
  buyer: string;
  messages: Message[];
}

/** Editors that are loaded only when a page shows them. */
type EditorKind =
  | 'vue'
  | 'prosemirror'
  | 'lexical'
  | 'slate'
  | 'draft'
  | 'ckeditor'
  | 'tinymce'
  | 'codemirror';

export interface Settings {
  list: 'paged' | 'virtual';
  memo: 'div' | 'native';
  memoMode: 'overwrite' | 'history' | 'tag' | 'append';
  composer: 'textarea' | 'editable' | 'quill' | EditorKind;
  drafts: 'keep' | 'shared';
  send: 'enter' | 'ctrl-enter' | 'keyup';
  form: 0 | 1;
  frame: 'none' | 'inner' | 'split';
  shadow: 'none' | ShadowRootMode;
  rerender: 0 | 1;
  hashed: 0 | 1 | 2;
  stale: 0 | 1;
  script: 'off' | 'on';
  saveDelay: number;
  failSaves: number;
  truncate: number;
  scriptSpeed: number;
  refuse: string;
}

export type ShopEvent =
  | { type: 'reset' }
  | { type: 'order'; order: Order }
  | { type: 'message'; conversationId: string; message: Message };
