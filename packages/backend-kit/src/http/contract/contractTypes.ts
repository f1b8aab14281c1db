import type { OperationTypes } from '../operations';

type DocumentTypes = {
  paths: Record<string, object>;
};

/**
 * The operations of a contract by their ids, from what the code generator
 * writes: the document itself and the map of its endpoints. A parameter with a
 * default is always there.
 *
 * @public
 */
export type OperationsOf<D extends DocumentTypes, Endpoints> = {
  [K in keyof Endpoints as IdOf<
    NodeOf<D, K>
  >]: Endpoints[K] extends OperationTypes
    ? WithDefaults<Endpoints[K], DefaultedIn<D, NodeOf<D, K>>>
    : never;
};

/** The generator writes `#_delete|/notes/{id}` for a path and its method. */
type NodeOf<D extends DocumentTypes, K> = K extends `#${infer M}|${infer P}`
  ? Member<Member<D['paths'], P>, M extends '_delete' ? 'delete' : M>
  : never;

type Member<T, K> = K extends keyof T ? T[K] : never;

type IdOf<N> = N extends { operationId: infer I extends string } ? I : never;

type DefaultedIn<D, N> = N extends { parameters: readonly (infer P)[] }
  ? Defaulted<D, Resolved<D, P>>
  : never;

type Defaulted<D, P> = P extends {
  name: infer Name;
  in: 'query';
  schema: infer S;
}
  ? Resolved<D, S> extends { default: unknown }
    ? Name
    : never
  : never;

type Resolved<D, N> = N extends {
  $ref: `#/components/${infer Kind}/${infer Name}`;
}
  ? Member<Member<Member<D, 'components'>, Kind>, Name>
  : N;

type WithDefaults<O, Names> = O extends { query: infer Q }
  ? Omit<O, 'query'> & {
      query: Omit<Q, Names & keyof Q> & Required<Pick<Q, Names & keyof Q>>;
    }
  : O;
