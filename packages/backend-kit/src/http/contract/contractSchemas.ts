import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { pointerTo } from './document';

/** Where the parameters of each operation are put, to be compiled. */
export const PARAMETERS = 'x-parameters';

const LOWER_CASE = 'x-lower-case';
const NAME = 'contract';

/** Compiles schemas of a document, wherever they stand in it. */
export type ContractSchemas = {
  compile(...path: string[]): ValidateFunction;
};

/**
 * Schemas of what comes in: defaults are filled in, and ids, which are compared
 * as text here and which databases write in small letters, are written so.
 */
export function requestSchemas(document: object): ContractSchemas {
  const ajv = createAjv({ useDefaults: true });
  ajv.addKeyword({
    keyword: LOWER_CASE,
    type: 'string',
    schemaType: 'boolean',
    modifying: true,
    validate: lowerCase,
  });
  return schemasOf(ajv, document);
}

/** Schemas of what goes out, which is checked and left as it is. */
export function answerSchemas(document: object): ContractSchemas {
  return schemasOf(createAjv({}), document);
}

function createAjv(options: { useDefaults?: boolean }): Ajv2020 {
  const ajv = new Ajv2020({
    ...options,
    // A document has keywords of its own, and was checked when it was written.
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    // The message names the fields that there are.
    verbose: true,
  });
  addFormats(ajv, { mode: 'fast' });
  return ajv;
}

function schemasOf(ajv: Ajv2020, document: object): ContractSchemas {
  ajv.addSchema(document, NAME);
  return {
    compile(...path) {
      const validate = ajv.getSchema(`${NAME}${pointerTo(...path)}`);
      if (!validate) {
        throw new Error(`The contract has no ${path.join(' ')}`);
      }
      return validate;
    },
  };
}

function lowerCase(
  _schema: boolean,
  data: string,
  _parent?: object,
  place?: {
    parentData: Record<string | number, unknown>;
    parentDataProperty: string | number;
  },
): boolean {
  if (place) {
    place.parentData[place.parentDataProperty] = data.toLowerCase();
  }
  return true;
}

/** Marks the ids in a document, which is changed. */
export function markIds(document: object): void {
  const waiting: object[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('format' in node && node.format === 'uuid') {
      Object.assign(node, { [LOWER_CASE]: true });
    }
    for (const member of Object.values(node)) {
      if (typeof member === 'object' && member !== null) {
        waiting.push(member);
      }
    }
  }
}
