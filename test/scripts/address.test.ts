import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/address.mjs', import.meta.url));

function run(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { rows: stdout.trim().split('\n'), stderr, status };
}

describe('npm run address -- parse', () => {
  it('gives one JSON line an address, with its fields in order and its findings', () => {
    const labelled = JSON.stringify({ text: '收货人：李四\n地址：昆山市花桥镇绿地大道1号' });
    const { rows, status } = run(
      `張三 138 0013 8000 浙江杭州余杭區文一西路969號\n${labelled}\n`,
      'parse',
      '-',
    );
    expect(status).toBe(0);
    expect(rows).toHaveLength(2);
    expect(JSON.parse(rows[0] ?? '')).toEqual({
      text: '張三 138 0013 8000 浙江杭州余杭區文一西路969號',
      name: '张三',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '余杭区',
      detail: '文一西路969号',
      findings: [],
    });
    expect(Object.keys(JSON.parse(rows[0] ?? ''))).toEqual([
      'text',
      'name',
      'phone',
      'province',
      'city',
      'district',
      'detail',
      'findings',
    ]);
    expect(JSON.parse(rows[1] ?? '')).toMatchObject({
      name: '李四',
      phone: null,
      province: '江苏省',
      city: '苏州市',
      district: '昆山市',
      findings: [{ code: 'noPhone', field: 'phone', message: expect.stringContaining('手机号') }],
    });
  });

  it('names the line that it cannot read, and how it is called', () => {
    const broken = run('北京市\n{"text": 1}\n', 'parse', '-');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('line 2');
    const missing = run('', 'parse', 'no-such-file.txt');
    expect(missing.status).toBe(1);
    const wrong = run('', 'prase');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('usage');
  });
});
