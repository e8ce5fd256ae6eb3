import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { get, post, put } from '../api/client';
import { useAct } from '../api/query';
import { importKinds, type Import, type ImportField, type ImportKind, type ImportOptions } from '../api/types/import';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Section } from '../ui/Section';
import { MapOptions } from './MapOptions';
import { Scroll } from '../ui/Scroll';

interface Props {
  it: Import;
  checked: () => void;
}

/** What is each column? Guessed by the server, decided here. */
export function MapColumns({ it, checked }: Props) {
  const { t, code, pick, language } = useWords();
  const [kind, setKind] = useState<ImportKind>(it.kind ?? 'orders-by-line');
  const [fieldOf, setFieldOf] = useState<Record<string, string>>(() => Object.fromEntries(it.mapping.map(({ column, field }) => [column, field])));
  const [options, setOptions] = useState<ImportOptions>(it.options ?? {});
  const [remember, setRemember] = useState('');
  const fields = useQuery({ queryKey: ['import-fields'], queryFn: () => get<ImportField[]>('/api/import-fields'), staleTime: Infinity });
  const known = (fields.data ?? []).filter((field) => field.kind === kind);
  const used = it.columns.map(({ name }) => fieldOf[name]).filter(Boolean);
  const missing = known.filter((field) => field.required && !used.includes(field.field) && !(field.field === 'event' && options.event));
  const twice = known.find((field) => used.filter((name) => name === field.field).length > 1);
  const check = useAct({
    run: async () => {
      const mapping = it.columns.filter(({ name }) => fieldOf[name]).map(({ name }) => ({ column: name, field: fieldOf[name] }));
      await put(`/api/imports/${it.id}/mapping`, { kind, mapping, options, remember: remember.trim() || undefined });
      await post(`/api/imports/${it.id}/check`);
    },
    refresh: [['import', it.id], ['import-templates']],
    done: checked,
    quiet: true,
  });
  const wrong = twice ? t('map.twice', { field: pick(twice) }) : missing.length > 0 ? t('map.missing', { fields: missing.map(pick).join('、') }) : null;
  return (
    <div className="split map-split">
      <Section
        title={t('map.title')}
        caption={t('map.caption')}
        end={<Select aria-label={t('map.kind')} value={kind} onChange={setKind} options={importKinds.map((value) => ({ value, label: code('kind', value) }))} popupMatchSelectWidth={false} />}
      >
        <Scroll label={t('map.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('map.col.column')}</th>
                <th scope="col">{t('map.col.samples')}</th>
                <th scope="col">{t('map.col.field')}</th>
              </tr>
            </thead>
            <tbody>
              {it.columns.map((column) => (
                <tr key={column.name}>
                  <td className="strong column-name">{column.name}</td>
                  <td>
                    <span className="samples">
                      {column.samples.filter((sample) => sample !== '').map((sample, i) => (
                        <span className="raw" key={i}>{sample}</span>
                      ))}
                    </span>
                  </td>
                  <td className="map-field">
                    <FieldPick label={`${column.name} · ${t('map.col.field')}`} column={column.name} kind={kind} known={known} value={fieldOf[column.name] ?? ''} onChange={(field) => setFieldOf({ ...fieldOf, [column.name]: field })} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Section>
      <div className="side">
        <Section title={t('map.options')}>
          <MapOptions kind={kind} options={options} onChange={setOptions} remember={remember} onRemember={setRemember} />
        </Section>
        <div className="section">
          {wrong && <p className="watch dense map-wrong">{wrong}</p>}
          {check.error && (
            <p className="bad dense map-wrong" role="alert">
              {check.error[language]}
              {check.error.errors.map((error) => ` · ${error.field}: ${error.message}`)}
            </p>
          )}
          <Act needs="IMPORT_RUN" type="primary" off={wrong} loading={check.isPending} onClick={() => check.mutate()}>
            {t('map.check')}
          </Act>
        </div>
      </div>
    </div>
  );
}

interface PickProps {
  label: string;
  column: string;
  kind: ImportKind;
  known: ImportField[];
  value: string;
  onChange: (field: string) => void;
}

function FieldPick({ label, column, kind, known, value, onChange }: PickProps) {
  const { t, pick } = useWords();
  const prefix = kind === 'customers' ? 'trait:' : kind === 'interactions' ? 'property:' : null;
  const options = [{ value: '', label: t('map.ignore') }, ...known.map((field) => ({ value: field.field, label: field.required ? `${pick(field)} · ${t('map.required')}` : pick(field) }))];
  if (prefix) options.push({ value: prefix + column, label: t(prefix === 'trait:' ? 'map.trait' : 'map.property', { name: column }) });
  if (value && !options.some((option) => option.value === value)) options.push({ value, label: value });
  return <Select aria-label={label} className="map-select" value={value} options={options} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} />;
}
