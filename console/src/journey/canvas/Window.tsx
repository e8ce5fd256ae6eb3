import { Panel, useReactFlow, useStore, useViewport } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useWords } from '../../i18n';
import { type Layout, NODE_HEIGHT, NODE_WIDTH } from '../graph/layout';

const EDGE = 24;
/** Room for the line above and the one below. */
const ABOVE = 44;
const BELOW = 56;
/** Smaller than this words cannot be read; then the way in is shown, the rest is walked to. */
const LEAST = 0.7;

/** What part of the map is seen, and how large. */
export function Window({ layout, picked }: { layout: Layout; picked: string | null }) {
  const { t } = useWords();
  const { zoom } = useViewport();
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const size = `${layout.at.size} ${Math.max(...[...layout.at.values()].map(({ x }) => x))}`;
  const latest = useRef({ layout, width, height });
  latest.current = { layout, width, height };
  const fit = useCallback(() => {
    const { layout, width, height } = latest.current;
    if (width === 0 || layout.at.size === 0) return;
    const corners = [...layout.at.values()];
    const left = Math.min(...corners.map(({ x }) => x));
    const top = Math.min(...corners.map(({ y }) => y));
    const wide = Math.max(...corners.map(({ x }) => x)) + NODE_WIDTH - left;
    const high = Math.max(...corners.map(({ y }) => y)) + NODE_HEIGHT - top;
    const room = { x: width - 2 * EDGE, y: height - ABOVE - BELOW };
    const next = Math.min(1, Math.max(LEAST, Math.min(room.x / wide, room.y / high)));
    const slack = Math.max(0, (room.x - wide * next) / 2);
    void flow.setViewport({ zoom: next, x: EDGE + Math.min(slack, 48) - left * next, y: ABOVE + (room.y - high * next) / 2 - top * next });
  }, [flow]);
  // Coming and going of nodes and of words between them moves the map; a form that opens beside it does not.
  useEffect(fit, [fit, size, width > 0]);
  useEffect(() => {
    const at = picked === null ? undefined : layout.at.get(picked);
    if (!at || width === 0) return;
    const view = flow.getViewport();
    const x = at.x * view.zoom + view.x;
    const y = at.y * view.zoom + view.y;
    const seen = x >= 0 && y >= 0 && x + NODE_WIDTH * view.zoom <= width && y + NODE_HEIGHT * view.zoom <= height;
    if (!seen) void flow.setCenter(at.x + NODE_WIDTH / 2, at.y + NODE_HEIGHT / 2, { zoom: view.zoom });
  }, [picked, layout, width, height, flow]);
  return (
    <Panel position="bottom-left" className="jzoom">
      <button type="button" aria-label={t('journey.zoomOut')} onClick={() => void flow.zoomOut()}>
        −
      </button>
      <button type="button" aria-label={t('journey.zoomFit')} onClick={fit} className="num">
        {Math.round(zoom * 100)}%
      </button>
      <button type="button" aria-label={t('journey.zoomIn')} onClick={() => void flow.zoomIn()}>
        +
      </button>
      <span className="caption">{t('journey.hint')}</span>
    </Panel>
  );
}
