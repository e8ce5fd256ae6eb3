/** Which of the two console languages a number is written for. */
export type Language = 'zh' | 'en';

/** A value that is not known is a dash, never a zero. */
export const MISSING = '—';
const MINUS = '−';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const grouped2 = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

type Maybe = number | null | undefined;

function known(value: Maybe): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

function signed(value: number, text: string): string {
  return value < 0 ? MINUS + text : text;
}

function plus(value: number, text: string): string {
  return value > 0 ? `+${text}` : value < 0 ? MINUS + text : text;
}

/** Three significant digits without an exponent: 5.41, 38.6, 413. */
function threeDigits(value: number): string {
  const decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return value.toFixed(decimals);
}

function scaled(size: number, language: Language): string | null {
  if (language === 'zh') {
    if (size < 10_000) return null;
    // 9,999.6 万 would print as 10000 万, so the unit changes where rounding does.
    return size < 99_950_000 ? `${threeDigits(size / 1e4)} 万` : `${threeDigits(size / 1e8)} 亿`;
  }
  if (size < 100_000) return null;
  if (size < 999_500) return `${threeDigits(size / 1e3)}k`;
  if (size < 999_500_000) return `${threeDigits(size / 1e6)}M`;
  return `${threeDigits(size / 1e9)}B`;
}

/** Exact with thousands separators; for tables, live counts and lists people act on. */
export function exact(value: Maybe): string {
  return known(value) ? signed(value, grouped.format(Math.abs(value))) : MISSING;
}

/** 5.41 万, 1.26 亿 in Chinese; 54,120, 386k, 4.13M in English. */
export function compact(value: Maybe, language: Language): string {
  if (!known(value)) return MISSING;
  const size = Math.abs(value);
  return signed(value, scaled(size, language) ?? grouped.format(size));
}

const symbols: Record<string, string> = { CNY: '¥', JPY: '¥', USD: '$', EUR: '€', GBP: '£', HKD: 'HK$' };

/** The sign put before an amount of this currency, ¥ for CNY. */
export function currencySign(currency: string): string {
  return symbols[currency] ?? `${currency} `;
}

/** ¥38.2 万, ¥2,884, ¥82.50: whole units from 100 on. */
export function money(value: Maybe, language: Language, currency = 'CNY'): string {
  if (!known(value)) return MISSING;
  const size = Math.abs(value);
  const text = scaled(size, language) ?? (size >= 100 || size === 0 ? grouped.format(size) : grouped2.format(size));
  return signed(value, currencySign(currency) + text);
}

/** Two decimals always; for orders and reconciliations. */
export function moneyExact(value: Maybe, currency = 'CNY'): string {
  return known(value) ? signed(value, currencySign(currency) + grouped2.format(Math.abs(value))) : MISSING;
}

/** Whole units with separators and no sign of the currency; for table columns whose header names it. */
export function amount(value: Maybe): string {
  if (!known(value)) return MISSING;
  const size = Math.abs(value);
  return signed(value, size >= 100 || size === 0 ? grouped.format(size) : grouped2.format(size));
}

/** A fraction as percent: one decimal, two below 1 %. */
export function percent(share: Maybe): string {
  if (!known(share)) return MISSING;
  const size = Math.abs(share * 100);
  return `${signed(share, size.toFixed(size > 0 && size < 0.995 ? 2 : 1))}%`;
}

/** The figure of {@link percent} without its sign, for tiles that set the unit smaller. */
export function percentFigure(share: Maybe): string {
  return percent(share).replace('%', '');
}

/** A signed change: shares of a total as percent, differences of rates as pt. */
export function change(value: Maybe, unit: 'share' | 'pt' | 'count', language: Language): string {
  if (!known(value)) return MISSING;
  if (unit === 'share') {
    const size = Math.abs(value * 100);
    return `${plus(round(value * 100, 1), size.toFixed(1))}%`;
  }
  if (unit === 'pt') {
    const size = Math.abs(value * 100);
    const decimals = size > 0 && size < 0.095 ? 2 : 1;
    return `${plus(round(value * 100, decimals), size.toFixed(decimals))} pt`;
  }
  // A frequency moves by hundredths, a number of people by whole ones.
  const small = Math.abs(value) < 10 && !Number.isInteger(value);
  return small ? plus(round(value, 2), decimal(Math.abs(value))) : plus(value, compact(Math.abs(value), language));
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** At most two decimals, none when whole: 3.4, 1.25, 12. */
export function decimal(value: Maybe): string {
  if (!known(value)) return MISSING;
  return signed(value, String(round(Math.abs(value), 2)));
}

/** In few digits; below 0.001 only that. */
export function pValue(p: Maybe): string {
  if (!known(p)) return MISSING;
  return p < 0.001 ? '< 0.001' : p.toFixed(p < 0.1 ? 3 : 2);
}

/** 42–50. */
export function range(low: Maybe, high: Maybe, format: (value: Maybe) => string): string {
  if (!known(low) || !known(high)) return MISSING;
  const first = format(low);
  const last = format(high);
  return first.endsWith('%') && last.endsWith('%') ? `${first.slice(0, -1)}–${last}` : `${first}–${last}`;
}

/** 38.2 MB. */
export function bytes(value: Maybe): string {
  if (!known(value)) return MISSING;
  if (value < 1000) return `${value} B`;
  if (value < 1e6) return `${threeDigits(value / 1e3)} KB`;
  if (value < 1e9) return `${threeDigits(value / 1e6)} MB`;
  return `${threeDigits(value / 1e9)} GB`;
}
