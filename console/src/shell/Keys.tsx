import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../api/session';
import { useWords } from '../i18n';
import { asked } from './asked';
import { Palette } from './Palette';
import { open as openStages } from './places';

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null;
}

/** Keys that work on every page. */
export function Keys() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { permissions } = useSession();
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState(false);
  const afterG = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPalette(true);
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
      if (Date.now() - afterG.current < 1_500) {
        afterG.current = 0;
        const stage = openStages(permissions).find((candidate) => candidate.letter === event.key.toLowerCase());
        if (stage) {
          event.preventDefault();
          void navigate(stage.pages[0].path);
        }
        return;
      }
      if (event.key === 'g') afterG.current = Date.now();
      else if (event.key === '/') {
        event.preventDefault();
        setPalette(true);
      } else if (event.key === '?') setHelp(true);
    };
    const showHelp = () => setHelp(true);
    const showPalette = () => setPalette(true);
    addEventListener('keydown', listen);
    asked.addEventListener('keys', showHelp);
    asked.addEventListener('palette', showPalette);
    return () => {
      removeEventListener('keydown', listen);
      asked.removeEventListener('keys', showHelp);
      asked.removeEventListener('palette', showPalette);
    };
  }, [navigate, permissions]);
  return (
    <>
      <Palette open={palette} close={() => setPalette(false)} />
      <Modal title={t('keys.title')} open={help} onCancel={() => setHelp(false)} footer={null} width={440}>
        <table className="table">
          <tbody>
            <Line keys={['/', '⌘K']} text={t('keys.search')} />
            {openStages(permissions).map((stage) => (
              <Line key={stage.title} keys={['g', stage.letter]} text={t('keys.go', { page: t(stage.title) })} />
            ))}
            <Line keys={['T']} text={t('keys.table')} />
            <Line keys={['[', ']']} text={t('keys.period')} />
            <Line keys={['R']} text={t('keys.reveal')} />
            <Line keys={['W']} text={t('keys.why')} />
            <Line keys={['A', 'G', 'X']} text={t('keys.rule')} />
            <Line keys={['⌥↑', '⌥↓']} text={t('keys.move')} />
            <Line keys={['←→', 'Enter', '/', '⌘Z']} text={t('keys.journey')} />
            <Line keys={['1', '2', '3']} text={t('keys.judge')} />
            <Line keys={['⌘S']} text={t('keys.save')} />
            <Line keys={['?']} text={t('keys.help')} />
          </tbody>
        </table>
      </Modal>
    </>
  );
}

function Line({ keys, text }: { keys: string[]; text: string }) {
  return (
    <tr>
      <td>{text}</td>
      <td className="right">
        {keys.map((key) => (
          <kbd key={key} className="key">
            {key}
          </kbd>
        ))}
      </td>
    </tr>
  );
}
