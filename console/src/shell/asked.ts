/** What is asked of the shell from anywhere in it. */
export const asked = new EventTarget();

export function openKeys(): void {
  asked.dispatchEvent(new Event('keys'));
}

export function openPalette(): void {
  asked.dispatchEvent(new Event('palette'));
}
