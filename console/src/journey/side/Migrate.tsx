import { Modal } from 'antd';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct } from '../../api/query';
import type { Definition, NodeCount } from '../../api/types/journey';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Loaded } from '../../ui/states';
import { journeysKey, useVersion } from '../doors';
import { strayed } from '../graph/strayed';
import { useSaying } from '../useSaying';

interface Props {
  journey: string;
  from: number;
  to: number;
  /** What they would walk. */
  later: Definition;
  /** Of the earlier version. */
  counts: NodeCount[];
}

/** Those who walk an older version follow the one in force; only when somebody says so, and where to when their node is no more. */
export function Migrate({ journey, from, to, later, counts }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [nodes, setNodes] = useState<Record<string, string>>({});
  const earlier = useVersion(journey, from);
  const people = counts.reduce((sum, count) => sum + count.waiting, 0);
  const migrate = useAct({ run: () => post(`/api/journeys/${journey}/migrate`, { from, to, nodes }), say: t('ui.accepted'), refresh: [journeysKey], done: () => setOpen(false) });
  return (
    <>
      <Act needs="JOURNEY_EDIT" size="small" onClick={() => setOpen(true)} data-testid="migrate">
        {t('journey.migrate', { n: to })}
      </Act>
      <Modal title={t('journey.migrateTitle', { from, to })} open={open} okText={t('journey.migrateOk')} cancelText={t('ui.cancel')} okButtonProps={{ loading: migrate.isPending }} onOk={() => migrate.mutate()} onCancel={() => setOpen(false)} destroyOnHidden>
        <div className="form">
          <p className="second" data-testid="affected">
            {t('journey.migrateMore', { people: exact(people), from, to })}
          </p>
          <Loaded query={earlier} small>
            {(before) => <Strayed before={before} later={later} counts={counts} chosen={nodes} from={from} onChoose={(node, target) => setNodes(({ [node]: _, ...others }) => (target ? { ...others, [node]: target } : others))} />}
          </Loaded>
        </div>
      </Modal>
    </>
  );
}

interface StrayedProps {
  before: Definition;
  later: Definition;
  counts: NodeCount[];
  chosen: Record<string, string>;
  from: number;
  onChoose: (node: string, target: string) => void;
}

/** A place for those whose node is no more. */
function Strayed({ before, later, counts, chosen, from, onChoose }: StrayedProps) {
  const { t } = useWords();
  const say = useSaying();
  const strays = strayed(before, later, counts);
  if (strays.length === 0) return null;
  const targets = later.nodes.filter((node) => node.type !== 'entry');
  return (
    <>
      {strays.map(({ node, people }) => (
        <div className="field" key={node.id}>
          <label htmlFor={`move-${node.id}`}>{t('journey.moveTo', { where: say.title(node), n: exact(people) })}</label>
          <select id={`move-${node.id}`} className="jinput" value={chosen[node.id] ?? ''} onChange={(event) => onChoose(node.id, event.target.value)}>
            <option value="">{t('journey.stayOn', { n: from })}</option>
            {targets.map((target) => (
              <option key={target.id} value={target.id}>
                {say.title(target)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  );
}
