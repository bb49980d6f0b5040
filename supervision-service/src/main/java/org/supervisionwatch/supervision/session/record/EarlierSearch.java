package org.supervisionwatch.supervision.session.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/**
 * The earlier sessions to look for before one is recorded. What is null or empty is not looked for.
 *
 * @param keys all who could record a session that this looks for lock the same keys first
 * @param source with {@code externalId}: of the same session in its source system
 * @param requestHash of the same content, without an external id
 * @param self is not looked for
 */
record EarlierSearch(
        List<String> keys,
        UUID organisationId,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String requestHash,
        @Nullable UUID self,
        SimilarMeeting meeting) {

    /** A similar held session: the same supervisor and types on the same day, and a supervisee in common. */
    record SimilarMeeting(
            @Nullable String supervisorKey,
            @Nullable LocalDate date,
            Collection<UUID> people,
            Collection<String> types) {

        static final SimilarMeeting NONE = new SimilarMeeting(null, null, List.of(), List.of());
    }

    /** The earlier sessions that were found, by id. */
    record EarlierSessions(
            @Nullable UUID sameOrigin,
            @Nullable UUID sameContent,
            @Nullable UUID sameMeeting) {}

    /** @param contentHash also looks for a session without an external id that was recorded with this content */
    static EarlierSearch beforeNew(
            UUID organisationId, SessionRequest request, SessionState asserted, @Nullable String contentHash) {
        EarlierSearch similar = beforeMeeting(organisationId, null, request.isDistinct(), asserted);
        List<String> keys = new ArrayList<>();
        String source = request.source();
        if (source != null) {
            // The length keeps source and id apart.
            keys.add("origin|" + organisationId + "|" + source.length() + "|" + source + request.externalId());
        }
        if (contentHash != null) {
            keys.add("said|" + organisationId + "|" + contentHash);
        }
        keys.addAll(similar.keys);
        return new EarlierSearch(
                keys, organisationId, source, request.externalId(), contentHash, null, similar.meeting);
    }

    /** @param distinct nothing is looked for, but others who look wait */
    static EarlierSearch beforeMeeting(UUID organisationId, @Nullable UUID self, boolean distinct, SessionState state) {
        List<String> keys = List.of();
        SimilarMeeting meeting = SimilarMeeting.NONE;
        if (state.status() == SessionStatus.HELD) {
            String supervisor = SessionSupervisor.keyOf(state.supervisor());
            keys = List.of("meeting|" + organisationId + "|" + state.date() + "|" + supervisor);
            if (!distinct) {
                List<String> types = state.types().stream().sorted().toList();
                meeting = new SimilarMeeting(supervisor, state.date(), state.people(), types);
            }
        }
        return new EarlierSearch(keys, organisationId, null, null, null, self, meeting);
    }
}
