import { Button, Select, Text } from '@backstage/ui';
import { toSearchParams } from '@portolan/common-kit';
import {
  createQueryClient,
  EmptyState,
  ErrorState,
  FrontendKitProvider,
  PersonName,
  readFilters,
  Skeletons,
  someOf,
  useUrlState,
  type FilterFields,
} from '@portolan/frontend-kit';
import { COLORS, type Note } from '@portolan/plugin-example-notes-common';
import { useNotes, useUpdateNote, type NoteFilter } from './useNotes';

const FILTERS: FilterFields<NoteFilter> = { color: someOf(COLORS) };
const CODEC = {
  parse: (params: URLSearchParams) => readFilters(params, FILTERS),
  format: (filter: NoteFilter) => toSearchParams({ ...filter }).toString(),
};
const OPTIONS = COLORS.map(color => ({ value: color, label: color }));

const client = createQueryClient({ staleMs: 60_000 });

/** Notes, with a filter in the address. */
export function NotesPage() {
  return (
    <FrontendKitProvider client={client}>
      <Notes />
    </FrontendKitProvider>
  );
}

function Notes() {
  const [filter, setFilter] = useUrlState(CODEC);
  const notes = useNotes(filter);
  if (notes.error) {
    return <ErrorState error={notes.error} onRetry={() => notes.refetch()} />;
  }
  return (
    <main>
      <Select
        label="Color"
        selectionMode="multiple"
        options={OPTIONS}
        value={filter.color ?? []}
        onChange={keys =>
          setFilter({ color: COLORS.filter(color => keys.includes(color)) })
        }
      />
      {notes.items ? (
        <Wall notes={notes.items} />
      ) : (
        <Skeletons heights={[40, 40, 40]} />
      )}
      {notes.hasNextPage && (
        <Button onPress={() => notes.fetchNextPage()}>Show more</Button>
      )}
    </main>
  );
}

function Wall({ notes }: { notes: Note[] }) {
  const { mutate } = useUpdateNote();
  return notes.length > 0 ? (
    <ul>
      {notes.map(note => (
        <li key={note.id}>
          <Text>{note.text}</Text> <PersonName entityRef={note.authorRef} />
          <Button
            isDisabled={note.color === 'green'}
            onPress={() => mutate({ note, patch: { color: 'green' } })}
          >
            Make it green
          </Button>
        </li>
      ))}
    </ul>
  ) : (
    <EmptyState
      title="No notes here"
      text="None is on the wall, or none has one of these colors."
    />
  );
}
