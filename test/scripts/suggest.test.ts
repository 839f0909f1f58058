import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/suggest.mjs', import.meta.url));

function run(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { rows: stdout.trim().split('\n'), stderr, status };
}

describe('npm run suggest', () => {
  it('gives one JSON line a question, with three replies, the best first, by top group', () => {
    const { rows, status } = run('几号能发货呀\n{"text":"能便宜点不"}\n\n', '-');
    expect(status).toBe(0);
    const [ship, price, empty] = rows.map((row) => JSON.parse(row));
    expect(Object.keys(ship)).toEqual(['text', 'replies']);
    expect(Object.keys(ship.replies[0])).toEqual(['code', 'title', 'group', 'score']);
    expect(ship.text).toBe('几号能发货呀');
    expect(ship.replies).toHaveLength(3);
    expect(ship.replies[0]).toMatchObject({ code: 'fh', group: '发货时效' });
    expect(ship.replies[0].score).toBeGreaterThanOrEqual(ship.replies[1].score);
    expect(price.text).toBe('能便宜点不');
    expect(price.replies[0].group).toBe('议价四型');
    expect(empty).toEqual({ text: '', replies: [] });
  });

  it('names the line that it cannot read, the file that is not there, and how it is called', () => {
    const broken = run('在吗\n{"text": 1}\n', '-');
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('line 2');
    const absent = run('', 'no-such-file.txt');
    expect(absent.status).not.toBe(0);
    expect(absent.stderr).toContain('no-such-file.txt');
    const wrong = run('');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('usage');
  });
});
