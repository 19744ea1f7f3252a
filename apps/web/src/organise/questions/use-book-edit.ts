import { useMutation } from '@tanstack/react-query';
import { identity, queryClient } from '../../api/client.ts';
import type { BookEdit } from '../../api/shapes.ts';
import { faultInWords } from './fault-in-words.ts';
import { words } from '../../words/words.ts';

interface BookEditing {
  save: (edit: BookEdit) => void;
  isSaving: boolean;
  /** What was saved last; null before. */
  savedVersion: number | null;
  /** Why it was not saved, in words; null when it was, or nothing was tried yet. */
  fault: string | null;
}

/** Makes the next version of the book of questions, from the version that is on the screen. */
export const useBookEdit = (seenVersion: number, onSaved: () => void = () => undefined): BookEditing => {
  const edit = useMutation(identity.questions.edit.mutationOptions({
    onSuccess: async (outcome) => {
      await queryClient.invalidateQueries(identity.questions.pathFilter());
      if (outcome.ok) onSaved();
    },
  }));
  return {
    save: (change) => { if (!edit.isPending) edit.mutate({ seenVersion, edit: change }); },
    isSaving: edit.isPending,
    savedVersion: edit.data?.ok === true ? edit.data.version : null,
    fault: edit.isError ? words.questions.failed : edit.data?.ok === false ? faultInWords(edit.data.fault) : null,
  };
};
