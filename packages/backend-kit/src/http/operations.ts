import type {
  AuditorServiceCreateEventOptions,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Request, Response } from 'express';
import type { VersionMatch } from './etags';

/** The types of an operation, as the code generator writes them. @public */
export type OperationTypes = {
  path?: object;
  query?: object;
  header?: object;
  body?: unknown;
  response: unknown;
};

/** Who may call an operation. @public */
export type CallerKind = keyof Principals;

type Principals = {
  user: BackstageUserPrincipal;
  service: BackstageServicePrincipal;
};

/** Who calls, once it is known that they may. @public */
export type CallerCredentials<A extends CallerKind = CallerKind> =
  BackstageCredentials<Principals[A]>;

type Part<O, K extends string> = O extends Record<K, infer P> ? P : {};

/** What a request brings, checked against the contract. @public */
export type RequestParts<O> = {
  /** Ids are in small letters. */
  path: Part<O, 'path'>;
  query: Part<O, 'query'>;
  /** `If-Match` is `ifMatch`, and so on. */
  header: Part<O, 'header'>;
  /** Undefined where the type of the body is not JSON. */
  body: O extends { body: infer B } ? B : undefined;
  request: Request;
};

/** What a handler works with. @public */
export type HandlerInput<
  O,
  A extends CallerKind = CallerKind,
> = RequestParts<O> & {
  credentials: CallerCredentials<A>;
  /** For which versions the change is meant, from `If-Match`. */
  match: O extends { header: { ifMatch: string } }
    ? VersionMatch
    : VersionMatch | undefined;
  /** Adds to the audit event what is known only now, such as a new id. */
  note(meta: JsonObject): void;
  /**
   * Tells that a part of the write was denied, which is audited by itself, as
   * the denial of a write of its own would be.
   */
  noteDenied(error: Error, meta: JsonObject): void;
  /** Most bytes of the body, for who reads it as a stream. */
  maxBytes: number;
  /** For answers that are streams; all others are returned. */
  response: Response;
};

/** The generator drops `null` from the types of OpenAPI 3.1: any may be it. */
type OrNull<T> = T extends (infer I)[]
  ? OrNull<I>[]
  : T extends object
  ? { [K in keyof T]: OrNull<T[K]> | null }
  : T;

type Success<O extends OperationTypes> = OrNull<
  Exclude<O['response'], void | { error: object }>
>;

/**
 * What a handler answers; nothing where the contract has no content.
 *
 * @public
 */
export type Answer<T> = {
  /** Becomes the `ETag`; a read by who has it is answered with 304. */
  version?: number;
  /** Where a new thing is, below the path of the plugin. */
  location?: string;
} & (
  | { json: T }
  /** JSON that someone has written already, sent as it is. */
  | { text: string | Uint8Array }
);

/** Does what a request asks for. @public */
export type Handler<
  O extends OperationTypes,
  A extends CallerKind = CallerKind,
> = (input: HandlerInput<O, A>) => Promise<Answer<Success<O>> | void>;

/** What the engine does around a handler. @public */
export type RouteOptions<O, A extends CallerKind = CallerKind> = {
  /** A verb and its object, such as `note-create`, for the audit. */
  eventId: string;
  severityLevel?: AuditorServiceCreateEventOptions['severityLevel'];
  /** Ids and names of fields for the audit; never what is in them. */
  meta?(input: RequestParts<O>): JsonObject;
  /** Writes are always audited, reads only when they are denied. */
  audit?: 'always';
  /** Who may call: users and services, unless it says otherwise. */
  allow?: A[];
  /** A permission to be asked first, where it is of no single resource. */
  permission?: BasicPermission;
};
