import { MutationCache, QueryCache, QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useWords } from '../i18n';
import { Problem } from './problem';

function noticeEnd(error: unknown): void {
  if (error instanceof Problem && error.status === 401 && error.code !== 'WEB_BAD_LOGIN') {
    queries.setQueryData(['session-ended'], queries.getQueryData(['session']) != null || queries.getQueryData(['session-ended']) === true);
    queries.setQueryData(['session'], null);
  }
}

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
});

/** Any error in the words of the console. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, 'CONSOLE', '页面自己出错了', 'The page itself failed');
}

/** The worker applies an accepted decision within a second or two; ask again then. */
const LATER = [700, 2_500];

interface Act<I, O> {
  run: (input: I) => Promise<O>;
  say?: string | ((output: O, input: I) => string);
  refresh?: QueryKey[];
  done?: (output: O, input: I) => void;
  /** Leave the error to the caller, e.g. to put it under a field. */
  quiet?: boolean;
}

/** One act of an operator: does it, says so, and shows its result. */
export function useAct<I = void, O = unknown>({ run, say, refresh = [], done, quiet }: Act<I, O>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { language } = useWords();
  const again = () => refresh.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
  return useMutation<O, Problem, I>({
    mutationFn: run,
    onSuccess: (output, input) => {
      if (say) void message.success(typeof say === 'string' ? say : say(output, input));
      again();
      LATER.forEach((wait) => setTimeout(again, wait));
      done?.(output, input);
    },
    onError: (error) => {
      if (!quiet) void message.error(problemOf(error)[language]);
    },
  });
}
