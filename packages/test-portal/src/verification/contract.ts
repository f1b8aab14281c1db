import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/** The operations of an OpenAPI document, as `GET /orders/{id}`. */
export async function readOperations(contract: string): Promise<string[]> {
  const { paths } = parse(await readFile(contract, 'utf8'));
  return Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter(method => METHODS.includes(method))
      .map(method => `${method.toUpperCase()} ${path}`),
  );
}
