import { Button, Text } from '@backstage/ui';
import {
  createQueryClient,
  EmptyState,
  FrontendKitProvider,
  OptionsFilter,
  PagedList,
  PersonName,
  someOf,
  useUrlFilters,
  type FilterFields,
} from '@portolan/frontend-kit';
import { COLORS, type Note } from '@portolan/plugin-example-notes-common';
import { useNotes, useUpdateNote, type NoteFilter } from './useNotes';

const FILTERS: FilterFields<NoteFilter> = { color: someOf(COLORS) };
const OPTIONS = COLORS.map(color => ({ id: color, label: color }));

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
  const [filter, setFilter] = useUrlFilters(FILTERS);
  const notes = useNotes(filter);
  return (
    <main>
      <OptionsFilter
        label="Color"
        options={OPTIONS}
        value={filter.color}
        onChange={color => setFilter({ color })}
      />
      <PagedList list={notes} heights={[40, 40, 40]} empty={<NoNotes />}>
        {some => <Wall notes={some} />}
      </PagedList>
    </main>
  );
}

function Wall({ notes }: { notes: Note[] }) {
  const { mutate } = useUpdateNote();
  return (
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
  );
}

function NoNotes() {
  return (
    <EmptyState
      title="No notes here"
      text="None is on the wall, or none has one of these colors."
    />
  );
}
