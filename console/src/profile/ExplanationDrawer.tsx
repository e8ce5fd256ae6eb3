import '../touch/touch.css';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { get, queryOf } from '../api/client';
import type { ChainLink, Explanation } from '../api/types/explanation';
import { fullMoment } from '../format/time';
import { useWords } from '../i18n';
import { Loaded } from '../ui/states';

interface Props {
  person: number;
  /** What is asked about, e.g. `journey:wake-up`; empty when nothing is. */
  asked: string;
  close: () => void;
}

/** Why something is so of a person, or is not: the answer, and the chain behind it. */
export function ExplanationDrawer({ person, asked, close }: Props) {
  const { t } = useWords();
  const [about = '', ...rest] = asked.split(':');
  const query = { about, of: rest.join(':') };
  const path = `/api/people/${person}/explanations`;
  const why = useQuery({ queryKey: ['explanation', person, asked], queryFn: () => get<Explanation>(path, query), enabled: asked !== '', retry: false });
  return (
    <Drawer title={t('asking.title')} open={asked !== ''} onClose={close} size={396} mask={false} rootClassName="why-drawer" destroyOnHidden>
      <Loaded query={why}>{(found) => <Told it={found} json={path + queryOf(query)} />}</Loaded>
    </Drawer>
  );
}

function Told({ it, json }: { it: Explanation; json: string }) {
  const { t, pick } = useWords();
  return (
    <div className="why-touch" data-testid="explanation">
      <p className="note">{pick(it.answer)}</p>
      <ol className="why-chain">
        {it.chain.map((link, i) => (
          <Link key={i} link={link} />
        ))}
      </ol>
      {it.toCustomer && (
        <div className="note">
          <span className="caption">{t('why.answer')}</span>
          <p className="dense">{pick(it.toCustomer)}</p>
        </div>
      )}
      <a href={json} target="_blank" rel="noreferrer">
        {t('why.json')}
      </a>
    </div>
  );
}

function Link({ link }: { link: ChainLink }) {
  const { t, pick } = useWords();
  const facts = [t(`asking.${link.kind}`), link.at && fullMoment(link.at), link.position !== null && t('asking.position', { n: link.position })].filter(Boolean);
  return (
    <li>
      <div className={link.speaks === false ? 'watch' : undefined}>
        {link.speaks !== null && (
          <>
            <span aria-hidden="true">{link.speaks ? '✓ ' : '× '}</span>
            <span className="sr">{t(link.speaks ? 'asking.for' : 'asking.against')} </span>
          </>
        )}
        {pick(link.title)}
      </div>
      {link.detail && <div className="second dense">{pick(link.detail)}</div>}
      <div className="caption num">{facts.join(' · ')}</div>
    </li>
  );
}
