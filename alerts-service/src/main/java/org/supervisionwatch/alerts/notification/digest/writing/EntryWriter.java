package org.supervisionwatch.alerts.notification.digest.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.SlotClash;
import org.supervisionwatch.alerts.notification.digest.decision.ClashWording;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground.CancelledMeeting;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses.CauseBundle;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses.SharedCause;
import org.supervisionwatch.alerts.notification.digest.decision.StatusSentence;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.NamingPolicy;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.digest.wording.StandingFigures;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.BundledEpisode;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.DigestEntry;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.NotifiedEpisode;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes an entry of a digest: one episode, or all that share a cause. Pure. */
final class EntryWriter {

    /**
     * By severity; of one severity, escalated first, then the longest overdue. Windows have no due date and come
     * last.
     */
    static final Comparator<DigestItem> WORST_FIRST = Comparator.comparingInt(
                    (DigestItem item) -> -item.current().episode().level().severity())
            .thenComparing(item -> item.current().episode().level(), Comparator.reverseOrder())
            .thenComparing(item ->
                    Optional.ofNullable(item.current().episode().dates().due()).orElse(LocalDate.MAX))
            .thenComparing(item -> item.current().who().name())
            .thenComparing(item -> item.current().episode().id());

    private final LocalDate today;
    private final LinkMaker links;
    private final NamingPolicy naming;
    private final EntryActions actions;

    EntryWriter(DigestSnapshot snapshot, LinkMaker links) {
        this.today = snapshot.today();
        this.links = links;
        this.naming = new NamingPolicy(snapshot.organisation().initials());
        this.actions = new EntryActions(snapshot, naming);
    }

    DigestEntry entry(CauseBundle bundle, String recipient) {
        SharedCause cause = bundle.cause();
        return cause == null ? single(bundle.items(), recipient) : shared(cause, bundle.items(), recipient);
    }

    /** @param items one, or the ends of what was one lapse */
    private DigestEntry single(List<DigestItem> items, String recipient) {
        DigestItem item = items.stream()
                .max(Comparator.comparing(
                                (DigestItem each) -> each.current().episode().cause() != ClosingCause.MISTAKE)
                        .thenComparing(each -> each.current().episode().openedOn()))
                .orElseThrow();
        EpisodeSnapshot current = item.current();
        StandingDetails details = current.details();
        boolean open = current.episode().open();
        String name = naming.of(current.who().name());
        return new DigestEntry(
                items.stream().map(this::notified).toList(),
                name,
                details.requirement(),
                StatusSentence.of(current, item.news().step(), today),
                lines(item),
                List.of(),
                open ? notes(item) : List.of(),
                open ? actions.of(item, recipient) : List.of(),
                open && EntryGroup.of(current.episode()) != EntryGroup.ENDED_SHORT ? details.why() : "",
                open ? links.logIt(current, name, recipient).orElse(null) : null);
    }

    private DigestEntry shared(SharedCause cause, List<DigestItem> items, String recipient) {
        Set<UUID> people = items.stream().map(item -> item.current().who().id()).collect(Collectors.toSet());
        String who = people.size() == 1
                ? naming.of(items.getFirst().current().who().name())
                : EntryActions.people(people.size());
        return new DigestEntry(
                items.stream().map(this::notified).toList(),
                title(cause) + ": " + who + rehearsal(items.getFirst()),
                "",
                status(cause, items),
                List.of(),
                items.stream()
                        .sorted(WORST_FIRST)
                        .map(item -> bundled(item, recipient))
                        .toList(),
                draftNote(items.getFirst()),
                actions.ofShared(cause, items, people),
                "",
                null);
    }

    private static String title(SharedCause cause) {
        return switch (cause) {
            case SharedCause.SupervisorAbsence(var supervisor, var away) ->
                supervisor.name() + " is away" + DigestWording.until(away.to());
            case SharedCause.SupervisorDeparture(var supervisor) -> supervisor.name() + " has left";
            case SharedCause.SharedCancellation(var meeting) -> cancelled(meeting);
            case SharedCause.SlotMismatch(var _, var clash) -> ClashWording.meets(clash);
        };
    }

    private static String cancelled(CancelledMeeting meeting) {
        String what = meeting.on() == null ? "A series" : "The group of " + EnglishText.day(meeting.on());
        return what + (meeting.supervisor() == null ? "" : " with " + meeting.supervisor()) + " was cancelled";
    }

    private String status(SharedCause cause, List<DigestItem> items) {
        return cause instanceof SharedCause.SlotMismatch(var _, var clash)
                ? ClashWording.works(naming.of(items.getFirst().current().who().name()), clash)
                : StatusSentence.ofAll(items);
    }

    private BundledEpisode bundled(DigestItem item, String recipient) {
        EpisodeSnapshot current = item.current();
        String name = naming.of(current.who().name());
        List<String> lines =
                new ArrayList<>(List.of(StatusSentence.of(current, item.news().step(), today)));
        lines.addAll(lines(item));
        flags(current).forEach(note -> lines.add("Note: " + note));
        return new BundledEpisode(
                name + ": " + current.details().requirement(),
                lines,
                links.logIt(current, name, recipient).orElse(null));
    }

    private NotifiedEpisode notified(DigestItem item) {
        EpisodeSnapshot current = item.current();
        String name = naming.of(current.who().name());
        return new NotifiedEpisode(current.episode().id(), current.who().id(), name, item.news());
    }

    private static List<String> lines(DigestItem item) {
        StandingDetails details = item.current().details();
        List<String> lines = new ArrayList<>(
                details.figures().isEmpty()
                        ? StandingFigures.ofInterval(details.lastSession(), details.due(), details.nextBooked())
                        : details.figures());
        LocalDate dayOff = item.current().background().bookedOnDayOff();
        if (dayOff != null) {
            lines.removeIf(line -> line.startsWith(StandingFigures.NEXT_BOOKED));
            lines.add(StandingFigures.NEXT_BOOKED + EnglishText.day(dayOff) + ", not a working day");
        }
        details.paused().forEach(each -> lines.add("Clock paused: " + DigestWording.days(each)));
        lines.add("Team: " + DigestWording.team(item.team().name()) + rehearsal(item));
        return lines;
    }

    private List<String> notes(DigestItem item) {
        List<String> notes = new ArrayList<>(flags(item.current()));
        notes.addAll(draftNote(item));
        return notes;
    }

    private List<String> flags(EpisodeSnapshot current) {
        EpisodeKind kind = current.episode().subject().kind();
        Stream<String> flags = current.details().flags().stream()
                .filter(flag -> switch (flag) {
                    case NEEDS_COVER -> kind != EpisodeKind.NEEDS_COVER;
                    case BOOKED_ON_DAY_OFF -> current.background().bookedOnDayOff() == null;
                    // the figures say so
                    case ENDED_SHORT -> false;
                    case GROUP_TOO_LARGE, SUPERVISOR_NOT_IN_POST -> true;
                })
                .map(DigestWording::note);
        SlotClash clash = current.background().clash();
        String name = naming.of(current.who().name());
        Stream<String> clashes = clash == null
                ? Stream.empty()
                : Stream.of(ClashWording.meets(clash) + ". " + ClashWording.works(name, clash));
        return Stream.concat(
                        Stream.concat(clashes, flags),
                        current.details().patternAssumed()
                                ? Stream.of("Working days are assumed: Monday to Friday")
                                : Stream.empty())
                .toList();
    }

    private static List<String> draftNote(DigestItem item) {
        return item.current().signOff().unacknowledged()
                ? List.of("Draft guideline, not acknowledged: only you, as clinical lead, are notified")
                : List.of();
    }

    private static String rehearsal(DigestItem item) {
        return item.team().mode() == MailingMode.REHEARSAL ? " (rehearsal)" : "";
    }

    /** One line about an episode that is at risk: whose, and how much there is. */
    String atRiskLine(EpisodeSnapshot current) {
        return naming.of(current.who().name()) + ", " + current.details().requirement() + ": "
                + String.join("; ", current.details().figures());
    }

    /** One line about an episode that is acknowledged or on hold: who, why and until when. */
    String waitingLine(EpisodeSnapshot current) {
        String name = naming.of(current.who().name());
        return name + ", " + current.details().requirement() + ": " + waitingReason(current.episode());
    }

    private static String waitingReason(Episode episode) {
        return Stream.concat(
                        Stream.ofNullable(episode.restraint().hold()).map(EntryWriter::held),
                        Stream.ofNullable(episode.restraint().acknowledgement()).map(EntryWriter::acknowledged))
                .collect(Collectors.joining("; "));
    }

    private static String held(EpisodeHold hold) {
        return switch (hold.because()) {
            case ABSENCE -> "on hold, not at work" + DigestWording.until(hold.until());
            case EXEMPTION -> "on hold, exempt" + DigestWording.until(hold.until());
            case BOOKING ->
                "on hold, a session is booked" + (hold.until() == null ? "" : " for " + EnglishText.day(hold.until()));
            case AWAITING_RECORD -> "on hold, it may still be recorded" + DigestWording.until(hold.until());
            case NOT_KNOWN -> "on hold, not enough is known for a verdict";
        };
    }

    private static String acknowledged(Acknowledgement acknowledgement) {
        String reason = EnglishText.words(acknowledgement.reason().code());
        String until = DigestWording.until(acknowledgement.until());
        return "acknowledged by %s (%s)%s".formatted(acknowledgement.by(), reason, until);
    }
}
