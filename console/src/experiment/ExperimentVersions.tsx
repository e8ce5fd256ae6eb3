import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { useVersions } from './doors';
import { ExperimentPill } from './ExperimentPill';

/** What it was before; a running one is never changed. */
export function ExperimentVersions({ id }: { id: string }) {
  const { t } = useWords();
  const versions = useVersions(id);
  return (
    <Section title={t('experiment.versions')} caption={t('experiment.versionsMore')}>
      <Loaded query={versions} small>
        {(list) => (
          <ol className="experiment-versions">
            {[...list].reverse().map((each) => (
              <li key={each.version}>
                <div className="row tight dense">
                  <span className="strong">{t('experiment.version', { n: each.version })}</span>
                  <ExperimentPill state={each.state} />
                </div>
                <div className="caption">{each.variants.map((variant) => `${variant.name} ${variant.weight}`).join(' : ')}</div>
                <div className="caption">
                  {each.definedBy} · {moment(each.startedAt ?? each.definedAt)}
                  {each.stoppedAt && ` – ${moment(each.stoppedAt)}`}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
