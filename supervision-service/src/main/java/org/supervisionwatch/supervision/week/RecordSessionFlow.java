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
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.session.record.SessionRecorder;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.request.SessionCheck;
import org.supervisionwatch.supervision.session.request.SessionCheckResult;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.week.link.RecordSessionLink;
import org.supervisionwatch.supervision.week.link.UsedLinkStore;

/**
 * Records a session that the recipient of a mail reports by a link; its supervisor is asked to confirm it. A link works once. Owns the
 * transactions.
 */
@ApplicationScoped
public class RecordSessionFlow {

    private final Clock clock;
    private final StaffDirectory directory;
    private final SessionRecorder recorder;
    private final SessionStore store;
    private final UsedLinkStore uses;

    RecordSessionFlow(
            Clock clock, StaffDirectory directory, SessionRecorder recorder, SessionStore store, UsedLinkStore uses) {
        this.clock = clock;
        this.directory = directory;
        this.recorder = recorder;
        this.store = store;
        this.uses = uses;
    }

    /** The page behind a link. Changes nothing, as mail scanners open links too. */
    public RecordingOutcome show(RecordSessionLink link) {
        return entry(link)
                .<RecordingOutcome>map(entry -> {
                    String today = today(entry, clock.instant()).toString();
                    return recorded(entry, today)
                            .orElseGet(() -> new RecordingOutcome.RecordingFormShown(
                                    entry.view(RecordSessionForm.EMPTY, today, List.of())));
                })
                .orElseGet(RecordingOutcome.RecordingPersonUnknown::new);
    }

    /** Records what was entered. If the link has been used, it returns what was recorded then. */
    public RecordingOutcome record(RecordSessionLink link, RecordSessionForm form) {
        Instant now = clock.instant();
        return entry(link)
                .<RecordingOutcome>map(entry -> {
                    LocalDate today = today(entry, now);
                    SessionRequest request = entry.request(form);
                    return switch (SessionCheck.check(request, entry.people(), null, today)) {
                        case SessionCheckResult.CheckPassed passed ->
                            QuarkusTransaction.requiringNew().call(() -> record(entry, form, request, passed, now));
                        case SessionCheckResult.CheckFailed failed ->
                            again(entry, form, today, new SessionWriteOutcome.SessionInvalid(failed.faults()));
                        case SessionCheckResult.CheckPeopleUnknown unknown ->
                            again(entry, form, today, new SessionWriteOutcome.SessionPeopleUnknown(unknown.faults()));
                    };
                })
                .orElseGet(RecordingOutcome.RecordingPersonUnknown::new);
    }

    private RecordingOutcome record(
            RecordSessionEntry entry,
            RecordSessionForm form,
            SessionRequest request,
            SessionCheckResult.CheckPassed passed,
            Instant now) {
        RecordSessionLink link = entry.link();
        LocalDate today = today(entry, now);
        store.lockKeys(List.of("log|" + link.jti()));
        Optional<RecordingOutcome> earlier = recorded(entry, today.toString());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        UUID organisation = entry.organisation().id();
        return switch (recorder.enterAsserted(
                organisation, request, passed.asserted().assertedBy(link.recipient(), link.episode()), today)) {
            case SessionWriteOutcome.SessionRecorded recorded -> {
                store.flush();
                uses.use(link.jti(), recorded.session().id(), now);
                yield new RecordingOutcome.RecordingCompleted(
                        entry.recorded(recorded.session().row(), today.toString()));
            }
            case SessionWriteOutcome.SessionAlreadyRecorded repeated ->
                new RecordingOutcome.RecordingCompleted(
                        entry.recorded(repeated.session().row(), today.toString()));
            case SessionWriteOutcome.SessionRefused refused -> again(entry, form, today, refused);
        };
    }

    private Optional<RecordingOutcome> recorded(RecordSessionEntry entry, String today) {
        return uses.session(entry.link().jti())
                .flatMap(id -> QuarkusTransaction.joiningExisting()
                        .call(() -> store.one(entry.organisation().id(), id)))
                .map((SessionRow session) -> new RecordingOutcome.RecordingCompleted(entry.recorded(session, today)));
    }

    private static RecordingOutcome again(
            RecordSessionEntry entry, RecordSessionForm form, LocalDate today, SessionWriteOutcome.SessionRefused why) {
        List<String> faults = SaveResult.of(why) instanceof SaveResult.EntryRefused refused ? refused.why() : List.of();
        return new RecordingOutcome.RecordingFormShown(entry.view(form, today.toString(), faults));
    }

    private Optional<RecordSessionEntry> entry(RecordSessionLink link) {
        Optional<DirectoryOrganisation> organisation = directory.organisation(link.organisation());
        UUID supervisor = link.supervisor() == null ? null : link.supervisor().personId();
        Set<UUID> named = new HashSet<>(Set.of(link.person()));
        if (supervisor != null) {
            named.add(supervisor);
        }
        Map<UUID, DirectoryPerson> people = directory.people(named);
        return organisation.flatMap(one -> Optional.ofNullable(people.get(link.person()))
                .map(person ->
                        new RecordSessionEntry(link, one, person, supervisor == null ? null : people.get(supervisor))));
    }

    private static LocalDate today(RecordSessionEntry entry, Instant now) {
        return LocalDate.ofInstant(now, entry.organisation().zone());
    }
}
