package org.supervisionwatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Parameters by name, and many rows in one statement. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class NamedStatementTest {

    private static final String UPSERT = """
            insert into rock ({columns}) select {columns} from {rows} order by id
            on conflict (id) do update set {excluded}
            """;

    private final LocalDate day = LocalDate.of(2026, 11, 30);

    @Inject
    Sql sql;

    enum RockTint {
        GREY
    }

    record HeightRange(
            @Column("low_m") int low,
            @Column("high_m") @Nullable Integer high) {}

    record RockRow(
            UUID id,
            String name,
            @Nullable RockTint colour,
            @Nullable LocalDate foundOn,
            @Nullable Instant seenAt,
            @Nullable HeightRange heights,
            @Column(type = "jsonb") @Nullable String notes,
            byte @Nullable [] picture,
            Set<String> tags,
            @Nullable List<LocalDate> days) {}

    record RockName(UUID id, String name) {}

    private final RockRow full = new RockRow(
            UUID.randomUUID(),
            "one",
            RockTint.GREY,
            day,
            Instant.parse("2026-11-30T08:00:00.123456Z"),
            new HeightRange(1, 2),
            "{\"a\": \"b:c, \\\"d\\\"\"}",
            new byte[] {1, 0, -1},
            Set.of("a \"quoted\" one", "b\\c, {d}", ""),
            List.of(day, day.plusDays(1)));

    private final RockRow bare =
            new RockRow(UUID.randomUUID(), "two", null, null, null, null, null, null, Set.of(), null);

    @Test
    void castsQuotesAndCommentsAreNoParameters() {
        assertThat(NamedParameters.of("""
                        select ':a' || 'it''s :b' || :c::text -- it's :d
                             , "x:e", x[1:2], :c, :f_2::uuid[] from t
                        """)).isEqualTo(new NamedParameters("""
                        select ':a' || 'it''s :b' || ?::text -- it's :d
                             , "x:e", x[1:2], ?, ?::uuid[] from t
                        """, List.of("c", "c", "f_2")));
    }

    @Test
    void aParameterThatIsUnknownOrNotSetIsNamed() {
        assertThatThrownBy(() -> sql.of("select :a::int").with("b", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no parameter b in");
        assertThatThrownBy(
                        () -> sql.of("select :a::int, :b::int").with("a", null).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b is not set in");
        assertThatThrownBy(() -> sql.of("select 1 where false").only(Long.class))
                .hasMessageContaining("0 rows of");
    }

    @Test
    void aCollectionIsAnArrayOfItsElementsType() {
        UUID id = UUID.randomUUID();
        String query =
                "select count(*) from unnest(:ids::uuid[], :days::date[]) as given (id, day) where id = any(:all)";
        assertThat(sql.of(query)
                        .with("ids", List.of(id, UUID.randomUUID()))
                        .with("days", Arrays.asList(null, day))
                        .with("all", Set.of(id))
                        .only(Long.class))
                .isEqualTo(1);
        assertThat(sql.of(query)
                        .with("ids", List.of(id))
                        .with("days", new ArrayList<>(Arrays.asList((LocalDate) null)))
                        .with("all", List.of())
                        .only(Integer.class))
                .isZero();
        assertThat(sql.of("select :names = array['GREY']")
                        .with("names", List.of(RockTint.GREY))
                        .only(Boolean.class))
                .isTrue();
        assertThat(sql.of("select (unnest(:moments) at time zone 'UTC')::date")
                        .with("moments", List.of(Instant.parse("2026-11-30T23:30:00Z")))
                        .list(LocalDate.class))
                .containsExactly(day);
    }

    @Test
    void manyRowsAreWrittenAndReadBackTheSame() {
        assertThat(sql.writeAll(UPSERT, RockRow.class, List.of(full, bare))).isEqualTo(2);
        assertThat(read(full.id())).usingRecursiveComparison().isEqualTo(full);
        assertThat(read(bare.id())).usingRecursiveComparison().isEqualTo(bare);
        RockRow replaced = new RockRow(full.id(), "three", null, null, null, null, null, null, Set.of("x"), List.of());
        assertThat(sql.writeAll(UPSERT, RockRow.class, List.of(replaced))).isEqualTo(1);
        assertThat(read(full.id())).usingRecursiveComparison().isEqualTo(replaced);
        assertThat(sql.writeAll(UPSERT, RockRow.class, List.of())).isZero();
    }

    @Test
    void manyRowsMayUpdateOthersByName() {
        sql.writeAll(UPSERT, RockRow.class, List.of(full, bare));
        assertThat(sql.writeAll(
                        "update rock set name = given.name from {rows} where rock.id = given.id",
                        RockName.class,
                        List.of(new RockName(full.id(), "renamed"), new RockName(UUID.randomUUID(), "nothing"))))
                .isEqualTo(1);
        assertThat(read(full.id()).name()).isEqualTo("renamed");
        assertThat(sql.of("select name from rock where id = :id")
                        .with("id", full.id())
                        .first(String.class))
                .contains("renamed");
    }

    @Test
    void aRecordSetsTheParametersOfItsColumns() {
        String insert = """
                insert into rock (id, name, low_m, notes, tags) values (:id, :name, :low_m, :notes::jsonb, :tags)
                """;
        assertThat(sql.of(insert).with(full).run()).isEqualTo(1);
        RockRow read = read(full.id());
        assertThat(read.tags()).isEqualTo(full.tags());
        assertThat(read.heights()).isEqualTo(new HeightRange(1, null));
        assertThat(read.notes()).isEqualTo(full.notes());
        assertThatThrownBy(() -> sql.of(insert).with(full).run())
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("23505"));
    }

    record RockNotes(UUID id, String name, ObjectNode notes, List<RockTag> tagged, Set<String> tags) {}

    record RockTag(String text) {}

    @Test
    void aListOfRecordsIsNotWrittenAndTheKeyIsKept() {
        ObjectNode notes = JsonNodeFactory.instance.objectNode().put("z", 1).put("a", "{\"}");
        RockNotes row = new RockNotes(UUID.randomUUID(), "one", notes, List.of(new RockTag("x")), Set.of());
        assertThat(sql.insertAll("rock", RockNotes.class, List.of(row))).isEqualTo(1);
        assertThat(sql.of("select * from rock where id = :id")
                        .with("id", row.id())
                        .only(RockNotes.class))
                .isEqualTo(new RockNotes(row.id(), "one", notes, List.of(), Set.of()));
        assertThatThrownBy(() -> sql.insertAll("rock", RockNotes.class, List.of(row)))
                .isInstanceOf(SqlFailure.class);
    }

    private RockRow read(UUID id) {
        return sql.of("select * from rock where id = :id").with("id", id).only(RockRow.class);
    }
}
