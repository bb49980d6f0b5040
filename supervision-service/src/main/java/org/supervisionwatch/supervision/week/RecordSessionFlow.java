package org.supervisionwatch.supervision.week;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.session.record.RecordingContext;
import org.supervisionwatch.supervision.session.record.SessionHistory;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRefused;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.warning.SessionWarning;
import org.supervisionwatch.supervision.session.warning.WarningFinder;
import org.supervisionwatch.supervision.week.link.RecordSessionLink;
import org.supervisionwatch.supervision.week.link.UsedLinkStore;

/**
 * Records a session that the recipient of a mail reports by a link; its supervisor is asked to confirm it. A link works once. Owns the
 * transactions. Nothing comes of a link whose person or organisation is no longer known here.
 */
@ApplicationScoped
public class RecordSessionFlow {

    private final Clock clock;
    private final StaffDirectory directory;
    private final RequestBinder binder;
    private final SessionRecorder recorder;
    private final SessionStore store;
    private final UsedLinkStore uses;
    private final WarningFinder warnings;

    RecordSessionFlow(
            Clock clock,
            StaffDirectory directory,
            RequestBinder binder,
            SessionRecorder recorder,
            SessionStore store,
            UsedLinkStore uses,
            WarningFinder warnings) {
        this.clock = clock;
        this.directory = directory;
        this.binder = binder;
        this.recorder = recorder;
        this.store = store;
        this.uses = uses;
        this.warnings = warnings;
    }

    /** The page behind a link. Changes nothing, as mail scanners open links too. */
    @ReadsSnapshot
    public Optional<RecordSessionView> show(RecordSessionLink link) {
        Instant now = clock.instant();
        return entry(link)
                .map(entry -> recorded(entry, now)
                        .orElseGet(() -> entry.view(RecordSessionForm.EMPTY, entry.today(now), List.of())));
    }

    /** Records what was entered. If the link has been used, it returns what was recorded then. */
    @ChangesState
    public Optional<RecordSessionView> record(RecordSessionLink link, RecordSessionForm form) {
        Instant now = clock.instant();
        return entry(link)
                .map(entry -> QuarkusTransaction.requiringNew().call(() -> {
                    store.lockKey("log|" + link.jti());
                    return recorded(entry, now).orElseGet(() -> record(entry, form, now));
                }));
    }

    private RecordSessionView record(RecordSessionEntry entry, RecordSessionForm form, Instant now) {
        RecordSessionLink link = entry.link();
        LocalDate today = entry.today(now);
        BoundRequest<SessionRequest> request = binder.bind(RequestBody.of(entry.request(form)), SessionRequest.class);
        RecordingContext context = new RecordingContext(entry.organisation().id(), entry.people(), today);
        return switch (recorder.enterAsserted(context, request, link.recipient(), link.episode())) {
            case SessionRecorded(SessionHistory session, boolean _) -> {
                store.flush();
                uses.use(link.jti(), session.row().id, now);
                yield recorded(entry, session.row().state, today);
            }
            case SessionRefused refused -> entry.view(form, today, SaveResult.faults(refused));
        };
    }

    private Optional<RecordSessionView> recorded(RecordSessionEntry entry, Instant now) {
        return uses.session(entry.link().jti())
                .flatMap(id -> store.one(entry.organisation().id(), id))
                .map(session -> recorded(entry, session.state, entry.today(now)));
    }

    private RecordSessionView recorded(RecordSessionEntry entry, SessionState state, LocalDate today) {
        List<String> doubts = warnings.of(state, entry.organisation(), entry.known()).stream()
                .map(SessionWarning::message)
                .toList();
        return entry.recorded(state, today, doubts);
    }

    private Optional<RecordSessionEntry> entry(RecordSessionLink link) {
        UUID supervisor = link.supervisor() == null ? null : link.supervisor().personId();
        Set<UUID> named = new HashSet<>(Set.of(link.person()));
        if (supervisor != null) {
            named.add(supervisor);
        }
        Map<UUID, DirectoryPerson> people = directory.people(named);
        return directory
                .organisation(link.organisation())
                .flatMap(organisation -> Optional.ofNullable(people.get(link.person()))
                        .map(person -> new RecordSessionEntry(
                                link, organisation, person, supervisor == null ? null : people.get(supervisor))));
    }
}
