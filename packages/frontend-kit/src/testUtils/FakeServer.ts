/**
 * What a route does with a request, the groups of its path and its address; it
 * answers with what becomes JSON, or `undefined` for 204.
 *
 * @public
 */
export type Handler = (request: Request, match: string[], url: URL) => unknown;

/**
 * A request that was made, for tests to look at.
 *
 * @public
 */
export type RecordedRequest = { method: string; path: string; body: unknown };

/**
 * An answer that is an error, in Backstage's shape; `extra` is beside its name
 * and message.
 *
 * @public
 */
export class Refusal {
  constructor(
    readonly status: number,
    readonly name: string,
    readonly message: string,
    readonly extra: object = {},
  ) {}
}

/** The files of jsdom and the requests of Node don't know each other. */
function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(blob);
  });
}

function toResponse(refusal: Refusal): Response {
  const { status, name, message, extra } = refusal;
  const body = {
    error: { name, message, ...extra },
    response: { statusCode: status },
  };
  return Response.json(body, { status });
}

/**
 * A back end in memory, behind `fetch`; the paths of its routes are those below
 * `plugin://<id>`. Failures can be ordered with {@link FakeServer.failNext}.
 *
 * @public
 */
export abstract class FakeServer {
  readonly requests: RecordedRequest[] = [];
  private readonly failures: { method: string; error?: Error | Refusal }[] = [];
  private held: Promise<void> = Promise.resolve();
  protected abstract readonly routes: [string, RegExp, Handler][];

  /** The next request of the method is refused; called twice, the next two. */
  failNext(method: string, status: number, message: string): void {
    const error = new Refusal(status, 'NotAllowedError', message);
    this.failures.push({ method, error });
  }

  /** The connection breaks before the method's next request is answered. */
  cutNext(method: string): void {
    this.failures.push({ method, error: new TypeError('Failed to fetch') });
  }

  /** The method's next request is never answered. */
  muteNext(method: string): void {
    this.failures.push({ method });
  }

  /** Whether a failure that was ordered has not come yet. */
  isRefusing(): boolean {
    return this.failures.length > 0;
  }

  /** Answers to changes wait until what this returns is called. */
  hold(): () => void {
    let release = () => {};
    this.held = new Promise(resolve => {
      release = resolve;
    });
    return release;
  }

  /** Answers as the back end does. */
  readonly fetch = async (
    input: RequestInfo | URL,
    init?: RequestInit,
  ): Promise<Response> => {
    const url = new URL(String(input).replace('plugin://', 'http://'));
    const request = new Request(url, {
      ...init,
      ...(init?.body instanceof File && { body: await readBlob(init.body) }),
    });
    await this.record(request, url.pathname);
    if (request.method !== 'GET') {
      await this.held;
    }
    try {
      const answer = await this.answer(request, url);
      return answer === undefined
        ? new Response(null, { status: 204 })
        : Response.json(answer);
    } catch (error) {
      if (error instanceof Refusal) {
        return toResponse(error);
      }
      throw error;
    }
  };

  private async record(request: Request, path: string): Promise<void> {
    const { method } = request;
    const text = method === 'GET' ? '' : await request.clone().text();
    const isJson = request.headers.get('content-type')?.includes('json');
    const body = text && isJson ? JSON.parse(text) : text;
    this.requests.push({ method, path, body });
  }

  private async answer(request: Request, url: URL): Promise<unknown> {
    const { method } = request;
    const failure = this.failures.find(item => item.method === method);
    if (failure) {
      this.failures.splice(this.failures.indexOf(failure), 1);
      if (failure.error) {
        throw failure.error;
      }
      return new Promise(() => {});
    }
    for (const [routeMethod, pattern, handler] of this.routes) {
      const match = pattern.exec(url.pathname);
      if (method === routeMethod && match) {
        return handler(request, match, url);
      }
    }
    const message = `No route ${method} ${url.pathname}`;
    throw new Refusal(404, 'NotFoundError', message);
  }
}
