import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { toSearchParams } from '@portolan/common-kit';
import type { ParamValue } from '@portolan/common-kit';
import { withTimeLimit } from './withTimeLimit';

/** So long a change may take until it counts as not answered. */
const TIME_LIMIT_MS = 60_000;

/**
 * A request to a back end.
 *
 * @public
 */
export type JsonRequest = {
  method?: string;
  /** Become the query; those without a value are left out. */
  params?: Record<string, ParamValue>;
  headers?: Record<string, string>;
  /** Becomes the body. */
  json?: unknown;
  body?: Blob;
  signal?: AbortSignal;
  /** The version that the user has seen: goes along as `If-Match`. */
  version?: number;
};

/**
 * Speaks to the back end of a plugin over HTTP. Its own client of each plugin
 * is made of it.
 *
 * @public
 */
export class JsonClient {
  /** `fetchApi` resolves `plugin://` addresses and adds the user's token. */
  static create(options: { fetchApi: FetchApi; pluginId: string }): JsonClient {
    return new JsonClient(options.fetchApi, `plugin://${options.pluginId}`);
  }

  private constructor(
    private readonly fetchApi: FetchApi,
    private readonly baseUrl: string,
  ) {}

  /** @throws ResponseError where the answer is an error. */
  async json<T>(path: string, request?: JsonRequest): Promise<T> {
    const response = await this.request(path, request);
    return response.json();
  }

  /**
   * @throws ResponseError where the answer is an error; a `TimeoutError` where
   * a change with `json` has no answer within a minute.
   */
  async request(path: string, request: JsonRequest = {}): Promise<Response> {
    const { params = {}, json, headers, version, ...rest } = request;
    const query = toSearchParams(params).toString();
    const hasJson = json !== undefined;
    const url = `${this.baseUrl}${path}${query && `?${query}`}`;
    const answer = this.fetchApi.fetch(url, {
      ...rest,
      ...(hasJson && { body: JSON.stringify(json) }),
      headers: {
        ...(hasJson && { 'Content-Type': 'application/json' }),
        ...headers,
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
      },
    });
    const response = await (hasJson
      ? withTimeLimit(TIME_LIMIT_MS, answer)
      : answer);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
