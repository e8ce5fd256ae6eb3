import type { SampleRow } from '../../api/types/audience';
import type { Difference, Tag } from '../../api/types/tag';
import { change, exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Section } from '../../ui/Section';
import { Sample } from '../audience/Sample';

interface Props {
  tag: Tag | null;
  /** The rule was changed. */
  asked: boolean;
  difference: Difference | undefined;
  busy: boolean;
}

/** What saving would do, before it is done. */
export function DifferencePart({ tag, asked, difference, busy }: Props) {
  const { t, language } = useWords();
  if (!asked) {
    return (
      <section className="section headcount">
        <div>
          <h2 className="caption">{t('tag.now')}</h2>
          <p>
            <span className="figure">{exact(tag?.people)}</span> {t('ui.people')}
          </p>
          <p className="caption">{t('tag.change')}</p>
        </div>
      </section>
    );
  }
  return (
    <>
      <section className={`section${busy ? ' old' : ''}`} aria-live="polite" data-testid="tag-difference">
        <h2 className="caption">{t('tag.after')}</h2>
        {difference ? (
          <>
            <p>
              <span className="figure big-figure">{exact(difference.after)}</span> {t('ui.people')} <span className="caption">{t('tag.was', { n: exact(difference.now) })}</span>
            </p>
            <p className="gain-loss">
              <span className="strong" data-testid="gains">{t('tag.gains', { n: change(difference.gains, 'count', language) })}</span>
              <span className="strong" data-testid="losses">{t('tag.losses', { n: change(-difference.losses, 'count', language) })}</span>
            </p>
            <Balance difference={difference} />
            <p className="caption num">{t('tag.exactly', { ms: difference.ms < 10 ? difference.ms.toFixed(1) : exact(difference.ms) })}</p>
          </>
        ) : (
          <p className="quiet dense">{t('tag.computing')}</p>
        )}
      </section>
      {difference && difference.gains > 0 && <Moving title={t('tag.gaining')} people={difference.gaining} of={difference.gains} old={busy} />}
      {difference && difference.losses > 0 && <Moving title={t('tag.losing')} people={difference.losing} of={difference.losses} old={busy} />}
      {difference && difference.gains === 0 && difference.losses === 0 && <p className="section quiet">{t('tag.nobodyMoves')}</p>}
    </>
  );
}

/** Who stays, who goes, who comes: one bar. */
function Balance({ difference }: { difference: Difference }) {
  const whole = Math.max(1, difference.now + difference.gains);
  const stays = difference.now - difference.losses;
  const part = (n: number) => `${(n / whole) * 100}%`;
  return (
    <span className="balance" aria-hidden="true">
      <i className="stays" style={{ width: part(stays) }} />
      <i className="goes" style={{ width: part(difference.losses) }} />
      <i className="comes" style={{ width: part(difference.gains) }} />
    </span>
  );
}

function Moving({ title, people, of, old }: { title: string; people: SampleRow[]; of: number; old: boolean }) {
  const { t } = useWords();
  return (
    <Section title={title} caption={people.length < of ? t('tag.someOf', { n: people.length, of: exact(of) }) : undefined} className={old ? 'old' : ''}>
      <Sample rows={people} />
    </Section>
  );
}
