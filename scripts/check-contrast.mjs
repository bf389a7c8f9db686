// Verifies every colour pair of tokens.css. No dependency. Run: npm run check:contrast
// Exit code 1 if a pair is under its minimum. Keep it in continuous integration.
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../client/styles/tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const rules = [];
// Flatten one level of @media; keep the condition so that its duplicates are checked too.
const walk = (text, media = '') => {
  let i = 0;
  while (i < text.length) {
    const open = text.indexOf('{', i);
    if (open < 0) break;
    let depth = 1,
      j = open + 1;
    for (; depth && j < text.length; j++) {
      if (text[j] === '{') depth++;
      else if (text[j] === '}') depth--;
    }
    const head = text.slice(i, open).trim(),
      body = text.slice(open + 1, j - 1);
    if (head.startsWith('@media')) walk(body, head);
    else if (!head.startsWith('@'))
      rules.push({
        media,
        selectors: head.split(',').map((s) => s.trim()),
        vars: Object.fromEntries([...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map((m) => [m[1], m[2].trim()])),
      });
    i = j;
  }
};
walk(css);

const collect = (test) => Object.assign({}, ...rules.filter(test).map((r) => r.vars));
const base = collect((r) => !r.media && r.selectors.includes(':root'));
const isMedia = (r, m) => r.media.includes(m);
const themes = {
  light: { vars: base, accent: (d) => collect((r) => !r.media && r.selectors.includes(`[data-accent="${d}"]`)) },
  dark: {
    vars: { ...base, ...collect((r) => !r.media && r.selectors.includes('[data-theme="dark"]')) },
    accent: (d) => collect((r) => !r.media && r.selectors.includes(`[data-theme="dark"] [data-accent="${d}"]`)),
  },
  contrast: {
    vars: { ...base, ...collect((r) => !r.media && r.selectors.includes('[data-theme="contrast"]')) },
    accent: (d) => collect((r) => !r.media && r.selectors.includes(`[data-theme="contrast"] [data-accent="${d}"]`)),
  },
  'device dark': {
    vars: { ...base, ...collect((r) => isMedia(r, 'color-scheme: dark') && r.selectors.includes(':root:not([data-theme])')) },
    accent: (d) => collect((r) => isMedia(r, 'color-scheme: dark') && r.selectors.includes(`:root:not([data-theme]) [data-accent="${d}"]`)),
  },
  'device contrast': {
    vars: { ...base, ...collect((r) => isMedia(r, 'contrast: more') && r.selectors.includes(':root:not([data-theme])')) },
    accent: (d) => collect((r) => isMedia(r, 'contrast: more') && r.selectors.includes(`:root:not([data-theme]) [data-accent="${d}"]`)),
  },
};
const dyes = ['garance', 'brique', 'gaude', 'reseda', 'verdet', 'guede', 'orseille', 'prune'];

const resolve = (name, vars, n = 0) => {
  let v = vars[name];
  while (v && /^var\(/.test(v) && n++ < 8) v = vars[v.slice(4, -1).trim()];
  return v;
};
const lum = (hex) => {
  const c = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((x) => (x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
  return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
};
const ratio = (a, b) => {
  const [x, y] = [lum(a), lum(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
};

const surfaces = ['--c-bg', '--c-surface', '--c-sunken', '--c-raised'];
const soft = ['info', 'warning', 'danger', 'success', 'care', 'primary'].map((k) => `--c-${k}-soft`);
const text = [
  ...['--c-text', '--c-text-soft', '--c-link', '--c-link-hover', '--c-link-visited'].flatMap((t) =>
    [...surfaces, ...soft].map((b) => [t, b]),
  ),
  ...['danger', 'warning', 'success', 'info', 'support', 'same', 'thanks', 'helpful', 'care', 'primary'].flatMap((k) =>
    [...surfaces, `--c-${k}-soft`].map((b) => [`--c-${k}`, b]),
  ),
  ['--c-on-primary', '--c-primary'],
  ['--c-on-primary', '--c-primary-hover'],
  ['--c-on-care', '--c-care'],
  ['--c-on-care', '--c-care-hover'],
  ['--c-bg', '--c-text'],
];
const ui = [
  ...['--c-line-strong', '--c-live', '--c-focus'].flatMap((t) => surfaces.map((b) => [t, b])),
  ...['care', 'danger', 'warning', 'success', 'info', 'primary'].flatMap((k) =>
    [...surfaces, `--c-${k}-soft`].map((b) => [`--c-${k}-line`, b]),
  ),
  ['--c-focus', '--c-focus-halo'],
];
const accText = [...surfaces, '--accent-soft', '--accent-mid']
  .flatMap((b) => [
    ['--accent', b],
    ['--accent-strong', b],
  ])
  .concat([
    ['--on-accent', '--accent'],
    ...['--c-text', '--c-text-soft', '--c-link'].flatMap((t) => ['--accent-soft', '--accent-mid'].map((b) => [t, b])),
  ]);
const accUi = ['--c-bg', '--c-surface', '--accent-soft'].map((b) => ['--accent-line', b]);

let count = 0,
  bad = 0;
const low = {};
const check = (pairs, min, vars, label, kind) => {
  for (const [a, b] of pairs) {
    const x = resolve(a, vars),
      y = resolve(b, vars);
    count++;
    if (!/^#[0-9a-f]{6}$/i.test(x || '') || !/^#[0-9a-f]{6}$/i.test(y || '')) {
      bad++;
      console.log(`UNRESOLVED ${label}: ${a} ${x} / ${b} ${y}`);
      continue;
    }
    const r = ratio(x, y),
      key = `${label.split(' + ')[0]} ${kind}`;
    if (!low[key] || r < low[key][0]) low[key] = [r, `${a} on ${b} (${label})`];
    if (r < min) {
      bad++;
      console.log(`FAIL ${r.toFixed(2)} < ${min}  ${label}: ${a} on ${b}`);
    }
  }
};
for (const [name, t] of Object.entries(themes)) {
  const strong = name.includes('contrast');
  check(text, strong ? 7 : 4.5, t.vars, name, 'text');
  check(ui, 3, t.vars, name, 'ui');
  for (const d of dyes) {
    const v = { ...t.vars, ...t.accent(d) };
    check(accText, strong ? 7 : 4.5, v, `${name} + ${d}`, 'accent text');
    check(accUi, 3, v, `${name} + ${d}`, 'accent ui');
  }
}
for (const [k, [r, what]] of Object.entries(low)) console.log(`${k.padEnd(28)} lowest ${r.toFixed(2)}  ${what}`);
console.log(`${count} pairs checked, ${bad} failing`);
process.exit(bad ? 1 : 0);
