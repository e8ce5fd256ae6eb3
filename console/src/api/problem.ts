import type { Words } from './types/words';

/** A refusal of the server (problem+json) or of the way to it, always with words for both languages. */
export class Problem extends Error implements Words {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly zh: string,
    readonly en: string,
    readonly errors: { field: string; code: string; message: string }[] = [],
    readonly retryAfterSeconds: number | null = null,
    readonly permission: string | null = null,
  ) {
    super(`${code}: ${en}`);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    const retry = Number(response.headers.get('Retry-After'));
    const words = wordsFor(response.status);
    return new Problem(
      response.status,
      body.code ?? `HTTP_${response.status}`,
      body.zh ?? body.detail ?? words.zh,
      body.en ?? body.detail ?? words.en,
      body.errors ?? [],
      Number.isFinite(retry) && retry > 0 ? retry : null,
      body.permission ?? null,
    );
  }

  static unreachable(): Problem {
    return new Problem(0, 'UNREACHABLE', '连不上服务器。填写的内容还在，连上后可以再试', 'The server cannot be reached. What you typed is kept; try again once it is back');
  }
}

function wordsFor(status: number): Words {
  if (status === 403) return { zh: '您的角色不能做这件事', en: 'Your role may not do this' };
  if (status === 404) return { zh: '没找到。可能已被合并或删除', en: 'Not found. It may have been merged or removed' };
  if (status === 409) return { zh: '别人刚改过，请刷新后再改', en: 'Somebody changed this meanwhile. Reload and change it again' };
  if (status === 429) return { zh: '太频繁了，请稍等', en: 'Too many requests, please wait' };
  return { zh: `服务器没办成（${status}）。没有改动任何数据`, en: `The server could not do this (${status}). Nothing was changed` };
}
