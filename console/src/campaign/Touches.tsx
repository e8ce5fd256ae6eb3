import type { Campaign } from '../api/types/campaign';
import type { TouchSum } from '../api/types/touch';
import { useMay } from '../api/session';
import { exact } from '../format/number';
import { type Key, useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { useTouchSums } from '../touch/doors';

const order = ['sent', 'sending', 'reserved', 'planned', 'deferred', 'suppressed', 'refused', 'unknown'];

/** What became of each touch, and why those that did not go out did not. */
export function Touches({ campaign }: { campaign: Campaign }) {
  return useMay('TOUCH_READ') ? <Sums programme={campaign.programme} /> : null;
}

function Sums({ programme }: { programme: string }) {
  const { t } = useWords();
  const sums = useTouchSums({ programme });
  return (
    <Section title={t('campaign.touches')} caption={t('campaign.touchesWhy')}>
      <Loaded query={sums} small>
        {(list) => (list.length === 0 ? <p className="caption">{t('campaign.touchesNone')}</p> : <Bars sums={list} />)}
      </Loaded>
    </Section>
  );
}

function Bars({ sums }: { sums: TouchSum[] }) {
  const { t, pick } = useWords();
  const most = Math.max(...sums.map((sum) => sum.touches));
  const sorted = [...sums].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || other.touches - one.touches);
  return (
    <ul className="bars">
      {sorted.map((sum) => (
        <li key={`${sum.state}${sum.reason?.code}${sum.channel}`}>
          <div className="line">
            <span>
              {t(`touch.state.${sum.state}` as Key)} {sum.reason && <span className="caption">{pick(sum.reason)}</span>}
            </span>
            <strong className="num">{exact(sum.touches)}</strong>
          </div>
          <span className={`track${sum.state === 'sent' ? '' : ' quiet'}`} aria-hidden="true">
            <i style={{ width: `${(sum.touches / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
