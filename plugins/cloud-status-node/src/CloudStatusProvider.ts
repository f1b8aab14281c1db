import type { Fact, Severity } from '@portolan/plugin-cloud-status-common';

/**
 * One place that is asked by itself, such as an account in a region, or a
 * cluster: it can be away while the others answer.
 *
 * @public
 */
export type CloudSource = {
  /** Unique within the provider, and the same for ever, such as an ARN. */
  id: string;
  /** What people call it. */
  title: string;
  account?: string;
  region?: string;
  /**
   * Whose limit its requests count against, as a rule account and region:
   * sources of one group share a rate.
   */
  rateGroup: string;
  /** Where the provider found it; see {@link FoundSources}. */
  scope: string;
};

/**
 * The sources that there are. A source that is missing is given up only if its
 * scope was answered whole: a list of clusters that could not be read removes
 * none.
 *
 * @public
 */
export type FoundSources = {
  sources: readonly CloudSource[];
  /** Scopes that were looked through to the end. */
  wholeScopes: readonly string[];
  /** Which scopes were not, and why, in words. */
  warnings: readonly string[];
};

/**
 * Something to be asked of a source, often enough to be worth it and rarely
 * enough to be cheap.
 *
 * @public
 */
export type CheckDefinition = {
  /** Unique within the provider, such as `nodegroups`. */
  id: string;
  /** Milliseconds from one run to the next. */
  everyMs: number;
  /** Milliseconds after which a run is given up. */
  timeoutMs: number;
  /** Bytes that one answer may have. */
  maxBytes: number;
  /** How many whole answers in a row lack a finding before it clears. */
  clearsAfter: number;
  /** Whether it tells which resources there are; one check of a provider. */
  lists?: boolean;
};

/**
 * Something that a check found wrong, or worth telling.
 *
 * @public
 */
export type ObservedFinding = {
  /** What it is, for rules and people, such as `node-not-ready`. */
  code: string;
  /** Tells two of one code apart within a resource, such as a workload. */
  key?: string;
  severity: Severity;
  /** What is wrong, in a sentence. */
  message: string;
  /** What to do, step by step. */
  remedy?: readonly string[];
  /** An https address that shows more, such as the console's page. */
  link?: string;
};

/**
 * What a check saw of a resource.
 *
 * @public
 */
export type ObservedResource = {
  /** Unique over all providers, and the same for ever, such as an ARN. */
  ref: string;
  /** Such as `kubernetes-cluster`, as the type of the catalog's entity. */
  kind: string;
  name: string;
  facts: Readonly<Record<string, Fact>>;
  findings: readonly ObservedFinding[];
};

/**
 * What a source answered to a check. With warnings it is partial: what it tells
 * counts, and what it does not tell stays as it was.
 *
 * @public
 */
export type CheckAnswer = {
  resources: readonly ObservedResource[];
  warnings: readonly string[];
};

/**
 * What a run of a check is given.
 *
 * @public
 */
export type CheckContext = {
  /** Ends with the time of the check. */
  signal: AbortSignal;
  maxBytes: number;
  /**
   * Sends one request to the source when its rate lets it; every request goes
   * through it, so that requests are counted and paced.
   */
  request<T>(send: (signal: AbortSignal) => Promise<T>): Promise<T>;
};

/**
 * Knows one kind of cloud: where its sources are, what to ask of them, and what
 * the answers mean. Everything else, when it runs, what is kept, what clears,
 * is done for it.
 *
 * @public
 */
export type CloudStatusProvider = {
  /** Unique among providers, such as `eks`. */
  id: string;
  /** What people call it. */
  title: string;
  checks: readonly CheckDefinition[];
  /** Finds the sources, each time anew. */
  findSources(context: CheckContext): Promise<FoundSources>;
  /**
   * Asks one thing of one source.
   *
   * @throws CheckError if there is no answer
   */
  run(
    checkId: string,
    source: CloudSource,
    context: CheckContext,
  ): Promise<CheckAnswer>;
};
