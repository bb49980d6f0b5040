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

    /**
     * A similar session: the same supervisor and types on the same day, and a supervisee in common.
     *
     * @param statuses of which it has one
     */
    record SimilarMeeting(
            @Nullable String supervisorKey,
            @Nullable LocalDate date,
            Collection<UUID> people,
            Collection<String> types,
            Collection<SessionStatus> statuses) {

        static final SimilarMeeting NONE = new SimilarMeeting(null, null, List.of(), List.of(), List.of());

        static SimilarMeeting of(SessionState state) {
            List<String> types = state.types().stream().sorted().toList();
            return new SimilarMeeting(
                    SessionSupervisor.keyOf(state.supervisor()),
                    state.date(),
                    state.people(),
                    types,
                    seenAs(state.status()));
        }

        /** A booking that is sent again after it was held is not another one; missed and booked again on one day are two. */
        private static List<SessionStatus> seenAs(SessionStatus status) {
            return status == SessionStatus.BOOKED ? List.of(SessionStatus.BOOKED, SessionStatus.HELD) : List.of(status);
        }
    }

    /** The earlier sessions that were found, by id. */
    record EarlierSessions(
            @Nullable UUID sameOrigin,
            @Nullable UUID sameContent,
            @Nullable UUID sameMeeting) {}

    /** Before a new one. @param contentHash also looks for a session without an external id that was recorded with this content */
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
        String supervisor = SessionSupervisor.keyOf(state.supervisor());
        List<String> keys = List.of("meeting|" + organisationId + "|" + state.date() + "|" + supervisor);
        SimilarMeeting meeting = distinct ? SimilarMeeting.NONE : SimilarMeeting.of(state);
        return new EarlierSearch(keys, organisationId, null, null, null, self, meeting);
    }
}
