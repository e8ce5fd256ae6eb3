import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import { useMay } from '../api/session';
import type { Import, Template } from '../api/types/import';
import { bytes } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';

const LIMIT = 200_000_000;

export function Upload() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const may = useMay('IMPORT_RUN');
  const input = useRef<HTMLInputElement>(null);
  const [encoding, setEncoding] = useState('');
  const [template, setTemplate] = useState('');
  const [over, setOver] = useState(false);
  const [large, setLarge] = useState<File | null>(null);
  const templates = useQuery({ queryKey: ['import-templates'], queryFn: () => get<Template[]>('/api/import-templates') });
  const upload = useAct<File, Import>({
    run: (file) => {
      const form = new FormData();
      form.append('file', file);
      if (encoding) form.append('encoding', encoding);
      if (template) form.append('template', template);
      return post<Import>('/api/imports', form);
    },
    refresh: [['imports']],
    done: (made) => void navigate(`/imports/${made.id}`),
    quiet: true,
  });
  const take = (file: File | undefined) => {
    setLarge(file && file.size > LIMIT ? file : null);
    if (file && file.size <= LIMIT) upload.mutate(file);
  };
  return (
    <section
      className={`drop${over ? ' over' : ''}`}
      aria-label={t('step.upload')}
      onDragOver={(event) => {
        event.preventDefault();
        if (may) setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (may) take(event.dataTransfer.files[0]);
      }}
    >
      <div className="row">
        <span>{t('imports.drop')}</span>
        <Act needs="IMPORT_RUN" type="primary" loading={upload.isPending} onClick={() => input.current?.click()}>
          {t('imports.pick')}
        </Act>
        <input ref={input} type="file" hidden aria-label={t('imports.pick')} data-testid="import-file" accept=".csv,.gz,.xlsx,.txt,.tsv" onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
        <span className="drop-choices">
          <Select aria-label={t('imports.encoding')} value={encoding} onChange={setEncoding} options={[{ value: '', label: `${t('imports.encoding')}: ${t('imports.encodingAuto')}` }, { value: 'UTF-8', label: 'UTF-8' }, { value: 'GBK', label: 'GBK' }]} popupMatchSelectWidth={false} />
          <Select aria-label={t('imports.template')} value={template} onChange={setTemplate} options={[{ value: '', label: `${t('imports.template')}: ${t('imports.templateAuto')}` }, ...(templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]} popupMatchSelectWidth={false} />
        </span>
      </div>
      <p className="caption">{upload.isPending ? t('imports.uploading', { file: upload.variables?.name ?? '' }) : t('imports.accepts')}</p>
      {large && (
        <p className="bad dense" role="alert">
          {t('imports.tooLarge', { size: bytes(large.size) })}
        </p>
      )}
      {upload.error && (
        <p className="bad dense" role="alert">
          {upload.error[language]}
        </p>
      )}
    </section>
  );
}
