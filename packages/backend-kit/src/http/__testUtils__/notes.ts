import type { OperationsOf } from '../contract/contractTypes';

const error = { $ref: '#/components/responses/Error' } as const;
const note = { $ref: '#/components/schemas/Note' } as const;
const noteAnswer = {
  description: 'The note',
  content: { 'application/json': { schema: note } },
} as const;

/** A contract with one of everything that the engine has to serve. */
export const notesContract = {
  openapi: '3.1.0',
  info: { title: 'notes', version: '1' },
  paths: {
    '/notes': {
      get: {
        operationId: 'ListNotes',
        parameters: [
          { $ref: '#/components/parameters/limit' },
          {
            name: 'order',
            in: 'query',
            schema: { $ref: '#/components/schemas/Order' },
          },
          {
            name: 'tag',
            in: 'query',
            schema: {
              type: 'array',
              maxItems: 3,
              items: { type: 'string', minLength: 2 },
            },
          },
          {
            name: 'year',
            in: 'query',
            explode: false,
            schema: { type: 'array', items: { type: 'integer' } },
          },
          { name: 'done', in: 'query', schema: { type: 'boolean' } },
          { name: 'q', in: 'query', schema: { type: 'string', maxLength: 5 } },
        ],
        responses: {
          '200': {
            description: 'The notes',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: { items: { type: 'array', items: note } },
                },
              },
            },
          },
          default: error,
        },
      },
      post: {
        operationId: 'CreateNote',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { type: 'string', maxLength: 9 },
          },
        ],
        requestBody: { $ref: '#/components/requestBodies/Note' },
        responses: { '201': noteAnswer, default: error },
      },
    },
    '/notes/count': {
      get: {
        operationId: 'CountNotes',
        responses: {
          '200': {
            description: 'How many',
            content: { 'application/json': { schema: { type: 'integer' } } },
          },
          default: error,
        },
      },
    },
    '/notes/upload': {
      post: {
        operationId: 'UploadNotes',
        requestBody: {
          required: true,
          'x-max-bytes': 2_097_152,
          content: { 'text/csv': { schema: {} } },
        },
        responses: { '204': { description: 'Done' }, default: error },
      },
    },
    '/notes/{id}': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      get: {
        operationId: 'GetNote',
        responses: { '200': noteAnswer, default: error },
      },
      patch: {
        operationId: 'UpdateNote',
        parameters: [
          {
            name: 'If-Match',
            in: 'header',
            required: true,
            schema: { type: 'string', maxLength: 50 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/merge-patch+json': {
              schema: { $ref: '#/components/schemas/NoteInput' },
            },
            'application/json': {
              schema: { $ref: '#/components/schemas/NoteInput' },
            },
          },
        },
        responses: { '200': noteAnswer, default: error },
      },
      delete: {
        operationId: 'DeleteNote',
        responses: { '204': { description: 'Gone' }, default: error },
      },
    },
    '/notes/{id}/lines/{line}': {
      parameters: [
        {
          name: 'line',
          in: 'path',
          required: true,
          schema: { type: 'integer', minimum: 1 },
        },
        { $ref: '#/components/parameters/id' },
      ],
      get: {
        operationId: 'GetLine',
        responses: { '200': noteAnswer, default: error },
      },
    },
  },
  components: {
    parameters: {
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { $ref: '#/components/schemas/Id' },
      },
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
      },
    },
    requestBodies: {
      Note: {
        required: true,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/NoteInput' },
          },
        },
      },
    },
    responses: {
      Error: {
        description: 'What went wrong',
        content: {
          'application/json': {
            schema: { type: 'object', required: ['error'] },
          },
        },
      },
    },
    schemas: {
      Id: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 },
      Order: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
      Note: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'text'],
        properties: {
          id: { $ref: '#/components/schemas/Id' },
          text: { type: ['string', 'null'] },
        },
      },
      NoteInput: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: {
          text: { type: 'string', minLength: 1, maxLength: 2_000_000 },
          parents: {
            type: 'array',
            items: { $ref: '#/components/schemas/Id' },
          },
          author: {
            type: 'object',
            additionalProperties: false,
            required: ['name'],
            properties: { name: { type: 'string' } },
          },
        },
      },
    },
  },
} as const;

type Id = { path: { id: string } };
type Failure = { error: { message: string } };
type Note = { id: string; text: string };
type NoteInput = { text: string; parents?: string[] };

/** The operations of the contract, as the code generator types them. */
export type NoteOperations = OperationsOf<
  typeof notesContract,
  {
    '#get|/notes': {
      query: {
        limit?: number;
        order?: 'asc' | 'desc';
        tag?: string[];
        year?: number[];
        done?: boolean;
        q?: string;
      };
      response: { items: Note[] } | Failure;
    };
    '#post|/notes': {
      header: { idempotencyKey?: string };
      body: NoteInput;
      response: Note | Failure;
    };
    '#get|/notes/count': { response: number | Failure };
    '#post|/notes/upload': { response: void | Failure };
    '#get|/notes/{id}': Id & { response: Note | Failure };
    '#patch|/notes/{id}': Id & {
      header: { ifMatch: string };
      body: NoteInput;
      response: Note | Failure;
    };
    '#_delete|/notes/{id}': Id & { response: void | Failure };
    '#get|/notes/{id}/lines/{line}': {
      path: { id: string; line: number };
      response: Note | Failure;
    };
  }
>;
