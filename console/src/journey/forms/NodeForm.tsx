import type { JourneyNode } from '../../api/types/journey';
import { useWords } from '../../i18n';
import { BranchForm } from './BranchForm';
import { CouponForm } from './CouponForm';
import { EntryForm } from './EntryForm';
import { SplitForm } from './SplitForm';
import { StaffForm } from './StaffForm';
import { StartForm } from './StartForm';
import { StopForm } from './StopForm';
import { TagForm } from './TagForm';
import { TouchForm } from './TouchForm';
import { WaitForForm } from './WaitForForm';
import { WaitForm } from './WaitForm';
import { WebhookForm } from './WebhookForm';

/** The form of each kind of node. */
export function NodeForm({ node, onChange }: { node: JourneyNode; onChange: (node: JourneyNode) => void }) {
  const { t } = useWords();
  switch (node.type) {
    case 'entry':
      return <EntryForm node={node} onChange={onChange} />;
    case 'wait':
      return <WaitForm node={node} onChange={onChange} />;
    case 'wait-for':
      return <WaitForForm node={node} onChange={onChange} />;
    case 'branch':
      return <BranchForm node={node} onChange={onChange} />;
    case 'split':
      return <SplitForm node={node} onChange={onChange} />;
    case 'touch':
      return <TouchForm node={node} onChange={onChange} />;
    case 'tag':
      return <TagForm node={node} onChange={onChange} />;
    case 'staff':
      return <StaffForm node={node} onChange={onChange} />;
    case 'coupon':
      return <CouponForm node={node} onChange={onChange} />;
    case 'webhook':
      return <WebhookForm node={node} onChange={onChange} />;
    case 'start':
      return <StartForm node={node} onChange={onChange} />;
    case 'stop':
      return <StopForm node={node} onChange={onChange} />;
    case 'goal':
      return <p className="help">{t('journey.goalHelp')}</p>;
    case 'exit':
      return <p className="help">{t('journey.exitHelp')}</p>;
  }
}
