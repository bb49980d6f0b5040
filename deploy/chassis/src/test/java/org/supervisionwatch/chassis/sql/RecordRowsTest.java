package org.supervisionwatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.pebble.PebbleStack;

/** Rows read into records and written from them. */
@QuarkusTest
@QuarkusTestResource(PebbleStack.class)
class RecordRowsTest {

    @Inject
    Sql sql;

    enum RockColour {
        @JsonProperty("light-red")
        LIGHT_RED,
        GREY
    }

    enum RockSort {
        HARD("h"),
        SOFT("s");

        @JsonValue
        final String letter;

        RockSort(String letter) {
            this.letter = letter;
        }
    }

    record Scalars(
            UUID anId,
            String aText,
            LocalDate onDay,
            LocalTime atTime,
            Instant seenAt,
            YearMonth inMonth,
            ZoneId timeZone,
            BigDecimal weight,
            int small,
            Long large,
            double ratio,
            boolean isRound,
            byte[] picture) {}

    record Heights(
            @Column("low_m") int low,
            @Column("high_m") @Nullable Integer high) {}

    record FoundSpot(LocalDate foundOn, @Nullable Heights heights) {}

    record RockFind(
            String name,
            FoundSpot first,
            @Column("last_") @Nullable FoundSpot last) {}

    record Colours(@Nullable RockColour one, @Nullable RockSort other) {}

    record Lists(
            List<String> texts,
            Set<RockColour> colours,
            List<LocalDate> days,
            List<UUID> ids,
            List<Instant> moments,
            List<Integer> numbers,
            @Nullable List<YearMonth> months) {}

    record StrictRange(int low, int high) {
        StrictRange {
            if (low > high) {
                throw new IllegalArgumentException("low exceeds high");
            }
        }
    }

    @Test
    void everyTypeIsReadByTheNameOfItsColumn() {
        Scalars read = sql.of("""
                        select 0.5::float8 as ratio, '00000000-0000-0000-0000-000000000001'::uuid as an_id, 'x' as a_text,
                               date '2026-11-30' as on_day, time '08:30' as at_time, date '2026-11-01' as in_month,
                               timestamptz '2026-11-30 09:00:00.123456+01' as seen_at, 'Europe/Berlin' as time_zone,
                               1.50 as weight, 7 as small, 8000000000 as large, true as is_round, '\\x0102'::bytea as picture
                        """).only(Scalars.class);
        assertThat(read)
                .usingRecursiveComparison()
                .isEqualTo(new Scalars(
                        new UUID(0, 1),
                        "x",
                        LocalDate.of(2026, 11, 30),
                        LocalTime.of(8, 30),
                        Instant.parse("2026-11-30T08:00:00.123456Z"),
                        YearMonth.of(2026, 11),
                        ZoneId.of("Europe/Berlin"),
                        new BigDecimal("1.50"),
                        7,
                        8_000_000_000L,
                        0.5,
                        true,
                        new byte[] {1, 2}));
    }

    @Test
    void aRecordWithinARecordIsOfTheSameRowAndNullIfAllItsColumnsAre() {
        String query = """
                select 'x' as name, date '2026-11-30' as found_on, null::int as low_m, null::int as high_m,
                       :last::date as last_found_on, :low::int as last_low_m, null::int as last_high_m
                """;
        LocalDate day = LocalDate.of(2026, 11, 30);
        assertThat(sql.of(query).with("last", null).with("low", null).only(RockFind.class))
                .isEqualTo(new RockFind("x", new FoundSpot(day, null), null));
        assertThat(sql.of(query).with("last", day).with("low", 3).only(RockFind.class))
                .isEqualTo(new RockFind("x", new FoundSpot(day, null), new FoundSpot(day, new Heights(3, null))));
        assertThatThrownBy(() -> sql.of(query).with("last", null).with("low", 3).only(RockFind.class))
                .hasMessage("[last_found_on] of FoundSpot is NULL");
    }

    @Test
    void aNullIsRefusedByTheNameOfItsColumnUnlessTheComponentIsNullable() {
        assertThatThrownBy(() ->
                        sql.of("select null::int as low_m, null::int as high_m").list(Heights.class))
                .hasMessage("[low_m] of Heights is NULL");
        assertThatThrownBy(() -> sql.of("select max(version) as newest from pebble where false")
                        .list(Long.class))
                .hasMessage("newest is NULL");
        assertThatThrownBy(() -> sql.of("select 1 as low_m").list(Heights.class))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    void aRowThatTheRecordRefusesSaysWhich() {
        assertThatThrownBy(() -> sql.of("select 2 as low, 1 as high").list(StrictRange.class))
                .hasMessage("a row is no StrictRange")
                .hasRootCauseMessage("low exceeds high");
    }

    @Test
    void aConstantIsReadInAnyCaseAndByItsJsonName() {
        String query = "select :one::text as one, :other::text as other";
        for (String stored : List.of("light-red", "LIGHT_RED", "light_red")) {
            assertThat(sql.of(query).with("one", stored).with("other", "s").only(Colours.class))
                    .isEqualTo(new Colours(RockColour.LIGHT_RED, RockSort.SOFT));
        }
        assertThat(sql.of(query).with("one", null).with("other", "Hard").only(Colours.class))
                .isEqualTo(new Colours(null, RockSort.HARD));
        assertThat(sql.of("select :one::text").with("one", RockColour.LIGHT_RED).only(String.class))
                .isEqualTo("light-red");
        assertThatThrownBy(() ->
                        sql.of(query).with("one", "blue").with("other", null).only(Colours.class))
                .hasMessage("blue is no RockColour");
    }

    @Test
    void arraysAreListsAndSetsOfTheSameTypes() {
        Lists read = sql.of("""
                        select array['a', 'b'] as texts, array['grey', 'light-red', 'grey'] as colours,
                               array[date '2026-11-30'] as days, '{}'::uuid[] as ids, array[1, 2] as numbers,
                               array[timestamptz '2026-11-30 09:00:00.5+01'] as moments, null::date[] as months
                        """).only(Lists.class);
        assertThat(read)
                .isEqualTo(new Lists(
                        List.of("a", "b"),
                        Set.of(RockColour.GREY, RockColour.LIGHT_RED),
                        List.of(LocalDate.of(2026, 11, 30)),
                        List.of(),
                        List.of(Instant.parse("2026-11-30T08:00:00.5Z")),
                        List.of(1, 2),
                        null));
    }

    @Test
    void rowsAreKeyedByTheirFirstColumn() {
        String query = "select * from (values ('b', 1, 2), ('a', 3, null), ('b', 5, 6)) as t (name, low_m, high_m)";
        assertThat(sql.of(query).map(String.class, Integer.class)).isEqualTo(Map.of("b", 5, "a", 3));
        assertThat(sql.of(query).grouped(String.class, Heights.class))
                .isEqualTo(
                        Map.of("b", List.of(new Heights(1, 2), new Heights(5, 6)), "a", List.of(new Heights(3, null))));
    }

    record Quarry(String name, JsonNode plan, @Nullable ObjectNode notes, List<Heights> layers) {}

    @Test
    void treesOfJsonAreReadAndListsOfRecordsAreOfOtherRows() {
        assertThat(sql.of("select 'q' as name, '[1, 2.50]'::json as plan, null::json as notes")
                        .only(Quarry.class))
                .isEqualTo(new Quarry(
                        "q", JsonNodeFactory.instance.arrayNode().add(1).add(2.5), null, List.of()));
    }
}
