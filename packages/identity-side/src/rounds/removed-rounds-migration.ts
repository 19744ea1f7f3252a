import type { SchemaChange } from '../schema-change.ts';

/** A round that is only planned may be taken back, with the questions chosen for it; one that is frozen never. */
export const removedRounds: SchemaChange = {
  statements: [
    'alter table identity.round enable row level security',
    'create policy readable on identity.round for select using (true)',
    'create policy added on identity.round for insert with check (true)',
    'create policy changed on identity.round for update using (true)',
    "create policy removed_while_scheduled on identity.round for delete using (state = 'scheduled')",
    `alter table identity.round_questions drop constraint round_questions_round_id_fkey,
       add constraint round_questions_round_id_fkey foreign key (round_id) references identity.round on delete cascade`,
  ],
  grants: { round: 'delete' },
};
