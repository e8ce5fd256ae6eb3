import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Problem } from '../api/problem';
import { useWords } from '../i18n';

interface Field {
  name: string;
  label: string;
  help?: string;
  fits?: RegExp;
  options?: { value: string; label: string }[];
  start?: string;
}

interface Props {
  title: string;
  open: boolean;
  close: () => void;
  act: { mutate: (values: Record<string, string>) => void; isPending: boolean; error: Problem | null; reset: () => void };
  fields: Field[];
}

/** A small form in one column; what is wrong stands under its field. */
export function NewThing({ title, open, close, act, fields }: Props) {
  const { t, language } = useWords();
  const start = Object.fromEntries(fields.map((field) => [field.name, field.start ?? '']));
  const [values, setValues] = useState<Record<string, string>>(start);
  const [asked, setAsked] = useState(false);
  const wrong = (field: Field) => {
    const value = (values[field.name] ?? '').trim();
    if (asked && value === '') return t('login.missing', { field: field.label });
    if (asked && field.fits && !field.fits.test(value)) return field.help ?? t('login.missing', { field: field.label });
    return act.error?.errors.find((error) => error.field === field.name)?.message ?? null;
  };
  const complete = fields.every((field) => (values[field.name] ?? '').trim() !== '' && (!field.fits || field.fits.test(values[field.name].trim())));
  return (
    <Modal
      title={title}
      open={open}
      okText={t('ui.save')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ loading: act.isPending }}
      onOk={() => {
        setAsked(true);
        if (complete) act.mutate(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()])));
      }}
      onCancel={close}
      afterOpenChange={(now) => {
        if (now) return;
        setValues(start);
        setAsked(false);
        act.reset();
      }}
      destroyOnHidden
    >
      <div className="form">
        {fields.map((field) => (
          <div className="field" key={field.name}>
            <label htmlFor={`new-${field.name}`}>{field.label}</label>
            {field.options ? (
              <Select id={`new-${field.name}`} value={values[field.name] || undefined} options={field.options} onChange={(value) => setValues({ ...values, [field.name]: value })} />
            ) : (
              <Input id={`new-${field.name}`} value={values[field.name] ?? ''} status={wrong(field) ? 'error' : undefined} onChange={(event) => setValues({ ...values, [field.name]: event.target.value })} />
            )}
            {wrong(field) ? <span className="wrong">{wrong(field)}</span> : field.help && <span className="help">{field.help}</span>}
          </div>
        ))}
        {act.error && (
          <p className="bad dense" role="alert">
            {act.error[language]}
          </p>
        )}
      </div>
    </Modal>
  );
}
