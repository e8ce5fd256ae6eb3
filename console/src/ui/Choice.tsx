interface Props<T extends string> {
  label: string;
  value: T;
  options: { value: T; text: string }[];
  onChange: (value: T) => void;
  small?: boolean;
}

/** One of a few, all of them visible. */
export function Choice<T extends string>({ label, value, options, onChange, small }: Props<T>) {
  return (
    <div className={`choice${small ? ' small' : ''}`} role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.text}
        </button>
      ))}
    </div>
  );
}
