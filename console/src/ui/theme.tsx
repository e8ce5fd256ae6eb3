import { App, ConfigProvider, theme as antTheme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useWords } from '../i18n';
import { nonce } from './nonce';

export type ThemeChoice = 'light' | 'dark' | 'system';
type Mode = 'light' | 'dark';

const Choice = createContext<{ choice: ThemeChoice; mode: Mode; choose: (choice: ThemeChoice) => void } | null>(null);

export function useTheme() {
  const found = useContext(Choice);
  if (!found) throw new Error('useTheme outside ThemeProvider');
  return found;
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Reads tokens.css, so that a colour is written down only once. */
function antFrom(mode: Mode): ThemeConfig {
  document.documentElement.dataset.theme = mode;
  const style = getComputedStyle(document.documentElement);
  const v = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: mode === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    token: {
      colorPrimary: v('water'),
      colorPrimaryHover: v('water-strong'),
      colorPrimaryActive: v('water-strong'),
      colorInfo: v('water'),
      colorSuccess: v('water'),
      colorError: v('red'),
      colorWarning: v('amber'),
      colorLink: v('water'),
      colorLinkHover: v('water-strong'),
      colorText: v('ink'),
      colorTextSecondary: v('ink2'),
      colorTextTertiary: v('ink3'),
      colorTextDescription: v('ink3'),
      colorTextPlaceholder: v('ink3'),
      colorTextDisabled: v('ink3'),
      colorTextLightSolid: v('on-water'),
      colorBorder: v('hold'),
      colorBorderSecondary: v('line'),
      colorSplit: v('line'),
      colorBgLayout: v('paper'),
      colorBgContainer: v('surface'),
      colorBgElevated: v('raised'),
      colorBgContainerDisabled: v('sunken'),
      controlItemBgActive: v('water-wash'),
      controlItemBgHover: v('sunken'),
      boxShadow: v('float'),
      boxShadowSecondary: v('float'),
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: 32,
      controlHeightSM: 24,
      fontSize: 14,
      fontFamily: v('font'),
      motionDurationFast: '.12s',
      motionDurationMid: '.2s',
      motionDurationSlow: '.2s',
      motion: !calm.matches,
    },
    components: {
      // The dark algorithm tones seeds down; these parts take the colours as they are.
      Checkbox: { colorPrimary: v('water'), colorPrimaryHover: v('water-strong') },
      Input: { activeBorderColor: v('water'), hoverBorderColor: v('water') },
      InputNumber: { activeBorderColor: v('water'), hoverBorderColor: v('water') },
      Button: { colorPrimary: v('water'), colorPrimaryHover: v('water-strong'), colorPrimaryActive: v('water-strong'), colorError: v('red'), colorLink: v('water'), fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', defaultBorderColor: v('line2'), dangerColor: v('on-red') },
      Tooltip: { colorBgSpotlight: v('raised'), colorTextLightSolid: v('ink') },
      Modal: { titleFontSize: 15 },
      Slider: { trackBg: v('water'), trackHoverBg: v('water'), railBg: v('line'), railHoverBg: v('line2'), handleColor: v('water') },
      Select: { optionSelectedBg: v('water-wash'), optionSelectedFontWeight: 600, activeBorderColor: v('water'), hoverBorderColor: v('water') },
    },
  };
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useWords();
  const [choice, setChoice] = useState<ThemeChoice>(() => (localStorage.getItem('huoshui.theme') as ThemeChoice) ?? 'system');
  const [dark, setDark] = useState(systemDark.matches);
  useEffect(() => {
    const follow = () => setDark(systemDark.matches);
    systemDark.addEventListener('change', follow);
    return () => systemDark.removeEventListener('change', follow);
  }, []);
  const mode: Mode = choice === 'system' ? (dark ? 'dark' : 'light') : choice;
  const ant = useMemo(() => antFrom(mode), [mode]);
  const value = useMemo(
    () => ({
      choice,
      mode,
      choose: (next: ThemeChoice) => {
        localStorage.setItem('huoshui.theme', next);
        setChoice(next);
      },
    }),
    [choice, mode],
  );
  return (
    <Choice.Provider value={value}>
      <ConfigProvider
        theme={ant}
        locale={language === 'zh' ? zhCN : enUS}
        csp={nonce ? { nonce } : undefined}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </Choice.Provider>
  );
}
