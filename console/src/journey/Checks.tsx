import type { Definition, JourneyProblem } from '../api/types/journey';
import { useWords } from '../i18n';
import { nodeOf } from './graph/edit';
import { Triangle } from './canvas/NodeCard';
import { useSaying } from './useSaying';

interface Props {
  definition: Definition;
  problems: JourneyProblem[] | undefined;
  /** They are those of an older drawing. */
  old: boolean;
  /** An empty id is the journey as a whole. */
  onPick: (node: string) => void;
}

/** What is wrong and what is doubtful, each line leading to its node. */
export function Checks({ definition, problems, old, onPick }: Props) {
  const { t, pick } = useWords();
  const say = useSaying();
  const errors = problems?.filter((problem) => !problem.warning) ?? [];
  const warnings = problems?.filter((problem) => problem.warning) ?? [];
  const where = (problem: JourneyProblem) => {
    const node = nodeOf(definition, problem.node);
    return node ? say.title(node) : t('journey.whole');
  };
  return (
    <section className={`jchecks${old ? ' old' : ''}`} aria-label={t('journey.checks')} data-testid="journey-checks">
      <div className="section-head">
        <h2>{t('journey.checks')}</h2>
        <span role="status" className="dense">
          {problems && (
            <>
              <span className={errors.length > 0 ? 'bad' : 'second'}>{t('journey.errors', { n: errors.length })}</span> {warnings.length > 0 && <span className="watch">{t('journey.warnings', { n: warnings.length })}</span>}
            </>
          )}
        </span>
        <span className="end caption">{t('journey.checksMore')}</span>
      </div>
      <ul>
        {[...errors, ...warnings].map((problem, i) => (
          <li key={`${problem.node} ${problem.path} ${problem.code} ${i}`} data-problem={problem.node} data-code={problem.code}>
            <Triangle bad={!problem.warning} />
            <span className="strong jnode-cut">{where(problem)}</span>
            <span>
              <span className="sr">{t(problem.warning ? 'journey.isWarning' : 'journey.isError')} </span>
              {pick(problem)}
              {problem.detail && <span className="second"> {problem.detail}</span>}
            </span>
            <button type="button" className="link" aria-label={t('journey.goTo', { where: where(problem) })} onClick={() => onPick(problem.node)}>
              {t('journey.go')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
