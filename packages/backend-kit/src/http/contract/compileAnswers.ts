import { answerSchemas } from './contractSchemas';
import {
  locate,
  type ContractDocument,
  type OperationNode,
  type ResponseNode,
} from './document';
import { fieldMessage } from './fieldMessages';

/**
 * Checks an answer against the contract.
 *
 * @throws Error if it is not in the contract: a fault of ours, not the
 * caller's.
 */
export type CheckAnswer = (status: number, text: string | undefined) => void;

const JSON_TYPE = 'application/json';

/**
 * Compiles the answers of operations, as they are asked for. It is for tests:
 * it costs more than all the rest of a request.
 */
export function compileAnswers(
  contract: ContractDocument,
): (place: {
  template: string;
  method: string;
  node: OperationNode;
}) => CheckAnswer {
  const schemas = answerSchemas(contract);
  return ({ template, method, node: { operationId, responses } }) =>
    (status, text) => {
      const code = String(status) in responses ? String(status) : 'default';
      const { node, path } = locate<ResponseNode>(
        contract,
        responses[code] ?? {},
        ['paths', template, method, 'responses', code],
      );
      const has = Boolean(node.content?.[JSON_TYPE]);
      if (!(code in responses) || has !== (text !== undefined)) {
        throw new Error(`${operationId} has no such answer with ${status}`);
      }
      if (text === undefined) {
        return;
      }
      const validate = schemas.compile(...path, 'content', JSON_TYPE, 'schema');
      if (!validate(JSON.parse(text))) {
        const [error] = validate.errors ?? [];
        throw new Error(
          `${operationId} answers what is not in its contract: ${fieldMessage(
            error,
            { root: 'the answer' },
          )}`,
        );
      }
    };
}
