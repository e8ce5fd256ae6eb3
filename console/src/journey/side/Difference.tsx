import type { Definition } from '../../api/types/journey';
import { type Key, useWords } from '../../i18n';
import { changedBetween, isNothing } from '../graph/changed';
import { useSaying } from '../useSaying';

/** What one drawing has that another has not, in words. */
export function Difference({ before, after }: { before: Definition; after: Definition }) {
  const { t } = useWords();
  const say = useSaying();
  const changed = changedBetween(before, after);
  if (isNothing(changed)) return <p className="quiet dense">{t('journey.sameAs')}</p>;
  return (
    <ul className="jdifference" data-testid="journey-difference">
      {changed.added.map((node) => (
        <li key={`+${node.id}`}>
          <span className="pill">{t('journey.added')}</span> {t(`journey.kind.${node.type}`)} · {say.title(node)}
        </li>
      ))}
      {changed.removed.map((node) => (
        <li key={`-${node.id}`}>
          <span className="pill bad">{t('journey.removed')}</span> {t(`journey.kind.${node.type}`)} · {say.title(node)}
        </li>
      ))}
      {changed.changed.map(({ before: was, after: now }) => (
        <li key={now.id}>
          <span className="pill watch">{t('journey.changed')}</span> {t(`journey.kind.${now.type}`)} · {say.title(was) === say.title(now) ? say.title(now) : `${say.title(was)} → ${say.title(now)}`}
        </li>
      ))}
      {changed.rules.map((rule) => (
        <li key={rule}>
          <span className="pill watch">{t('journey.changed')}</span> {t(`journey.rule.${rule}` as Key)}
        </li>
      ))}
    </ul>
  );
}
