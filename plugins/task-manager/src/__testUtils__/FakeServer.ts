/** What a route does with a request, the groups of its path and its address. */
export type Handler = (request: Request, match: string[], url: URL) => unknown;

/** The answers that tests look at, with the request that led to them. */
export type Recorded = { method: string; path: string; body: unknown };

/** An answer that is an error, in Backstage's shape. */
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

/** A back end in memory, behind `fetch`. Failures can be ordered with {@link FakeServer.failNext}. */
export abstract class FakeServer {
  readonly requests: Recorded[] = [];
  private readonly failures: { method: string; refusal: Refusal }[] = [];
  private held: Promise<void> = Promise.resolve();
  protected abstract readonly routes: [string, RegExp, Handler][];

  /** The next request of the method is refused; called twice, the next two are. */
  failNext(method: string, status: number, message: string): void {
    const refusal = new Refusal(status, 'NotAllowedError', message);
    this.failures.push({ method, refusal });
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
    const path = url.pathname;
    const { method } = request;
    const text = method === 'GET' ? '' : await request.clone().text();
    const isJson = request.headers.get('content-type')?.includes('json');
    const body = text && isJson ? JSON.parse(text) : text;
    this.requests.push({ method, path, body });
    if (method !== 'GET') await this.held;
    try {
      const failure = this.failures.find(item => item.method === method);
      if (failure) {
        this.failures.splice(this.failures.indexOf(failure), 1);
        throw failure.refusal;
      }
      for (const [routeMethod, pattern, handler] of this.routes) {
        const match = pattern.exec(path);
        if (method === routeMethod && match) {
          const answer = await handler(request, match, url);
          return answer === undefined
            ? new Response(null, { status: 204 })
            : Response.json(answer);
        }
      }
      throw new Refusal(404, 'NotFoundError', `No route ${method} ${path}`);
    } catch (error) {
      return this.refuse(error);
    }
  };

  private refuse(error: unknown): Response {
    if (!(error instanceof Refusal)) throw error;
    const { status, name, message, extra } = error;
    const body = {
      error: { name, message, ...extra },
      response: { statusCode: status },
    };
    return Response.json(body, { status });
  }
}
