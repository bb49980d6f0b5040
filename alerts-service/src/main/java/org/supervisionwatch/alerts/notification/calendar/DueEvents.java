package org.supervisionwatch.alerts.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.NotifiablePacks;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.alerts.notification.calendar.CalendarSubscription.CalendarAudience;
import org.supervisionwatch.alerts.notification.digest.wording.PersonInitials;
import org.supervisionwatch.alerts.standing.explanation.StateWording;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.text.EnglishText;

/** Reads the events of a calendar; who is in it is taken from the roster at each read. */
@ApplicationScoped
public class DueEvents {

    /** Only of live teams, and without dates that were cancelled more than 30 days ago. */
    private static final String EVENTS = """
            select d.id, d.organisation_id, d.pack, d.requirement, d.due_on, d.cancelled, d.sequence,
                   greatest(d.changed_at, s.changed_at) as changed_at,
                   p.name, s.state, s.pack_version, s.next_booked_on,
                   array(select v.type from person_supervisor v left join person h on h.id = v.supervisor_person_id
                          where v.person_id = d.person_id and v.from_on <= c.today and (v.to_on is null or v.to_on >= c.today)
                            and (v.supervisor_person_id = c.person_id or lower(v.external_email) = c.email
                                 or lower(h.email) = c.email)) as types,
                   exists (select from team_lead l left join person h on h.id = l.person_id
                            where l.team_id = t.id and l.from_on <= c.today and (l.to_on is null or l.to_on >= c.today)
                              and (l.person_id = c.person_id or lower(l.external_email) = c.email
                                   or lower(h.email) = c.email)) as led
              from (select :today::date as today, :person_id::uuid as person_id, :email::text as email) c, due_date d
              join person p on p.id = d.person_id and p.organisation_id = d.organisation_id
              join standing s on s.person_id = d.person_id and s.assignment_id is not distinct from d.assignment_id
                             and s.pack = d.pack and s.requirement = d.requirement
              join team t on t.id = s.team_id and t.organisation_id = d.organisation_id and t.mode = 'live'
             where d.organisation_id = :organisation_id and (not d.cancelled or d.due_on >= c.today - 30)
             order by d.due_on, d.id
            """;

    private final Sql sql;
    private final CatalogueCache packs;
    private final NotifiablePacks notifiable;

    DueEvents(Sql sql, CatalogueCache packs, NotifiablePacks notifiable) {
        this.sql = sql;
        this.packs = packs;
        this.notifiable = notifiable;
    }

    /** @param today the day in the organisation's zone */
    public List<DueEvent> of(CalendarSubscription subscription, LocalDate today) {
        NotifiablePacks.NotifiableVersions versions = notifiable.in(subscription.organisationId);
        return sql
                .of(EVENTS)
                .with("organisation_id", subscription.organisationId)
                .with("person_id", subscription.personId)
                .with("email", subscription.email)
                .with("today", today)
                .list(DueStanding.class)
                .stream()
                .filter(due -> versions.includes(due.pack(), due.packVersion()))
                .flatMap(due -> event(due, subscription.audience, today).stream())
                .toList();
    }

    /**
     * A due date with its standing.
     *
     * @param types of supervision that the subscriber gives this person
     * @param led whether the subscriber leads the team
     */
    private record DueStanding(
            UUID id,
            UUID organisationId,
            String pack,
            String packVersion,
            String requirement,
            LocalDate dueOn,
            boolean cancelled,
            int sequence,
            Instant changedAt,
            String name,
            StandingState state,
            @Nullable LocalDate nextBookedOn,
            Set<String> types,
            boolean led) {

        boolean isFor(CalendarAudience audience, Set<String> counting) {
            return switch (audience) {
                case LEAD -> led;
                case SUPERVISOR -> !types.isEmpty() && (counting.isEmpty() || !Collections.disjoint(types, counting));
            };
        }
    }

    private Optional<DueEvent> event(DueStanding due, CalendarAudience audience, LocalDate today) {
        Optional<Requirement> requirement = packs.current()
                .byVersion(due.organisationId(), due.pack(), due.packVersion())
                .or(() -> packs.current().byId(due.pack(), today))
                .flatMap(known -> known.requirement(due.requirement()));
        Set<String> types = requirement.map(known -> known.counts().types()).orElse(Set.of());
        if (!due.isFor(audience, types)) {
            return Optional.empty();
        }
        return Optional.of(new DueEvent(
                due.id(),
                due.dueOn(),
                due.cancelled(),
                due.sequence(),
                due.changedAt(),
                summary(due.name(), types),
                description(requirement.map(RequirementWording::title).orElse(due.requirement()), due)));
    }

    private static String summary(String name, Set<String> types) {
        String what = types.stream()
                .sorted()
                .map(type -> type.replace('_', ' ').replace('-', ' '))
                .collect(Collectors.joining(" or "));
        return "%s: %s due".formatted(PersonInitials.of(name), what.isEmpty() ? "supervision" : what);
    }

    private static String description(String title, DueStanding due) {
        LocalDate booked = due.nextBookedOn();
        return "%s\n%s. %s"
                .formatted(
                        title,
                        StateWording.words(due.state()),
                        booked == null ? "Nothing booked." : "Booked: " + EnglishText.day(booked) + ".");
    }
}
