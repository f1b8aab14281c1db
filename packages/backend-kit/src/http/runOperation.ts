import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request, Response } from 'express';
import { audited, auditedIfDenied } from './audited';
import type { CompiledOperation } from './contract/compileContract';
import type { RawParameters } from './contract/compileParameters';
import type { ContractRouterOptions } from './ContractRouter';
import { parseIfMatch, requireIfMatch, type VersionMatch } from './etags';
import type {
  CallerCredentials,
  Handler,
  HandlerInput,
  OperationTypes,
  RequestParts,
  RouteOptions,
} from './operations';
import { isRead, sendAnswer } from './sendAnswer';

/** Serves one request. */
export type Run = (exchange: {
  request: Request;
  response: Response;
  parameters: RawParameters;
}) => Promise<void>;

type Note = HandlerInput<unknown>['note'];

const NO_NOTE: Note = () => {};

/** Puts around a handler what all of them need. */
export function createRunner<O extends OperationTypes>(
  services: ContractRouterOptions,
  route: {
    operation: CompiledOperation;
    options: RouteOptions<O>;
    handler: Handler<O>;
  },
): Run {
  const { operation, options, handler } = route;
  const { eventId, severityLevel, meta, audit } = options;
  const authorize = createAuthorizer(services, options);
  return async ({ request, response, parameters }) => {
    const parts = {
      ...operation.readParameters(parameters),
      body: await operation.body?.read(request, response),
      request,
    } as unknown as RequestParts<O>;
    const event = {
      auditor: services.auditor,
      request,
      eventId,
      severityLevel,
      meta: meta?.(parts),
    };
    const work = async (note: Note) => {
      const credentials = await authorize(request);
      const match = readMatch(operation, request);
      const input = { ...parts, credentials, match, note, response };
      return handler(input as HandlerInput<O>);
    };
    const answer =
      isRead(request) && audit !== 'always'
        ? await auditedIfDenied(event, () => work(NO_NOTE))
        : await audited(event, work);
    sendAnswer(operation, answer, { request, response });
  };
}

/** @throws AuthenticationError, or NotAllowedError, unless the caller may. */
function createAuthorizer<O>(
  services: ContractRouterOptions,
  { allow = ['user', 'service'], permission }: RouteOptions<O>,
): (request: Request) => Promise<CallerCredentials> {
  const { httpAuth, permissions } = services;
  if (permission && !permissions) {
    throw new Error(`Nobody can be asked for ${permission.name}`);
  }
  return async request => {
    const credentials = await httpAuth.credentials(request, { allow });
    if (permission && permissions) {
      await requirePermission({ permissions, permission, credentials });
    }
    return credentials;
  };
}

async function requirePermission(options: {
  permissions: PermissionsService;
  permission: BasicPermission;
  credentials: CallerCredentials;
}): Promise<void> {
  const { permissions, permission, credentials } = options;
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`Not allowed: ${permission.name}`);
  }
}

function readMatch(
  { ifMatch }: CompiledOperation,
  { headers }: Request,
): VersionMatch | undefined {
  const header = headers['if-match'];
  switch (ifMatch) {
    case 'required':
      return requireIfMatch(header);
    case 'optional':
      return parseIfMatch(header);
    default:
      return undefined;
  }
}
