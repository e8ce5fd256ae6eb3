import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../api/types/words';
import * as number from '../format/number';
import type { Language } from '../format/number';
import type { Pairs } from './pairs';
import { audience } from './words/audience';
import { campaign } from './words/campaign';
import { content } from './words/content';
import { event } from './words/event';
import { experiment } from './words/experiment';
import { imports } from './words/import';
import { journey } from './words/journey';
import { measure } from './words/measure';
import { offer } from './words/offer';
import { prediction } from './words/prediction';
import { profile } from './words/profile';
import { rehearsal } from './words/rehearsal';
import { rule } from './words/rule';
import { segment } from './words/segment';
import { settings } from './words/settings';
import { shell } from './words/shell';
import { tag } from './words/tag';
import { touch } from './words/touch';
import { ui } from './words/ui';

const words = { ...ui, ...shell, ...measure, ...profile, ...event, ...imports, ...audience, ...experiment, ...journey, ...touch, ...prediction, ...rehearsal, ...rule, ...tag, ...segment, ...campaign, ...content, ...offer, ...settings };
export type Key = keyof typeof words;

function side(index: 0 | 1): Record<string, string> {
  return Object.fromEntries(Object.entries(words as Pairs).map(([key, pair]) => [key, pair[index]]));
}

export function storedLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh';
}

void i18next.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'zh',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { zh: { translation: side(0) }, en: { translation: side(1) } },
});

export function speak(language: Language): void {
  localStorage.setItem('huoshui.language', language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  void i18next.changeLanguage(language);
}

type Values = Record<string, string | number>;

/** Texts and numbers in the language of the console. */
export function useWords() {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const language = i18n.language as Language;
    return {
      language,
      t: (key: Key, values?: Values) => t(key, values) as string,
      /** Some keys are made of a code, e.g. `tier.high`; an unknown code shows itself. */
      code: (family: string, code: string | null | undefined) => (code ? t(`${family}.${code}`, { defaultValue: code }) : number.MISSING),
      pick: (both: Words | null | undefined) => both?.[language] ?? '',
      compact: (value: number | null | undefined) => number.compact(value, language),
      money: (value: number | null | undefined, currency?: string) => number.money(value, language, currency),
    };
  }, [t, i18n.language]);
}
