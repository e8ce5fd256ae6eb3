import { Problem } from './problem';

export type Query = Record<string, string | number | boolean | null | undefined>;

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/** `?a=1&b=2` of what is set; empty when nothing is. */
export function queryOf(query: Query = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}`;
}

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') {
    // The cookie comes with the first answer of the server; a fresh page may not have it yet.
    if (cookie('XSRF-TOKEN') === null) await fetch('/api/session', { credentials: 'same-origin' }).catch(() => undefined);
    headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN') ?? '';
  }
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
  const response = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
  return response;
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export async function get<T>(path: string, query?: Query): Promise<T> {
  return read<T>(await send('GET', path + queryOf(query)));
}

/** @param signal gives the question up, e.g. because a newer one is asked */
export async function post<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return read<T>(await send('POST', path, body, signal));
}

export async function put<T>(path: string, body?: unknown): Promise<T> {
  return read<T>(await send('PUT', path, body));
}

export async function remove<T = void>(path: string): Promise<T> {
  return read<T>(await send('DELETE', path));
}
