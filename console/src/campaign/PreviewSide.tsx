import type { CampaignPlan, CampaignPreview } from '../api/types/campaign';
import { problemOf } from '../api/query';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { useVariantNames } from '../touch/useVariantNames';
import { Definition } from '../ui/Definition';
import { Section } from '../ui/Section';
import { ready } from './draft';

interface Props {
  preview: CampaignPreview | undefined;
  old: boolean;
  error: unknown;
  plan: CampaignPlan;
}

/** The one live figure, how it comes about, and what some of them would read. */
export function PreviewSide({ preview, old, error, plan }: Props) {
  const { t, pick, language } = useWords();
  const variants = useVariantNames();
  if (!preview) {
    return (
      <div className="side">
        <Section title={t('campaign.preview')}>
          <p className="caption">{error ? problemOf(error)[language] : t(ready(plan) ? 'campaign.offWaiting' : 'campaign.offWho')}</p>
        </Section>
      </div>
    );
  }
  const others = preview.problems.filter((problem) => !problem.node.startsWith('say-'));
  return (
    <div className={`side${old ? ' old' : ''}`}>
      <Section title={t('campaign.preview')}>
        <p className="caption">{t('campaign.previewTold')}</p>
        <p aria-live="polite">
          <span className="figure" data-testid="preview-told">
            {exact(preview.told)}
          </span>{' '}
          {t('ui.people')}
        </p>
        <Share preview={preview} />
        {preview.people > preview.approvalAbove && <p className="pill watch">{t('campaign.approvalNeeded', { n: exact(preview.approvalAbove) })}</p>}
        {others.map((problem) => (
          <p key={problem.code + problem.path} className={problem.warning ? 'caption' : 'bad dense'}>
            {pick(problem)} {problem.detail}
          </p>
        ))}
      </Section>
      <Section title={<Definition means={t('campaign.reachMeans')}>{t('campaign.reach')}</Definition>}>
        <Reach preview={preview} />
      </Section>
      <Section title={t('campaign.samples')}>
        {preview.samples.length === 0 && <p className="caption">{t('campaign.samplesNone')}</p>}
        <ul className="said">
          {preview.samples.map((sample) => (
            <li key={sample.person.id}>
              <div className="line">
                <strong>{sample.person.name}</strong>
                <span className="caption">
                  {[plan.pieces.length > 1 && t('campaign.piece', { n: sample.piece + 1 }), sample.variant && variants(plan.experiment ?? '', sample.variant).variant].filter(Boolean).join(' · ')}
                </span>
              </div>
              {sample.title && <strong>{sample.title}</strong>}
              {sample.text && <p>{sample.text}</p>}
              {sample.missing.length > 0 && <p className="watch-text">{t('campaign.missing', { what: sample.missing.join('、') })}</p>}
              {sample.unreachable && <p className="caption">{pick(sample.unreachable)}</p>}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** All in the audience: told, left alone, without words. */
function Share({ preview }: { preview: CampaignPreview }) {
  const { t } = useWords();
  const { people, told, heldOut, wordless } = preview;
  const part = (n: number) => `${people === 0 ? 0 : (n / people) * 100}%`;
  return (
    <div className="share">
      <div className="share-bar" aria-hidden="true">
        <i className="told" style={{ width: part(told) }} />
        <i className="held" style={{ width: part(heldOut) }} />
        <i className="none" style={{ width: part(wordless) }} />
      </div>
      <p className="caption num">
        {t('campaign.previewPeople')} {exact(people)} · {t('campaign.previewHeld')} {exact(heldOut)}
        {wordless > 0 && ` · ${t('campaign.previewWordless')} ${exact(wordless)}`}
      </p>
    </div>
  );
}

function Reach({ preview }: { preview: CampaignPreview }) {
  const { t, pick } = useWords();
  const { reach } = preview;
  if (!reach) return <p className="caption">{t('campaign.reachUnknown')}</p>;
  if (reach.asked === 0) return <p className="caption">{t('campaign.samplesNone')}</p>;
  const reasons = Object.values(reach.not).sort((one, other) => other.people - one.people);
  return (
    <>
      <p>
        <span className="figure-small">{percent(reach.reachable / reach.asked)}</span> <span className="caption">{reach.asked < preview.told ? t('campaign.reachSome', { n: exact(reach.asked) }) : t('campaign.reachAll', { n: exact(reach.asked) })}</span>
      </p>
      <ul className="bars">
        {reasons.map(({ why, people }) => (
          <li key={why.code}>
            <div className="line">
              <span>{pick(why)}</span>
              <span className="num">{exact(people)}</span>
            </div>
            <span className="track quiet" aria-hidden="true">
              <i style={{ width: `${(people / reach.asked) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
