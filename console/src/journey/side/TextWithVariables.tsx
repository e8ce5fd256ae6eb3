import { useId, useRef } from 'react';
import { useWords } from '../../i18n';
import { insertAt } from '../template';
import { useVariables } from '../variables';
import { WithVariables } from '../WithVariables';

const MAX = 4_000;

/** A text, the variables it may name, and what it will look like. */
export function TextWithVariables({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const variables = useVariables();
  const put = (name: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    const { text, caret } = insertAt(value, name, selectionStart, selectionEnd);
    onChange(text);
    // The caret can be put only once the new text is there.
    setTimeout(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea ref={area} id={id} className="jinput" rows={4} maxLength={MAX} value={value} onChange={(event) => onChange(event.target.value)} />
      <select className="token add-token" aria-label={t('journey.insertInto', { what: label })} value="" onChange={(event) => event.target.value && put(event.target.value)}>
        <option value="">{t('journey.insert')}</option>
        {variables.map((variable) => (
          <option key={variable.name} value={variable.name}>
            {variable.text}
          </option>
        ))}
      </select>
      {value !== '' && (
        <div className="box jpreview" role="group" aria-label={t('journey.preview')}>
          <WithVariables text={value} known={variables.map(({ name }) => name)} />
        </div>
      )}
    </div>
  );
}
