import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request, Response } from 'express';
import { actorRef } from '../access';
import { auditRun, type AuditNotes } from './auditRun';
import type { CompiledOperation } from './contract/compileContract';
import type { RawParameters } from './contract/compileParameters';
import type { CallerShare } from '../limits';
import type { ContractRouterOptions } from './ContractRouter';
import { parseIfMatch, requireIfMatch, type VersionMatch } from './etags';
import type {
  CallerCredentials,
  CallerKind,
  Handler,
  HandlerInput,
  OperationTypes,
  RequestParts,
  RouteOptions,
} from './operations';
import { isRead, sendAnswer } from './sendAnswer';

/** What routes are served with. */
export type RunnerServices = ContractRouterOptions & { share: CallerShare };

/** Serves one request. */
export type Run = (exchange: {
  request: Request;
  response: Response;
  parameters: RawParameters;
}) => Promise<void>;

/** Puts around a handler what all of them need. */
export function createRunner<O extends OperationTypes, A extends CallerKind>(
  services: RunnerServices,
  route: {
    operation: CompiledOperation;
    options: RouteOptions<O, A>;
    handler: Handler<O, A>;
  },
): Run {
  const { operation, options, handler } = route;
  const { eventId, severityLevel, meta, audit } = options;
  const authorize = createAuthorizer(services, options);
  const maxBytes = operation.body?.maxBytes ?? 0;
  const read = operation.body?.read;
  return async ({ request, response, parameters }) => {
    const { path, query, header } = operation.readParameters(parameters);
    const body = read && (await read(request, response));
    const parts = { path, query, header, body, request };
    const event = {
      auditor: services.auditor,
      request,
      eventId,
      severityLevel,
      meta: meta?.(parts as unknown as RequestParts<O>),
    };
    const work = async ({ note, noteDenied }: AuditNotes) => {
      const credentials = await authorize(request);
      const match = readMatch(operation, request);
      // Spelt out, for to spread objects is slow where each request does it.
      const input = {
        path,
        query,
        header,
        body,
        request,
        credentials,
        match,
        note,
        noteDenied,
        maxBytes,
        response,
      };
      return services.share.run(actorRef(credentials), () =>
        handler(input as unknown as HandlerInput<O, A>),
      );
    };
    const always = audit === 'always' || !isRead(request);
    const answer = await auditRun(event, always, work);
    sendAnswer(operation, answer, { request, response });
  };
}

/** @throws AuthenticationError, or NotAllowedError, unless the caller may. */
function createAuthorizer<O, A extends CallerKind>(
  services: ContractRouterOptions,
  { allow, permission }: RouteOptions<O, A>,
): (request: Request) => Promise<CallerCredentials> {
  const { httpAuth, permissions } = services;
  if (permission && !permissions) {
    throw new Error(`Nobody can be asked for ${permission.name}`);
  }
  return async request => {
    const credentials = await httpAuth.credentials(request, {
      allow: allow ?? ['user', 'service'],
    });
    if (permission && permissions) {
      await requirePermission({ permissions, permission, credentials });
    }
    return credentials;
  };
}

/** What each action is called by people. */
const WORDS = {
  create: 'create',
  read: 'see',
  update: 'change',
  delete: 'delete',
  use: 'use',
};

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
    const { name, attributes } = permission;
    const word = WORDS[attributes.action ?? 'use'];
    throw new NotAllowedError(
      `You are not allowed to ${word} this; an administrator of the portal can allow it (permission ${name})`,
    );
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
