import { useEffect } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import { useMay } from '../api/session';
import { useWords } from '../i18n';
import { Reason } from '../ui/Reason';

export interface Hidden {
  key: string;
  field: 'name' | 'phone' | 'email' | 'identity';
  namespace?: string;
  label: string;
}

interface Props {
  person: number;
  hidden: Hidden | null;
  close: () => void;
  show: (key: string, value: string) => void;
}

/** A masked value is shown once somebody said why; the value stays on this page only. */
export function RevealDialog({ person, hidden, close, show }: Props) {
  const { t } = useWords();
  const reveal = useAct<string, { value: string }>({
    run: (reason) => post(`/api/people/${person}/reveal`, { field: hidden?.field, namespace: hidden?.namespace, reason }),
    done: ({ value }) => {
      if (hidden) show(hidden.key, value);
      close();
    },
  });
  return (
    <Reason title={t('person.revealTitle', { what: hidden?.label ?? '' })} open={hidden !== null} ok={t('person.revealField')} busy={reveal.isPending} onOk={(reason) => reveal.mutate(reason)} onCancel={close}>
      <p className="second">{t('person.revealMore')}</p>
    </Reason>
  );
}

/** R asks for the name. */
export function useRevealKey(ask: () => void): void {
  const may = useMay('PEOPLE_REVEAL');
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'r' || !may || event.metaKey || event.ctrlKey || (event.target as Element).closest('input, textarea, [role="dialog"]')) return;
      // `g r` goes to a stage and is heard first.
      if (!event.defaultPrevented) ask();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
