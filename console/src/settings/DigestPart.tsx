import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { get } from '../api/client';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

interface Digest {
  position: number;
  digest: string;
  stages: Record<string, string>;
}

/** Computed on demand: it reads every derived row. */
export function DigestPart() {
  const { t } = useWords();
  const digest = useQuery({ queryKey: ['digest'], queryFn: () => get<Digest>('/api/operate/digest'), enabled: false });
  return (
    <Section title={t('ops.digest')} caption={t('ops.digestCaption')}>
      {digest.isFetched && (
        <Loaded query={digest} small lines={3}>
          {(now) => (
            <dl className="facts">
              <div>
                <dt className="second num">{exact(now.position)}</dt>
                <dd><code className="break">{now.digest}</code></dd>
              </div>
              {Object.entries(now.stages).map(([stage, value]) => (
                <div key={stage}>
                  <dt className="second">{stage}</dt>
                  <dd><code className="break">{value}</code></dd>
                </div>
              ))}
            </dl>
          )}
        </Loaded>
      )}
      <Button loading={digest.isFetching} onClick={() => void digest.refetch()}>
        {t('ops.digestAct')}
      </Button>
    </Section>
  );
}
