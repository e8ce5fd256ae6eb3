import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useWords } from '../../i18n';

export interface Option {
  value: string;
  text: string;
}

interface PickProps {
  label: string;
  value: string;
  options: Option[];
  kind?: 'verb' | 'subject' | 'value';
  onChange: (value: string) => void;
}

/** One word of a condition, chosen from a list. */
export function Pick({ label, value, options, kind = 'value', onChange }: PickProps) {
  const known = options.some((option) => option.value === value);
  return (
    <select className={`token ${kind}`} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {!known && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

interface AmountProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  whole?: boolean;
  unit?: string;
  onChange: (value: number) => void;
}

/** A number of a condition. What is being typed and is no number yet changes nothing. */
export function Amount({ label, value, min, max, whole, unit, onChange }: AmountProps) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText((now) => (Number(now) === value ? now : String(value))), [value]);
  const read = (typed: string): number | null => {
    const number = Number(typed);
    const fits = typed.trim() !== '' && Number.isFinite(number) && (min === undefined || number >= min) && (max === undefined || number <= max) && (!whole || Number.isInteger(number));
    return fits ? number : null;
  };
  const change = (typed: string) => {
    setText(typed);
    const number = read(typed);
    if (number !== null) onChange(number);
  };
  const nudge = (event: KeyboardEvent) => {
    if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const next = value + (event.key === 'ArrowUp' ? 1 : -1);
    if (read(String(next)) !== null) change(String(next));
  };
  return (
    <span className="token value amount-token" data-wrong={read(text) === null || undefined}>
      <input aria-label={label} inputMode="decimal" value={text} size={Math.max(1, text.length)} aria-invalid={read(text) === null} onKeyDown={nudge} onChange={(event) => change(event.target.value)} onBlur={() => setText(String(value))} />
      {unit && <span>{unit}</span>}
    </span>
  );
}

interface TextProps {
  label: string;
  value: string;
  known?: string[];
  onChange: (value: string) => void;
}

export function Text({ label, value, known = [], onChange }: TextProps) {
  const list = useId();
  return (
    <>
      <input className="token value text-token" aria-label={label} value={value} size={Math.max(4, value.length)} list={known.length > 0 ? list : undefined} onChange={(event) => onChange(event.target.value)} />
      {known.length > 0 && <Known id={list} values={known} />}
    </>
  );
}

export function Day({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <input type="date" className="token value" aria-label={label} value={value} onChange={(event) => event.target.value && onChange(event.target.value)} />;
}

interface ManyProps {
  label: string;
  values: string[];
  /** Only these; without it anything may be typed. */
  options?: Option[];
  known?: string[];
  onChange: (values: string[]) => void;
}

/** Several words; each one is a button that takes itself out. */
export function Many({ label, values, options, known = [], onChange }: ManyProps) {
  const { t } = useWords();
  const textOf = (value: string) => options?.find((option) => option.value === value)?.text ?? value;
  const left = options?.filter((option) => !values.includes(option.value)) ?? [];
  return (
    <span className="many" role="group" aria-label={label}>
      {values.map((value) => (
        <button key={value} type="button" className="token value" aria-label={t('rule.takeOut', { what: textOf(value) })} onClick={() => onChange(values.filter((other) => other !== value))}>
          {textOf(value)} <span aria-hidden="true">×</span>
        </button>
      ))}
      {options ? (
        left.length > 0 && (
          <select className="token add-token" aria-label={t('rule.addTo', { what: label })} value="" onChange={(event) => event.target.value && onChange([...values, event.target.value])}>
            <option value="">+</option>
            {left.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        )
      ) : (
        <Typed label={t('rule.addTo', { what: label })} known={known.filter((value) => !values.includes(value))} empty={values.length === 0} onAdd={(value) => onChange([...new Set([...values, value])])} />
      )}
    </span>
  );
}

function Typed({ label, known, empty, onAdd }: { label: string; known: string[]; empty: boolean; onAdd: (value: string) => void }) {
  const list = useId();
  const [text, setText] = useState('');
  const add = (value: string) => {
    if (value.trim() === '') return;
    onAdd(value.trim());
    setText('');
  };
  return (
    <>
      <input
        className={`token text-token ${empty ? 'value' : 'add-token'}`}
        aria-label={label}
        placeholder="+"
        list={list}
        size={Math.max(empty ? 6 : 2, text.length)}
        value={text}
        onChange={(event) => (known.includes(event.target.value) ? add(event.target.value) : setText(event.target.value))}
        onKeyDown={(event) => event.key === 'Enter' && (event.preventDefault(), add(text))}
        onBlur={() => add(text)}
      />
      <Known id={list} values={known} />
    </>
  );
}

function Known({ id, values }: { id: string; values: string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
