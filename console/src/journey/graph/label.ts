/** Words on a line of the map: how much room they take, in pixels, at 12 px type. */
export interface Room {
  width: number;
  height: number;
}

const LINE = 15;
/** Longer words are broken into two lines, still longer ones cut. */
const ONE_LINE = 60;
const WIDEST = 88;
const PADDING = 10;

/** Chinese letters are square, others a little over half as wide. */
export function lengthOfText(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 7), 0);
}

/** Room for the words and, below them, a count of people. */
export function roomOf(text: string): Room {
  const length = lengthOfText(text);
  const lines = length > ONE_LINE ? 2 : 1;
  // Half a letter more: two lines are seldom equally long.
  const width = lines === 1 ? length : Math.max(ONE_LINE, length / 2 + 12);
  return { width: Math.ceil(Math.min(WIDEST, width)) + PADDING, height: (lines + 1) * LINE };
}
