import { Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { ContentItem, Line, Measure } from '../api/types/content';
import type { Rule } from '../api/types/rule';
import { exact, percent } from '../format/number';
import { moment } from '../format/time';
import { type Key, useWords } from '../i18n';
import { useProgrammes } from '../touch/useProgrammes';
import { Act } from '../ui/Act';
import { Definition } from '../ui/Definition';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { useMeasure, weekKey } from './doors';

interface Props {
  item: ContentItem;
  line: Line | undefined;
  onChange: () => void;
  close: () => void;
}

/** One entry: what it is, and what became of it. */
export function ItemSide({ item, line, onChange, close }: Props) {
  const { t } = useWords();
  const { nameOf } = useProgrammes();
  const [cancelling, setCancelling] = useState(false);
  const cancel = useAct({ run: () => post(`/api/content-items/${item.id}/cancel`, {}), say: t('content.said'), refresh: [weekKey], done: close });
  return (
    <aside className="side">
      <Section
        title={item.title}
        end={
          <button type="button" className="link" onClick={close}>
            {t('content.close')}
          </button>
        }
      >
        <dl className="facts">
          <dt>{t('content.kind')}</dt>
          <dd>
            {t(`content.kind.${item.kind}` as Key)} <span className="pill plain">{t(`content.state.${item.state}`)}</span>
          </dd>
          <dt>{t('content.account')}</dt>
          <dd>{line?.account.name}</dd>
          {item.kind === 'live' && (
            <>
              <dt>{t('content.theme')}</dt>
              <dd>{item.theme || t('content.noTheme')}</dd>
            </>
          )}
          <dt>{t('content.at')}</dt>
          <dd className="num">
            {moment(item.at)} · {t('content.lasts', { n: exact(item.minutes) })}
          </dd>
          {item.campaign && (
            <>
              <dt>{t('content.campaign')}</dt>
              <dd>
                <Link to={`/campaigns/${item.campaign}`}>{nameOf(`campaign:${item.campaign}`)}</Link>
              </dd>
            </>
          )}
        </dl>
        {item.sop ? (
          <p className="caption">{t('content.sopMore')}</p>
        ) : (
          <div className="row tight">
            <Act needs="CONTENT_EDIT" size="small" onClick={onChange}>
              {t('content.change')}
            </Act>
            <Act needs="CONTENT_EDIT" size="small" danger onClick={() => setCancelling(true)}>
              {t('content.cancel')}
            </Act>
          </div>
        )}
      </Section>
      {!item.sop && (
        <Section title={t('content.measure')}>
          <Figures item={item} />
        </Section>
      )}
      <Modal open={cancelling} title={t('content.cancel')} okText={t('content.cancel')} cancelText={t('ui.cancel')} okButtonProps={{ danger: true, loading: cancel.isPending }} onOk={() => cancel.mutate()} onCancel={() => setCancelling(false)}>
        <p>{t('content.cancelMore', { title: item.title })}</p>
      </Modal>
    </aside>
  );
}

function Figures({ item }: { item: ContentItem }) {
  const { t } = useWords();
  const measure = useMeasure(item.id, item.state !== 'planned');
  if (item.state === 'planned') return <p className="caption">{t('content.measureNotYet')}</p>;
  return (
    <Loaded query={measure} small>
      {(found) => (
        <>
          <p className="caption">{t('content.viewed')}</p>
          <p className="figure">
            <Behind rule={found.people.viewed}>{exact(found.viewed)}</Behind>
          </p>
          <Rates measure={found} />
          {!found.over && <p className="caption">{t('content.measureOpen')}</p>}
        </>
      )}
    </Loaded>
  );
}

function Rates({ measure }: { measure: Measure }) {
  const { t } = useWords();
  const rates = [
    { key: 'completion', n: measure.finished, of: measure.viewed, rule: measure.people.finished },
    { key: 'retention', n: measure.cameBack, of: measure.tookPart, rule: measure.people.cameBack },
    { key: 'conversion', n: measure.bought, of: measure.viewed, rule: measure.people.bought },
  ] as const;
  return (
    <ul className="bars">
      {rates.map(({ key, n, of, rule }) => (
        <li key={key}>
          <div className="line">
            <Definition means={t(`content.${key}Means`)}>{t(`content.${key}`)}</Definition>
            <span className="num">
              <Behind rule={rule}>{of === 0 ? '—' : percent(n / of)}</Behind> <span className="caption">{t('content.ofThose', { n: exact(n), of: exact(of) })}</span>
            </span>
          </div>
          <span className="track" aria-hidden="true">
            <i style={{ width: `${of === 0 ? 0 : (n / of) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A number opens the people behind it. */
function Behind({ rule, children }: { rule: Rule; children: string }) {
  return (
    <Link to="/audiences/new" state={{ rule }} className="behind">
      {children}
    </Link>
  );
}
