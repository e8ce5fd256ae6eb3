import type { Key } from '../i18n';

const FORMS: [RegExp, Key][] = [
  [/^seen$/, 'behind.seen'],
  [/^new-(\d+)d$/, 'behind.new'],
  [/^active-(\d+)d$/, 'behind.active'],
  [/^identified-(\d+)$/, 'behind.identified'],
  [/^buyers-(\d+)d-1-(?:net|gross)$/, 'behind.buyers'],
  [/^buyers-(\d+)d-(\d+)-(?:net|gross)$/, 'behind.repeat'],
  [/^joined-(\d+)d-(\d+)d$/, 'behind.joined'],
  [/^ordered-(\d+)d-(\d+)d-(?:net|gross)$/, 'behind.ordered'],
  [/^first-([\d-]+)-(?:net|gross)$/, 'behind.first'],
  [/^again-(\d{4}-\d\d)-(\d+)-(?:net|gross)$/, 'behind.again'],
];

/** What a set of people is called that the server wrote as a word, e.g. buyers-365d-1-net; null when it is none. */
export function behind(word: string): { key: Key; a: string; b: string } | null {
  for (const [form, key] of FORMS) {
    const found = form.exec(word);
    if (found) return { key, a: found[1] ?? '', b: found[2] ?? '' };
  }
  return null;
}
