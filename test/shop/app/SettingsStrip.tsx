import { cx } from './css';
import type { Settings } from './model';
import { settings } from './start';

interface Choice {
  name: keyof Settings;
  label: string;
  values: [value: string | number, label: string][];
}

const ON_OFF: Choice['values'] = [
  [0, '关'],
  [1, '开'],
];
const CHOICES: Choice[] = [
  {
    name: 'list',
    label: '订单列表',
    values: [
      ['paged', '分页'],
      ['virtual', '虚拟滚动'],
    ],
  },
  {
    name: 'composer',
    label: '输入框',
    values: [
      ['textarea', '文本框'],
      ['editable', '可编辑区'],
      ['quill', 'Quill'],
      ['vue', 'Vue'],
      ['prosemirror', 'ProseMirror'],
      ['lexical', 'Lexical'],
      ['slate', 'Slate'],
      ['draft', 'Draft.js'],
      ['ckeditor', 'CKEditor 5'],
      ['tinymce', 'TinyMCE'],
      ['codemirror', 'CodeMirror'],
    ],
  },
  {
    name: 'send',
    label: '发送键',
    values: [
      ['enter', 'Enter'],
      ['ctrl-enter', 'Ctrl+Enter'],
      ['keyup', '松开 Enter'],
    ],
  },
  {
    name: 'drafts',
    label: '草稿',
    values: [
      ['keep', '各会话分开'],
      ['shared', '切换后留在框里'],
    ],
  },
  { name: 'form', label: '表单发送', values: ON_OFF },
  {
    name: 'frame',
    label: '内嵌框架',
    values: [
      ['none', '关'],
      ['inner', '开'],
    ],
  },
  {
    name: 'shadow',
    label: 'Shadow DOM',
    values: [
      ['none', '无'],
      ['open', '开放'],
      ['closed', '封闭'],
    ],
  },
  {
    name: 'memo',
    label: '备注弹窗',
    values: [
      ['div', '普通'],
      ['native', '原生'],
    ],
  },
  {
    name: 'memoMode',
    label: '备注方式',
    values: [
      ['overwrite', '整条改写'],
      ['history', '只加记录'],
      ['tag', '旗色加标签'],
      ['append', '追加，旗色去不掉'],
    ],
  },
  { name: 'rerender', label: '不断重绘', values: ON_OFF },
  {
    name: 'hashed',
    label: '类名',
    values: [
      [0, '普通'],
      [1, '带乱码'],
      [2, '全乱码'],
    ],
  },
  { name: 'stale', label: '旧备注', values: ON_OFF },
  {
    name: 'saveDelay',
    label: '保存延迟',
    values: [
      [0, '无'],
      [800, '0.8秒'],
      [4000, '4秒'],
    ],
  },
  {
    name: 'failSaves',
    label: '保存失败',
    values: [
      [0, '无'],
      [1, '下一次'],
      [3, '下三次'],
    ],
  },
  {
    name: 'refuse',
    label: '敏感词',
    values: [
      ['', '不限'],
      ['1', '身份证、银行'],
    ],
  },
  {
    name: 'truncate',
    label: '备注截短',
    values: [
      [0, '不截'],
      [12, '12字'],
    ],
  },
];

function choose(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  location.assign(address);
}

export function SettingsStrip() {
  return (
    <details id="practice-settings" className={cx('strip')}>
      <summary>⚙ 练习设置</summary>
      <div className={cx('strip-choices')}>
        {CHOICES.map(({ name, label, values }) => (
          <label key={name}>
            {label}
            <select value={String(settings[name])} onChange={(event) => choose(name, event.target.value)}>
              {values.map(([value, text]) => (
                <option key={value} value={String(value)}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
