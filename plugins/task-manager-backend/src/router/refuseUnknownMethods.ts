import { CustomErrorBase } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** The path exists, but not with this method. Answered as 405. */
class MethodNotAllowedError extends CustomErrorBase {
  readonly name = 'MethodNotAllowedError';
  readonly statusCode = 405;
}

type Path = { pattern: RegExp; isExact: boolean; methods: string[] };

/** Refuses methods that a path of the contract does not have, and names those that it has. */
export function refuseUnknownMethods(contract: {
  paths: Record<string, object>;
}): RequestHandler {
  const paths = Object.entries(contract.paths)
    .map(([template, item]) => toPath(template, item))
    // What is spelt out comes before what is a parameter.
    .sort((a, b) => Number(b.isExact) - Number(a.isExact));
  return (request, response, next) => {
    const path = paths.find(({ pattern }) => pattern.test(request.path));
    if (path && !path.methods.includes(request.method)) {
      response.setHeader('Allow', path.methods.join(', '));
      throw new MethodNotAllowedError(
        `${request.method} is not possible here, only ${path.methods.join(
          ', ',
        )}`,
      );
    }
    next();
  };
}

function toPath(template: string, item: object): Path {
  const pattern = template.replace(/\{\w+\}/g, '[^/]+');
  return {
    pattern: new RegExp(`^${pattern}/?$`),
    isExact: pattern === template,
    methods: Object.keys(item)
      .filter(key => key !== 'parameters')
      .map(method => method.toUpperCase()),
  };
}
