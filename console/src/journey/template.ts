/** Texts with variables in double braces; the server's rules of writing them. */
export type Part = { text: string } | { variable: string };

/** The text cut at its variables. */
export function partsOf(text: string): Part[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(part)?.[1];
      return name ? { variable: name } : { text: part };
    });
}

/** The text with a variable put where the caret is, and where the caret is then. */
export function insertAt(text: string, variable: string, from: number, to: number): { text: string; caret: number } {
  const put = `{{${variable}}}`;
  return { text: text.slice(0, from) + put + text.slice(to), caret: from + put.length };
}
