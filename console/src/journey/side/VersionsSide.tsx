import { useState } from 'react';
import type { Definition, JourneyDetail } from '../../api/types/journey';
import { exact } from '../../format/number';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { Loaded } from '../../ui/states';
import { useVersion } from '../doors';
import { Difference } from './Difference';
import { Migrate } from './Migrate';
import { Sheet } from './Sheet';

interface Props {
  detail: JourneyDetail;
  definition: Definition;
  editable: boolean;
  onTake: (definition: Definition) => void;
  onClose: () => void;
}

/** The versions there were, who is still on them, and how what is drawn now differs from one of them. */
export function VersionsSide({ detail, definition, editable, onTake, onClose }: Props) {
  const { t } = useWords();
  const { journey, versions, counts } = detail;
  const newest = [...versions].sort((a, b) => b.version - a.version);
  const [shown, setShown] = useState(journey.version);
  const on = (version: number) => counts.filter((count) => count.version === version).reduce((sum, count) => sum + count.waiting, 0);
  return (
    <Sheet title={t('journey.versions')} label={t('journey.versions')} focus="versions" onClose={onClose}>
      <ul className="jversions">
        {newest.map(({ version, publishedBy, publishedAt }) => (
          <li key={version}>
            <button type="button" className="outline-node" aria-pressed={shown === version} onClick={() => setShown(version)}>
              <span className="strong">{t('journey.versionN', { n: version })}</span>
              <span className="caption">
                {publishedBy} · {moment(publishedAt)}
              </span>
              <span className="caption end">{t('journey.onVersion', { n: exact(on(version)) })}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown < journey.version && journey.state === 'running' && on(shown) > 0 && detail.definition && <Migrate key={shown} journey={journey.id} from={shown} to={journey.version} later={detail.definition} counts={counts.filter((count) => count.version === shown)} />}
      <Against key={shown} journey={journey.id} version={shown} definition={definition} editable={editable} onTake={onTake} />
    </Sheet>
  );
}

function Against({ journey, version, definition, editable, onTake }: { journey: string; version: number; definition: Definition; editable: boolean; onTake: (definition: Definition) => void }) {
  const { t } = useWords();
  const found = useVersion(journey, version);
  return (
    <Loaded query={found} small>
      {(old) => (
        <div className="stack">
          <h3>{t('journey.against', { n: version })}</h3>
          <Difference before={old} after={definition} />
          {editable && (
            <button type="button" className="link" onClick={() => onTake(old)}>
              {t('journey.takeBack', { n: version })}
            </button>
          )}
        </div>
      )}
    </Loaded>
  );
}
