package org.supervisionwatch.alerts.standing.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.DataGapView;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;
import org.supervisionwatch.alerts.standing.explanation.StandingView;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.alerts.standing.store.WorkingReader;
import org.supervisionwatch.alerts.standing.store.WorkingReader.PersonWorking;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads one person's standings with their working. */
@ApplicationScoped
public class PersonReport {

    private final Sql sql;
    private final CatalogueCache packs;
    private final WorkingReader workings;

    PersonReport(Sql sql, CatalogueCache packs, WorkingReader workings) {
        this.sql = sql;
        this.packs = packs;
        this.workings = workings;
    }

    /**
     * A person with their standings.
     *
     * @param patternAssumed whether the working days are assumed to be Monday to Friday
     * @param inPost whether they are in post today, as far as is known
     * @param notWatched the code of the reason why they are not watched; null if they are, or if they are not in post
     * @param roster as standings are worked out from it, with the bank holidays of the organisation; left out if it is not known
     * @param grey the data gaps in force: while there are any, every state is {@code UNKNOWN}, and {@code lastKnown} the state before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(
            String employeeNumber,
            String name,
            boolean patternAssumed,
            boolean inPost,
            @Nullable String notWatched,
            List<DataGapView> grey,
            @Nullable RosterView roster,
            List<PersonStandingView> standings) {

        private PersonView with(List<DataGapView> gaps, @Nullable RosterView known, List<PersonStandingView> shown) {
            return new PersonView(employeeNumber, name, patternAssumed, inPost, notWatched, gaps, known, shown);
        }
    }

    /**
     * One standing of a person.
     *
     * @param packStatus a draft until a clinical lead has signed the pack off
     * @param appliesFrom the day from which the requirement is asked; left out if it has been since the post began
     * @param evaluatedOn the day of the evaluation; the result holds until {@code nextChange} unless new facts arrive
     * @param standing as POST /evaluations gives it, with the working
     * @param stored the same as the engine gave it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonStandingView(
            @Nullable String assignmentNumber,
            @Nullable String team,
            String pack,
            String packVersion,
            String packStatus,
            @Nullable LocalDate sinceOn,
            @Nullable LocalDate appliesFrom,
            LocalDate evaluatedOn,
            StandingView standing,
            @JsonIgnore StoredStanding stored) {}

    private record FoundPerson(UUID id, String calendar, PersonView view) {}

    private record FoundStanding(
            StandingSubject subject,
            UUID organisationId,
            @Nullable String assignmentNumber,
            @Nullable String team,
            String packVersion,
            @Nullable LocalDate sinceOn,
            @Nullable LocalDate appliesFrom,
            LocalDate evaluatedOn) {}

    /**
     * Empty if the organisation has no such person.
     *
     * @param today in the organisation's zone
     * @param gaps the data gaps in force
     */
    public Optional<PersonView> person(
            UUID organisation, String employeeNumber, LocalDate today, List<DataGapView> gaps) {
        return sql.of("""
                        select p.id, p.employee_number, p.name, p.pattern_assumed, w.person_id is not null as in_post,
                               w.reason as not_watched, o.calendar
                          from person p join organisation o on o.id = p.organisation_id
                          left join person_watch w on w.person_id = p.id
                         where p.organisation_id = :organisation and p.employee_number = :number order by p.id desc
                        """)
                .with("organisation", organisation)
                .with("number", employeeNumber)
                .first(FoundPerson.class)
                .map(found -> {
                    PersonWorking working = workings.of(found.id());
                    return found.view()
                            .with(
                                    gaps,
                                    roster(working.facts(), found.calendar()),
                                    standings(found.id(), working, today, !gaps.isEmpty()));
                });
    }

    private @Nullable RosterView roster(@Nullable PersonFacts facts, String calendar) {
        return facts == null
                ? null
                : RosterView.of(
                        facts, packs.current().calendars().named(calendar).orElse(HolidayDates.NONE));
    }

    private List<PersonStandingView> standings(UUID person, PersonWorking working, LocalDate today, boolean gaps) {
        Map<StandingSubject, StoredStanding> stored = working.standings();
        return sql.of("""
                        select s.*, t.code as team, r.applies_from,
                               (select a.number from assignment_period a
                                 where a.person_id = s.person_id and a.assignment_id = s.assignment_id limit 1) as assignment_number
                          from standing s left join team t on t.id = s.team_id
                          left join rule_in_force r
                            on r.person_id = s.person_id and r.assignment_id is not distinct from s.assignment_id
                           and r.pack = s.pack and r.requirement = s.requirement and r.asked
                         where s.person_id = :person order by assignment_number, s.assignment_id, s.pack, s.requirement
                        """).with("person", person).list(FoundStanding.class).stream()
                .map(found -> view(found, Objects.requireNonNull(stored.get(found.subject())), today, gaps))
                .toList();
    }

    private PersonStandingView view(FoundStanding found, StoredStanding stored, LocalDate today, boolean gaps) {
        StandingView standing = StandingView.of(stored, today);
        return new PersonStandingView(
                found.assignmentNumber(),
                found.team(),
                found.subject().pack(),
                found.packVersion(),
                packs.current().status(found.organisationId(), found.subject().pack(), found.packVersion()),
                found.sinceOn(),
                found.appliesFrom(),
                found.evaluatedOn(),
                gaps ? standing.unknown() : standing,
                stored);
    }
}
