import type { SchemaChange } from '../schema-change.ts';

/** Who may have read check-ins of a group: check-ins are deleted, and that somebody read them is not undone by it. */
export const groupReaders: SchemaChange = {
  statements: [
    `create table identity.group_reader (
      group_id text not null references identity.publication_group on delete cascade,
      reader_id uuid not null references identity.person,
      primary key (group_id, reader_id)
    )`,
    `create index group_reader_by_reader on identity.group_reader (reader_id)`,
    `insert into identity.group_reader
    select distinct group_member.group_id, check_in.reader_id
    from identity.check_in join identity.group_member using (round_id, person_id)`,
  ],
  grants: { group_reader: 'select, insert' },
};
