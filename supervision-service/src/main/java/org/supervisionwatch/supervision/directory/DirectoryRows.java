package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.intake.Arrival;
import org.supervisionwatch.chassis.sql.Columns;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.supervision.directory.PersonEvent.Supervision;

/** Keeps what the roster's events tell. Every method needs the intake's transaction around it. */
@ApplicationScoped
class DirectoryRows {

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

    DirectoryRows(Sql sql) {
        this.sql = sql;
    }

    void organisations(List<Arrival<OrganisationEvent>> news) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (Arrival<OrganisationEvent> arrival : news) {
            OrganisationEvent event = arrival.event();
            if (event == null) {
                gone.add(arrival.key());
            } else {
                rows.add(new @Nullable Object[] {
                    arrival.key(), arrival.version(), event.code(), event.name(), event.zone(), event.calendar()
                });
            }
        }
        sql.runEach(PUT_ORGANISATION, rows);
        if (!gone.isEmpty()) {
            sql.run("delete from directory_organisation where id = any (?)", gone);
        }
    }

    /** An erased person is gone from here; her sessions stay, with her id alone. */
    void people(List<Arrival<PersonEvent>> news) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> supervisions = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (Arrival<PersonEvent> arrival : news) {
            PersonEvent event = arrival.event();
            if (event == null) {
                gone.add(arrival.key());
            } else {
                rows.add(row(arrival.key(), arrival.version(), event));
                event.supervisors().forEach(each -> supervisions.add(row(arrival.key(), event, each)));
            }
        }
        sql.run(
                "delete from directory_supervision where person_id = any (?::uuid[])",
                news.stream().map(Arrival::key).toList());
        sql.runEach(PUT_PERSON, rows);
        sql.runEach(PUT_SUPERVISION, supervisions);
        if (!gone.isEmpty()) {
            sql.run("delete from directory_person where id = any (?)", gone);
        }
    }

    private static @Nullable Object[] row(UUID key, long version, PersonEvent event) {
        return new @Nullable Object[] {
            key,
            version,
            event.organisationId(),
            event.employeeNumber(),
            event.name(),
            Columns.literal(
                    event.pattern().stream().map(PersonEvent.Pattern::from).toList()),
            Columns.literal(event.pattern().stream().map(DirectoryRows::days).toList()),
            Columns.literal(
                    event.absences().stream().map(PersonEvent.Away::from).toList()),
            Columns.literal(
                    event.absences().stream().map(away -> last(away.to())).toList()),
            Columns.literal(
                    event.assignments().stream().map(PersonEvent.Post::from).toList()),
            Columns.literal(
                    event.assignments().stream().map(post -> last(post.to())).toList())
        };
    }

    private static @Nullable Object[] row(UUID person, PersonEvent event, Supervision supervision) {
        PersonEvent.External external = supervision.external();
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

    private static String days(PersonEvent.Pattern pattern) {
        return pattern.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static LocalDate last(@Nullable LocalDate to) {
        return to == null ? Working.OPEN : to;
    }
}
