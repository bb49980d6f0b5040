package org.supervisionwatch.supervision.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.session.OrganisationGate.EnteredOrganisation;
import org.supervisionwatch.supervision.session.record.SessionFilter;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.warning.SessionVocabulary;
import org.supervisionwatch.supervision.session.warning.SessionWarning;

/** Shows sessions as the REST API returns them, with the names of people who are still on the roster. */
@ApplicationScoped
@ReadsSnapshot
public class SessionViewFlow {

    private final StaffDirectory directory;
    private final SessionStore store;
    private final SessionVocabulary vocabulary;

    SessionViewFlow(StaffDirectory directory, SessionStore store, SessionVocabulary vocabulary) {
        this.directory = directory;
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /** @throws ProblemException 404 */
    public SessionView one(EnteredOrganisation here, UUID id) {
        SessionRow row = store.one(here.organisation().id(), id)
                .orElseThrow(() -> new ProblemException(Problem.notFound("The organisation has no such session.")));
        return of(store.histories(List.of(row)).getFirst(), List.of());
    }

    /**
     * The sessions that match, by date and id; one more than the limit if there are more.
     *
     * @throws ProblemException 422 if a person is unknown by their number
     */
    public List<SessionView> page(EnteredOrganisation here, SessionFilter filter) {
        UUID organisation = here.organisation().id();
        Faults unknown = new Faults();
        UUID attendee = person(organisation, "employeeNumber", filter.employeeNumber(), unknown);
        UUID supervisor = person(organisation, "supervisor", filter.supervisor(), unknown);
        unknown.refuse();
        return views(store.page(organisation, attendee, supervisor, filter), List.of());
    }

    /** It does not wait for the roster, as nothing is decided by it. */
    private @Nullable UUID person(UUID organisationId, String parameter, @Nullable String number, Faults unknown) {
        if (number == null) {
            return null;
        }
        DirectoryPerson person =
                directory.people(organisationId, Set.of(number)).get(number);
        if (person == null) {
            unknown.add(parameter, "no person of this organisation has this employee number");
            return null;
        }
        return person.id();
    }

    /** Types that no guideline counts, with the sessions that have them: for HR, as mostly they are slips. */
    public List<UnclassedType> unclassed(EnteredOrganisation here) {
        return store.typesOtherThan(here.organisation().id(), vocabulary.types()).stream()
                .map(use -> UnclassedType.of(
                        here.organisation().code(),
                        use,
                        vocabulary.typeLike(use.type()).orElse(null)))
                .toList();
    }

    public SessionView of(SessionHistory session, List<SessionWarning> warnings) {
        return views(List.of(session), warnings).getFirst();
    }

    private List<SessionView> views(List<SessionHistory> sessions, List<SessionWarning> warnings) {
        Set<UUID> named = new HashSet<>();
        sessions.forEach(session -> named.addAll(session.people()));
        Map<UUID, DirectoryPerson> people = directory.people(named);
        return sessions.stream()
                .map(session -> SessionView.of(session, people, warnings))
                .toList();
    }
}
