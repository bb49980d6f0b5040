package org.supervisionwatch.supervision.session.warning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;

/** Finds what is doubtful about a session. Nothing is refused for it: a source that is not corrected today must not lose its sessions. */
@ApplicationScoped
public class WarningFinder {

    private final SessionVocabulary vocabulary;

    WarningFinder(SessionVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What is doubtful about what a request recorded; nothing if it was refused.
     *
     * @param people those known, by the employee number that the request has
     */
    public List<SessionWarning> of(
            SessionRequest request,
            SessionWriteOutcome outcome,
            DirectoryOrganisation organisation,
            Map<String, DirectoryPerson> people) {
        if (!(outcome instanceof SessionRecorded(SessionHistory session, boolean _))) {
            return List.of();
        }
        SessionState state = session.row().state;
        List<SessionWarning> found = new ArrayList<>(ofWords(request, state, people));
        found.addAll(AvailabilityWarnings.of(state, organisation, DirectoryPerson.byId(people)));
        return List.copyOf(found);
    }

    /** Like the other, without a request. @param people by id */
    public List<SessionWarning> of(
            SessionState state, DirectoryOrganisation organisation, Map<UUID, DirectoryPerson> people) {
        List<SessionWarning> found = new ArrayList<>(types(state, "/segments/%d/type"));
        found.addAll(AvailabilityWarnings.of(state, organisation, people));
        return List.copyOf(found);
    }

    /** What is doubtful about the words and numbers that a request has, whatever its date. */
    public List<SessionWarning> ofWords(
            SessionRequest request, SessionState state, Map<String, DirectoryPerson> people) {
        List<SessionWarning> found = types(state, request.segments() == null ? "/type" : "/segments/%d/type");
        flags(found, "/flags/", state.flags());
        for (int i = 0; i < state.attendees().size(); i++) {
            SessionAttendee attendee = state.attendees().get(i);
            flags(found, "/attendees/" + i + "/flags/", attendee.flags());
        }
        SessionCheck.named(request).forEach((pointer, number) -> {
            DirectoryPerson person = people.get(number);
            if (person != null && !person.employeeNumber().equals(number)) {
                String message = number + " is a former employee number of " + person.name() + "; it is now "
                        + person.employeeNumber() + ".";
                found.add(new SessionWarning(SessionWarning.FORMER_NUMBER, pointer, message));
            }
        });
        return found;
    }

    /** @param pointer of the type of a segment, with a place for its number */
    private List<SessionWarning> types(SessionState state, String pointer) {
        List<SessionWarning> found = new ArrayList<>();
        for (int i = 0; i < state.segments().size(); i++) {
            SessionSegment segment = state.segments().get(i);
            if (!vocabulary.types().contains(segment.type())) {
                String message = "No guideline counts sessions of the type " + segment.type() + ". "
                        + vocabulary
                                .typeLike(segment.type())
                                .map(type -> "Did you mean " + type + "?")
                                .orElse("Types that count: " + String.join(", ", vocabulary.types()) + ".");
                found.add(new SessionWarning(SessionWarning.TYPE_NOT_KNOWN, pointer.formatted(i), message));
            }
        }
        return found;
    }

    private void flags(List<SessionWarning> found, String pointer, List<String> flags) {
        for (int i = 0; i < flags.size(); i++) {
            String flag = flags.get(i);
            String at = pointer + i;
            vocabulary
                    .flagMeantBy(flag)
                    .map(meant -> "No guideline counts the flag " + flag + ". Did you mean " + meant + "?")
                    .ifPresent(message -> found.add(new SessionWarning(SessionWarning.FLAG_NOT_KNOWN, at, message)));
        }
    }
}
