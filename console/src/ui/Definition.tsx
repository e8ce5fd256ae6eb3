import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** A word with a dotted line under it: hover or focus gives its meaning. */
export function Definition({ children, means }: { children: ReactNode; means: ReactNode }) {
  return (
    <Tooltip title={means} trigger={['hover', 'focus']} placement="bottomLeft" arrow={false}>
      <button type="button" className="defined">
        {children}
      </button>
    </Tooltip>
  );
}
