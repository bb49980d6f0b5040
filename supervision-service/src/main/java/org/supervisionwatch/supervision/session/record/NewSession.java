package org.supervisionwatch.supervision.session.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionState;

/**
 * A valid session to be recorded, unless it was recorded before.
 *
 * @param id that it gets
 * @param hash the {@link RequestHash} of its content
 * @param knownFrom today in its organisation's zone
 */
public record NewSession(
        UUID id,
        UUID organisationId,
        SessionRequest request,
        SessionState asserted,
        String hash,
        EarlierSearch earlier,
        LocalDate knownFrom) {

    /** Does this with a valid request, or refuses it. @param byContent without an external id it is recognised by its content */
    public static SessionWriteOutcome ifValid(
            RecordingContext context,
            BoundRequest<SessionRequest> request,
            boolean byContent,
            Function<NewSession, SessionWriteOutcome> then) {
        return SessionWriteOutcome.ifValid(
                SessionCheck.check(request, context.people(), null, context.today()),
                asserted -> then.apply(of(context, request.value(), asserted, byContent)),
                refused -> refused);
    }

    static NewSession of(RecordingContext context, SessionRequest request, SessionState asserted, boolean byContent) {
        UUID organisation = context.organisationId();
        String hash = RequestHash.of(asserted);
        return new NewSession(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                organisation,
                request,
                asserted,
                hash,
                EarlierSearch.beforeNew(organisation, request, asserted, byContent ? hash : null),
                context.today());
    }

    /** Of two sessions that have one in common, the second must be looked for once the first is stored. */
    public List<String> keys() {
        return earlier.keys();
    }
}
