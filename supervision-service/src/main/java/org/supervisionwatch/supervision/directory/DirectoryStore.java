package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.VersionedEvent;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.supervision.directory.DirectoryPersonEvent.SupervisorPeriod;

/** Writes the directory tables from roster events. Every method must run in the intake's transaction. */
@ApplicationScoped
class DirectoryStore {

    private static final String PUT_ORGANISATION = """
            insert into directory_organisation (id, version, code, name, zone, calendar) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, code = excluded.code, name = excluded.name,
                                           zone = excluded.zone, calendar = excluded.calendar
            """;

    private static final String PUT_PERSON = """
            insert into directory_person (id, version, organisation_id, employee_number, name, pattern_from, pattern_days,
                                          away_from, away_to, post_from, post_to)
            values (?, ?, ?, ?, ?, ?::date[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[])
            on conflict (id) do update
               set version = excluded.version, organisation_id = excluded.organisation_id,
                   employee_number = excluded.employee_number, name = excluded.name, pattern_from = excluded.pattern_from,
                   pattern_days = excluded.pattern_days, away_from = excluded.away_from, away_to = excluded.away_to,
                   post_from = excluded.post_from, post_to = excluded.post_to
            """;

    private static final String PUT_SUPERVISION = """
            insert into directory_supervision
                   (person_id, organisation_id, type, supervisor_key, supervisor_name, from_on, to_on)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    DirectoryStore(Sql sql) {
        this.sql = sql;
    }

    void organisations(List<VersionedEvent<DirectoryOrganisationEvent>> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (VersionedEvent<DirectoryOrganisationEvent> versioned : events) {
            DirectoryOrganisationEvent event = versioned.event();
            if (event == null) {
                gone.add(versioned.key());
            } else {
                rows.add(new @Nullable Object[] {
                    versioned.key(), versioned.version(), event.code(), event.name(), event.zone(), event.calendar()
                });
            }
        }
        sql.runEach(PUT_ORGANISATION, rows);
        if (!gone.isEmpty()) {
            sql.run("delete from directory_organisation where id = any (?)", gone);
        }
    }

    /** An erased person is deleted here; their sessions stay and keep only the person's id. */
    void people(List<VersionedEvent<DirectoryPersonEvent>> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> supervisions = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (VersionedEvent<DirectoryPersonEvent> versioned : events) {
            DirectoryPersonEvent event = versioned.event();
            if (event == null) {
                gone.add(versioned.key());
            } else {
                rows.add(row(versioned.key(), versioned.version(), event));
                event.supervisors().forEach(each -> supervisions.add(row(versioned.key(), event, each)));
            }
        }
        sql.run(
                "delete from directory_supervision where person_id = any (?::uuid[])",
                events.stream().map(VersionedEvent::key).toList());
        sql.runEach(PUT_PERSON, rows);
        sql.runEach(PUT_SUPERVISION, supervisions);
        if (!gone.isEmpty()) {
            sql.run("delete from directory_person where id = any (?)", gone);
        }
    }

    private static @Nullable Object[] row(UUID key, long version, DirectoryPersonEvent event) {
        return new @Nullable Object[] {
            key,
            version,
            event.organisationId(),
            event.employeeNumber(),
            event.name(),
            ColumnArrays.literal(event.pattern().stream()
                    .map(DirectoryPersonEvent.PatternPeriod::from)
                    .toList()),
            ColumnArrays.literal(
                    event.pattern().stream().map(DirectoryStore::days).toList()),
            ColumnArrays.literal(event.absences().stream()
                    .map(DirectoryPersonEvent.AwayPeriod::from)
                    .toList()),
            ColumnArrays.literal(
                    event.absences().stream().map(away -> last(away.to())).toList()),
            ColumnArrays.literal(event.assignments().stream()
                    .map(DirectoryPersonEvent.PostPeriod::from)
                    .toList()),
            ColumnArrays.literal(
                    event.assignments().stream().map(post -> last(post.to())).toList())
        };
    }

    private static @Nullable Object[] row(UUID person, DirectoryPersonEvent event, SupervisorPeriod supervision) {
        DirectoryPersonEvent.ExternalSupervisorName external = supervision.external();
        return new @Nullable Object[] {
            person,
            event.organisationId(),
            supervision.type(),
            external == null ? String.valueOf(supervision.personId()) : "external:" + external.id(),
            external == null ? null : external.name(),
            supervision.from(),
            last(supervision.to())
        };
    }

    private static String days(DirectoryPersonEvent.PatternPeriod pattern) {
        return pattern.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static LocalDate last(@Nullable LocalDate to) {
        return to == null ? PersonAvailability.OPEN : to;
    }
}
