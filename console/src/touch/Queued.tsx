import type { Touch } from '../api/types/touch';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { TouchPill } from './TouchPill';

/** What a person is still to be told, unless the gate decides otherwise. */
export function Queued({ touches, onPick }: { touches: Touch[]; onPick: (key: string) => void }) {
  const { t, pick } = useWords();
  const waiting = touches.filter((touch) => touch.state === 'planned' || touch.state === 'deferred' || touch.state === 'reserved').reverse();
  if (waiting.length === 0) return null;
  return (
    <Section title={t('queued.title')} caption={t('queued.more')}>
      <table className="table">
        <tbody>
          {waiting.map((touch) => (
            <tr key={touch.key} className="whole" onClick={(event) => !(event.target as Element).closest('button') && onPick(touch.key)}>
              <td className="second nowrap">{moment(touch.dueAt ?? touch.notBefore)}</td>
              <td>
                <button type="button" className="link who" onClick={() => onPick(touch.key)}>
                  {pick(touch.name)}
                </button>
              </td>
              <td className="second">{touch.reason ? pick(touch.reason) : t(`touch.kind.${touch.kind}`)}</td>
              <td className="right">{touch.reason?.code === 'TOUCH_BREAKER_OPEN' ? <span className="pill bad">{t('queued.breaker')}</span> : <TouchPill state={touch.state} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
