type Node<T> = {
  literals: Map<string, Node<T>>;
  parameter?: Node<T>;
  value?: T;
};

/** What a path led to, and what stands in it for the parameters. */
export type FoundPath<T> = { value: T; parameters: string[] };

/**
 * Finds what belongs to the template of a path. A part that is spelt out comes
 * before one that is a parameter. As with Express, letters match in either
 * case, and a slash at the end changes nothing.
 */
export class PathTable<T> {
  /** An empty table. */
  static create<T>(): PathTable<T> {
    return new PathTable();
  }

  private readonly root: Node<T> = { literals: new Map() };

  private constructor() {}

  /** `template` is written as in OpenAPI: `/notes/{id}`. */
  add(template: string, value: T): void {
    let node = this.root;
    for (const part of split(template)) {
      node = child(node, part);
    }
    node.value = value;
  }

  /** `path` begins with a slash and has no query. */
  find(path: string): FoundPath<T> | undefined {
    const parameters: string[] = [];
    const value = walk({ parts: split(path), parameters }, this.root, 0);
    return value === undefined ? undefined : { value, parameters };
  }
}

function split(path: string): string[] {
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  return end <= 1 ? [] : path.slice(1, end).split('/');
}

function child<T>(node: Node<T>, part: string): Node<T> {
  if (part.startsWith('{')) {
    node.parameter ??= { literals: new Map() };
    return node.parameter;
  }
  const name = part.toLowerCase();
  const known = node.literals.get(name) ?? { literals: new Map() };
  node.literals.set(name, known);
  return known;
}

function walk<T>(
  path: { parts: string[]; parameters: string[] },
  node: Node<T>,
  depth: number,
): T | undefined {
  const { parts, parameters } = path;
  if (depth === parts.length) {
    return node.value;
  }
  const part = parts[depth];
  const literal =
    node.literals.get(part) ?? node.literals.get(part.toLowerCase());
  const value = literal && walk(path, literal, depth + 1);
  if (value !== undefined || !node.parameter || part === '') {
    return value;
  }
  parameters.push(part);
  const found = walk(path, node.parameter, depth + 1);
  if (found === undefined) {
    parameters.pop();
  }
  return found;
}
