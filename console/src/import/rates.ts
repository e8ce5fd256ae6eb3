/** `USD 7.12, EUR=7.8` as rates into the brand's currency; nothing when there is none. */
export function ratesOf(text: string): Record<string, number> | undefined {
  const found = [...text.toUpperCase().matchAll(/([A-Z]{3})\s*[=:： ]\s*(\d+(?:\.\d+)?)/g)].map(([, currency, rate]) => [currency, Number(rate)] as const);
  const rates = found.filter(([, rate]) => rate > 0);
  return rates.length === 0 ? undefined : Object.fromEntries(rates);
}

export function textOf(rates: Record<string, number> | undefined): string {
  return Object.entries(rates ?? {}).map(([currency, rate]) => `${currency} ${rate}`).join(', ');
}
