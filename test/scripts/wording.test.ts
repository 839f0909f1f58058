import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/wording.mjs', import.meta.url));

function check(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { rows: stdout.trim().split('\n'), stderr, status };
}

describe('npm run wording -- check', () => {
  it('gives one JSON line a sentence, with offsets in the sentence as given', () => {
    const { rows, status } = check(
      '收到，我帮您核实一下\n{"text":"您加我微信 shop2026"}\n亲，薇 信 聊\n',
      'check',
      '-',
    );
    expect(status).toBe(0);
    const [plain, held, disguised] = rows.map((row) => JSON.parse(row));
    expect(plain).toEqual({ text: '收到，我帮您核实一下', findings: [] });
    expect(held.findings).toMatchObject([{ level: 'block', start: 1, end: 14, disguise: false }]);
    expect(disguised.findings).toMatchObject([{ level: 'block', disguise: true }]);
    const [{ start, end }] = disguised.findings;
    expect('亲，薇 信 聊'.slice(start, end)).toBe('薇 信 聊');
  });

  it('names the line that it cannot read, and how it is called', () => {
    const broken = check('好的\n{"text": 1}\n', 'check', '-');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('line 2');
    const wrong = check('', 'chekc');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('usage');
  });
});
