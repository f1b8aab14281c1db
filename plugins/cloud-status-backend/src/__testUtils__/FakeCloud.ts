import {
  CheckError,
  type CheckAnswer,
  type CheckContext,
  type CheckDefinition,
  type CloudSource,
  type CloudStatusProvider,
  type FoundSources,
  type ObservedFinding,
} from '@portolan/plugin-cloud-status-node';

const MINUTE_MS = 60_000;

const check = (id: string, rest: Partial<CheckDefinition> = {}) => ({
  id,
  everyMs: MINUTE_MS,
  timeoutMs: 10_000,
  maxBytes: 1_000_000,
  clearsAfter: 2,
  ...rest,
});

function sourceOf(id: string): CloudSource {
  return { id, title: id, rateGroup: id, scope: 'a/eu-west-1' };
}

/** What a source of it does when it is asked. */
type Behaviour = {
  findings: ObservedFinding[];
  warnings: string[];
  fails?: Error;
  hangs?: boolean;
  /** Answers only when this is over. */
  waits?: Promise<void>;
  /** Only the second check fails. */
  nodesFail?: Error;
};

const WELL: Behaviour = { findings: [], warnings: [] };

/** A cloud with a cluster in each source, to be broken and mended. */
export class FakeCloud implements CloudStatusProvider {
  readonly id = 'fake';
  readonly title = 'Fake cloud';
  readonly checks = [
    check('cluster', { lists: true, timeoutMs: 3_000 }),
    check('nodes'),
  ];

  /** The runs that it was asked for. */
  readonly asked: string[] = [];
  /** Requests that have come to wait. */
  waiting = 0;
  listing: Omit<FoundSources, 'sources'> | Error = {
    wholeScopes: ['a/eu-west-1'],
    warnings: [],
  };
  private readonly behaviours = new Map<string, Behaviour>();

  constructor(...sources: string[]) {
    sources.forEach(id => this.of(id));
  }

  /** How a source behaves. */
  of(id: string): Behaviour {
    const behaviour = this.behaviours.get(id) ?? { findings: [], warnings: [] };
    this.behaviours.set(id, behaviour);
    return behaviour;
  }

  remove(id: string) {
    this.behaviours.delete(id);
  }

  async findSources(): Promise<FoundSources> {
    if (this.listing instanceof Error) {
      throw this.listing;
    }
    const sources = [...this.behaviours.keys()].map(sourceOf);
    return { ...this.listing, sources };
  }

  async run(
    checkId: string,
    source: CloudSource,
    context: CheckContext,
  ): Promise<CheckAnswer> {
    this.asked.push(`${source.id} ${checkId}`);
    return context.request(() => this.answer(checkId, source));
  }

  private async answer(
    checkId: string,
    source: CloudSource,
  ): Promise<CheckAnswer> {
    const behaviour = this.behaviours.get(source.id) ?? WELL;
    if (behaviour.waits) {
      this.waiting++;
      await behaviour.waits;
    }
    const { findings, warnings, fails, hangs, nodesFail } = behaviour;
    if (hangs) {
      return new Promise(() => {});
    }
    if (checkId === 'nodes' && nodesFail) {
      throw nodesFail;
    }
    if (fails) {
      throw fails;
    }
    return {
      warnings: checkId === 'nodes' ? warnings : [],
      resources: [
        {
          ref: `cluster/${source.id}`,
          kind: 'kubernetes-cluster',
          name: source.id,
          facts: { [checkId]: { state: 'known', value: true } },
          findings: checkId === 'nodes' ? findings : [],
        },
      ],
    };
  }
}

/** A source that can't be reached. */
export const unreachable = new CheckError(
  'unreachable',
  'getaddrinfo ENOTFOUND a.example.com',
);
