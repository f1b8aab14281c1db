import { connect } from 'node:net';
import { createTestDatabases, databaseIds } from './__testUtils__/databases';
import {
  attempts,
  JSON_TYPE,
  type Attempt,
} from './__testUtils__/hostileRequests';
import { startPlugin } from './__testUtils__/startPlugin';

// Thousands of requests, on a machine that may be busy.
jest.setTimeout(300_000);

describe.each(databaseIds)('on %s', id => {
  const databases = createTestDatabases();

  it('no input whatever makes the server fail', async () => {
    const database = await databases.migrated(id);
    const server = await startPlugin({ database });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const base = `http://127.0.0.1:${port}/api/task-manager`;

    const failures: string[] = [];
    const statuses: Record<number, number> = {};
    async function attempt({ method, path, type, body, headers }: Attempt) {
      const response = await fetch(base + path, {
        method,
        body: method === 'GET' || method === 'HEAD' ? undefined : body,
        headers: { ...headers, ...(type && { 'content-type': type }) },
      });
      const answer = await response.text();
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      const isError = response.status >= 400;
      if (
        response.status >= 500 ||
        (isError && method !== 'HEAD' && !JSON.parse(answer).error?.message)
      ) {
        failures.push(
          `${method} ${path.slice(0, 100)} ${String(body).slice(0, 100)} ${
            response.status
          } ${answer.slice(0, 300)}`,
        );
      }
    }
    const created = await fetch(`${base}/tasks`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body: '{"title":"x"}',
    });
    const waiting = attempts((await created.json()).id);
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await attempt(next);
      }
    };
    // As many as may import at once.
    await Promise.all(Array.from({ length: 4 }, worker));
    expect(failures).toEqual([]);
    // Enough of each kind to know that requests got through to what they try.
    expect(statuses[200]).toBeGreaterThan(300);
    expect(statuses[201]).toBeGreaterThan(20);
    expect(statuses[400]).toBeGreaterThan(500);
    expect(statuses[404]).toBeGreaterThan(10);
    expect(statuses[405]).toBeGreaterThan(3);
    expect((await fetch(`${base}/tasks`)).status).toBe(200);
  });

  it('refuses a body that is too large without reading it', async () => {
    const database = await databases.migrated(id);
    const server = await startPlugin({ database });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const response = await fetch(
      `http://127.0.0.1:${port}/api/task-manager/tasks`,
      {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE },
        body: JSON.stringify({
          title: 'x',
          description: 'y'.repeat(2_000_000),
        }),
      },
    );
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      error: {
        name: 'PayloadTooLargeError',
        message: expect.stringContaining('1 MiB'),
      },
    });

    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `POST /api/task-manager/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: 100000000000\r\n\r\n{`,
        ),
      );
      socket.once('data', data => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413/);
  });
});
