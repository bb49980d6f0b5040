package org.supervisionwatch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileTest {

    private static final String PLACE = """
            create extension btree_gist;
            create type mood as enum ('good', 'bad');
            create table place (
              id    bigint generated always as identity primary key,
              name  text not null unique,
              size  numeric(6, 2) default 1 check (size > 0),
              large boolean generated always as (size > 100) stored,
              mood  mood);
            """;
    private static final String VISIT = """
            create table visit (
              place_id bigint not null references place (id) on delete cascade,
              held     daterange,
              primary key (place_id, held without overlaps));
            """;
    private static final String MORE = """
            create index visit_open on visit (place_id desc) where upper_inf(held);
            create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
            create trigger visit_stays before delete on visit for each row execute function refuse();
            comment on column visit.held is 'It''s civil.';
            create view visited as select name from place join visit on place_id = id;
            """;

    private static final String TEXT = """

            create extension btree_gist;

            create type mood as enum ('good', 'bad');

            CREATE OR REPLACE FUNCTION public.refuse()
             RETURNS trigger
             LANGUAGE plpgsql
            AS $function$ begin raise 'no'; end $function$;

            create table place (
                id bigint not null generated always as identity,
                name text not null,
                size numeric(6,2) default 1,
                large boolean generated always as (size > 100::numeric) stored,
                mood mood,
                constraint place_pkey PRIMARY KEY (id),
                constraint place_name_key UNIQUE (name),
                constraint place_size_check CHECK (size > 0::numeric)
            );

            create table visit (
                place_id bigint not null,
                held daterange not null,
                constraint visit_pkey PRIMARY KEY (place_id, held WITHOUT OVERLAPS),
                constraint visit_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id) ON DELETE CASCADE
            );
            CREATE INDEX visit_open ON visit USING btree (place_id DESC) WHERE upper_inf(held);
            CREATE TRIGGER visit_stays BEFORE DELETE ON visit FOR EACH ROW EXECUTE FUNCTION refuse();
            comment on column visit.held is 'It''s civil.';

            create view visited as
             SELECT place.name
               FROM place
                 JOIN visit ON visit.place_id = place.id;
            """;

    @TempDir
    Path folder;

    @Test
    void theTextHasEverythingOfASchemaAndNothingOfExtensions() throws Exception {
        SchemaFile file = file();

        file.compare(database(PLACE, VISIT, MORE), true);

        assertThat(Files.readString(file.path()))
                .startsWith("-- The tables of here")
                .endsWith(TEXT);
    }

    @Test
    void theSameTablesGiveTheSameTextInWhateverOrderTheyWereMade() throws Exception {
        SchemaFile file = file();
        file.compare(database(PLACE, "create table a (id int);"), true);

        file.compare(database("create table a (id int);", PLACE), false);
    }

    @Test
    void aColumnMoreIsReportedWithItsLine() throws Exception {
        SchemaFile file = file();
        TestDatabase database = database(PLACE);
        file.compare(database, true);
        file.compare(database, false);

        execute(database, "alter table place add column note text not null default ''");

        assertThatThrownBy(() -> file.compare(database, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("file:         constraint place_pkey")
                .hasMessageContaining("database:     note text not null default ''::text,");
    }

    @Test
    void aFileThatIsMissingOrTooLongIsReported() throws Exception {
        SchemaFile file = file();
        TestDatabase database = database(PLACE);
        assertThatThrownBy(() -> file.compare(database, false)).hasMessageContaining("(nothing)");

        file.compare(database, true);
        Files.writeString(file.path(), Files.readString(file.path()) + "\ncreate table left_over (\n);\n");

        assertThatThrownBy(() -> file.compare(database, false)).hasMessageContaining("database: (nothing)");
    }

    private SchemaFile file() {
        return new SchemaFile(folder.resolve("schema.sql"), "here");
    }

    private static TestDatabase database(String... scripts) throws Exception {
        TestDatabase database = TestDatabase.create("schema");
        execute(database, scripts);
        return database;
    }

    private static void execute(TestDatabase database, String... scripts) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            for (String script : scripts) {
                connection.createStatement().execute(script);
            }
        }
    }
}
