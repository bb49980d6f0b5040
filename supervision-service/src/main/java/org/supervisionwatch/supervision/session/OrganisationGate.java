package org.supervisionwatch.supervision.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.RosterLookup;
import org.supervisionwatch.supervision.directory.RosterLookup.LookupAnswer;
import org.supervisionwatch.supervision.session.record.RecordingContext;

/** Lets a request into its organisation once the roster knows it; reads the clock, once for each request. Not to be called in a transaction. */
@ApplicationScoped
public class OrganisationGate {

    private final Clock clock;
    private final RosterLookup lookup;

    OrganisationGate(Clock clock, RosterLookup lookup) {
        this.clock = clock;
        this.lookup = lookup;
    }

    /** An organisation at the time of a request. */
    public record EnteredOrganisation(DirectoryOrganisation organisation, Instant now) {

        /** In the organisation's zone. */
        public LocalDate today() {
            return LocalDate.ofInstant(now, organisation.zone());
        }

        /** @param people by employee number, of those who are known */
        public RecordingContext with(Map<String, DirectoryPerson> people) {
            return new RecordingContext(organisation.id(), DirectoryPerson.ids(people), today());
        }
    }

    /** @throws ProblemException 404 if there is no such organisation, 503 if it may still arrive */
    public EnteredOrganisation enter(String code) {
        Instant now = clock.instant();
        LookupAnswer<Optional<DirectoryOrganisation>> answer = lookup.organisation(code, now);
        return answer.found()
                .map(found -> new EnteredOrganisation(found, now))
                .orElseThrow(() -> answer.complete()
                        ? new ProblemException(Problem.notFound("There is no such organisation."))
                        : RefusalResponse.notKnownYet("organisation", List.of()));
    }
}
