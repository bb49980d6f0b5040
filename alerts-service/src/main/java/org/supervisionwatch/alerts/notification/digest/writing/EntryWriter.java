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
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses.CauseBundle;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses.SharedCause;
import org.supervisionwatch.alerts.notification.digest.decision.StatusSentence;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.NamingPolicy;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.BundledEpisode;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.DigestEntry;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.NotifiedEpisode;

/** Puts into words what is told about one matter, or about all of one cause. Pure. */
final class EntryWriter {

    /**
     * By severity; of one severity what has been escalated comes first, then what has been overdue longest. Windows have no due date and
     * come last.
     */
    static final Comparator<DigestItem> WORST_FIRST = Comparator.comparingInt(
                    (DigestItem told) -> -told.matter().episode().level().severity())
            .thenComparing(told -> told.matter().episode().level(), Comparator.reverseOrder())
            .thenComparing(told ->
                    Optional.ofNullable(told.matter().episode().dates().due()).orElse(LocalDate.MAX))
            .thenComparing(told -> told.matter().who().name())
            .thenComparing(told -> told.matter().episode().id());

    private final LocalDate today;
    private final LinkMaker links;
    private final NamingPolicy naming;
    private final EntryActions toDos;

    EntryWriter(DigestSnapshot snapshot, LinkMaker links) {
        this.today = snapshot.today();
        this.links = links;
        this.naming = new NamingPolicy(snapshot.organisation().initials());
        this.toDos = new EntryActions(snapshot, naming);
    }

    DigestEntry entry(CauseBundle bundle, String recipient) {
        SharedCause cause = bundle.cause();
        return cause == null ? alone(bundle.told().getFirst(), recipient) : shared(cause, bundle.told(), recipient);
    }

    private DigestEntry alone(DigestItem told, String recipient) {
        EpisodeSnapshot matter = told.matter();
        StandingDetails details = matter.details();
        boolean open = matter.episode().open();
        String name = naming.of(matter.who().name());
        return new DigestEntry(
                List.of(tells(told)),
                name,
                details.requirement(),
                StatusSentence.of(matter, told.news().step(), today),
                lines(told),
                List.of(),
                open ? notes(told) : List.of(),
                open ? toDos.of(told, recipient) : List.of(),
                open ? details.why() : "",
                open ? links.logIt(matter, name, recipient).orElse(null) : null);
    }

    private DigestEntry shared(SharedCause cause, List<DigestItem> told, String recipient) {
        Set<UUID> people = told.stream().map(one -> one.matter().who().id()).collect(Collectors.toSet());
        return new DigestEntry(
                told.stream().map(this::tells).toList(),
                title(cause) + ": " + people.size() + " people" + rehearsal(told.getFirst()),
                "",
                StatusSentence.ofAll(told),
                List.of(),
                told.stream()
                        .sorted(WORST_FIRST)
                        .map(one -> one(one, recipient))
                        .toList(),
                answeredFor(told.getFirst()),
                toDos.ofShared(cause, told, people),
                "",
                null);
    }

    private static String title(SharedCause cause) {
        return switch (cause) {
            case SharedCause.SupervisorAbsence(var supervisor, var away) ->
                supervisor.name() + " is away" + DigestWording.until(away.to());
            case SharedCause.SharedCancellation(var series) ->
                "A series " + (series.supervisor() == null ? "" : "with " + series.supervisor() + " ")
                        + "was cancelled";
        };
    }

    private BundledEpisode one(DigestItem told, String recipient) {
        EpisodeSnapshot matter = told.matter();
        String name = naming.of(matter.who().name());
        List<String> lines =
                new ArrayList<>(List.of(StatusSentence.of(matter, told.news().step(), today)));
        lines.addAll(lines(told));
        flags(matter).forEach(note -> lines.add("Note: " + note));
        return new BundledEpisode(
                name + ": " + matter.details().requirement(),
                lines,
                links.logIt(matter, name, recipient).orElse(null));
    }

    private NotifiedEpisode tells(DigestItem told) {
        EpisodeSnapshot matter = told.matter();
        return new NotifiedEpisode(
                matter.episode().id(), matter.who().id(), naming.of(matter.who().name()), told.news());
    }

    private static List<String> lines(DigestItem told) {
        StandingDetails details = told.matter().details();
        List<String> lines = new ArrayList<>();
        if (details.ofWindow()) {
            lines.addAll(details.figures());
        } else {
            lines.add("Last session: " + DigestWording.dayOr(details.lastSession(), "none yet"));
            lines.add("Due: " + DigestWording.dayOr(details.due(), "no date"));
            lines.add("Next booked: " + DigestWording.dayOr(details.nextBooked(), "nothing booked"));
        }
        details.paused().forEach(each -> lines.add("Clock paused: " + DigestWording.days(each)));
        lines.add("Team: " + DigestWording.team(told.team().name()) + rehearsal(told));
        return lines;
    }

    private static List<String> notes(DigestItem told) {
        List<String> notes = new ArrayList<>(flags(told.matter()));
        notes.addAll(answeredFor(told));
        return notes;
    }

    private static List<String> flags(EpisodeSnapshot matter) {
        EpisodeKind kind = matter.episode().subject().kind();
        return matter.details().flags().stream()
                .filter(flag -> !flag.equals("needs_cover") || kind != EpisodeKind.NEEDS_COVER)
                .map(DigestWording::note)
                .toList();
    }

    private static List<String> answeredFor(DigestItem told) {
        return told.matter().signing().unanswered()
                ? List.of("Draft guideline, not acknowledged: nobody but you, as clinical lead, hears of this")
                : List.of();
    }

    private static String rehearsal(DigestItem told) {
        return told.team().mode() == MailingMode.REHEARSAL ? " (rehearsal)" : "";
    }

    /** One line about what is known and waits: who, why and until when. */
    String atRest(EpisodeSnapshot matter) {
        return "%s, %s: %s"
                .formatted(naming.of(matter.who().name()), matter.details().requirement(), waits(matter.episode()));
    }

    private static String waits(Episode episode) {
        return Stream.concat(
                        Stream.ofNullable(episode.restraint().hold()).map(EntryWriter::held),
                        Stream.ofNullable(episode.restraint().acknowledgement()).map(EntryWriter::taken))
                .collect(Collectors.joining("; "));
    }

    private static String held(EpisodeHold hold) {
        return switch (hold.because()) {
            case ABSENCE -> "on hold, not at work" + DigestWording.until(hold.until());
            case EXEMPTION -> "on hold, exempt" + DigestWording.until(hold.until());
            case BOOKING ->
                "on hold, a session is booked"
                        + (hold.until() == null ? "" : " for " + DigestWording.day(hold.until()));
            case AWAITING_RECORD -> "on hold, the record may still come" + DigestWording.until(hold.until());
            case NOT_KNOWN -> "on hold, the facts allow no verdict";
        };
    }

    private static String taken(Acknowledgement taken) {
        return "acknowledged by %s (%s)%s"
                .formatted(taken.by(), taken.reason().code().replace('_', ' '), DigestWording.until(taken.until()));
    }
}
