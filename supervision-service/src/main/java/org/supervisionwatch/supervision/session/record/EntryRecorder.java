package org.supervisionwatch.supervision.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.supervision.session.record.EarlierSearch.EarlierSessions;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.ExternalIdReused;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.PossibleDuplicate;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.state.KnownState;
import org.supervisionwatch.supervision.session.state.SessionState;

/** Stores new sessions and records their publication on {@code sessions.v1}. Every method must run in a transaction. */
@ApplicationScoped
public class EntryRecorder {

    private final SessionStore store;
    private final PublicationRecorder publications;

    EntryRecorder(SessionStore store, PublicationRecorder publications) {
        this.store = store;
        this.publications = publications;
    }

    /** Records a session, unless it was recorded before. */
    SessionWriteOutcome enter(NewSession session) {
        return enterAll(List.of(session)).getFirst();
    }

    /**
     * Records sessions, each unless it was recorded before. No two of them may have a key in common.
     *
     * @return the outcomes in the same order
     */
    public List<SessionWriteOutcome> enterAll(List<NewSession> sessions) {
        List<EarlierSessions> earlier =
                store.lockAndFind(sessions.stream().map(NewSession::earlier).toList());
        Map<UUID, SessionWriteOutcome> outcomes = new HashMap<>();
        for (int i = 0; i < sessions.size(); i++) {
            NewSession session = sessions.get(i);
            recordedBefore(session, earlier.get(i)).ifPresent(outcome -> outcomes.put(session.id(), outcome));
        }
        List<UUID> added = sessions.stream()
                .map(NewSession::id)
                .filter(id -> !outcomes.containsKey(id))
                .toList();
        Map<UUID, Long> versions = publications.changed(SessionTopic.NAME, added);
        for (NewSession session : sessions) {
            outcomes.computeIfAbsent(
                    session.id(), id -> recorded(session, Objects.requireNonNull(versions.get(id), "its version")));
        }
        store.flush();
        return sessions.stream().map(session -> outcomes.get(session.id())).toList();
    }

    private Optional<SessionWriteOutcome> recordedBefore(NewSession session, EarlierSessions earlier) {
        if (earlier.sameContent() != null) {
            return Optional.of(new SessionRecorded(store.history(store.findById(earlier.sameContent())), false));
        }
        if (earlier.sameOrigin() != null) {
            SessionRow same = store.findById(earlier.sameOrigin());
            return Optional.of(
                    same.requestHash.equals(session.hash())
                            ? new SessionRecorded(store.history(same), false)
                            : new ExternalIdReused(same.id));
        }
        return Optional.ofNullable(earlier.sameMeeting()).map(PossibleDuplicate::new);
    }

    private SessionRecorded recorded(NewSession session, long version) {
        SessionRow row = row(session.organisationId(), session.id(), session.hash());
        row.source = session.request().source();
        row.externalId = session.request().externalId();
        row.become(KnownState.first(session.asserted(), session.knownFrom()), version);
        store.persist(row);
        return new SessionRecorded(new SessionHistory(row, List.of()), true);
    }

    /** Books a session that is known to be new. */
    public SessionRow book(UUID organisationId, SessionState booking, LocalDate today) {
        SessionRow row = row(organisationId, UuidVersion7Strategy.INSTANCE.generateUuid(null), RequestHash.of(booking));
        row.become(KnownState.first(booking, today), publications.changed(SessionTopic.NAME, row.id));
        store.persist(row);
        return row;
    }

    private static SessionRow row(UUID organisationId, UUID id, String hash) {
        SessionRow row = new SessionRow();
        row.id = id;
        row.organisationId = organisationId;
        row.requestHash = hash;
        return row;
    }
}
