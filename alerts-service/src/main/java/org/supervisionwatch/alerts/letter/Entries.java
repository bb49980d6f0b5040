package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.alert.Acknowledgement;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Hold;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.letter.Causes.Bundle;
import org.supervisionwatch.alerts.letter.Causes.Cause;
import org.supervisionwatch.alerts.letter.Letter.Entry;
import org.supervisionwatch.alerts.letter.Letter.One;
import org.supervisionwatch.alerts.letter.Letter.Tells;
import org.supervisionwatch.alerts.letter.Pile.Told;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;

/** Puts into words what is told about one matter, or about all of one cause. Pure. */
final class Entries {

    /** What has climbed highest comes first, then what is overdue longest; windows have no due date and come last. */
    static final Comparator<Told> WORST_FIRST = Comparator.comparing(
                    (Told told) -> told.matter().episode().level() == Level.ESCALATED ? 0 : 1)
            .thenComparing(told ->
                    Optional.ofNullable(told.matter().episode().dates().due()).orElse(LocalDate.MAX))
            .thenComparing(told -> told.matter().who().name())
            .thenComparing(told -> told.matter().episode().id());

    private final LocalDate today;
    private final LinkMaker links;
    private final Naming naming;
    private final ToDos toDos;

    Entries(Snapshot snapshot, LinkMaker links) {
        this.today = snapshot.today();
        this.links = links;
        this.naming = new Naming(snapshot.organisation().initials());
        this.toDos = new ToDos(snapshot, naming);
    }

    Entry entry(Bundle bundle, String recipient) {
        Cause cause = bundle.cause();
        return cause == null ? alone(bundle.told().getFirst(), recipient) : shared(cause, bundle.told(), recipient);
    }

    private Entry alone(Told told, String recipient) {
        Matter matter = told.matter();
        Details details = matter.details();
        boolean open = matter.episode().open();
        String name = naming.of(matter.who().name());
        return new Entry(
                List.of(tells(told)),
                name,
                details.requirement(),
                Status.of(matter, told.news().step(), today),
                lines(told),
                List.of(),
                open ? notes(told) : List.of(),
                open ? toDos.of(told, recipient) : List.of(),
                open ? details.why() : "",
                open ? links.logIt(matter, name, recipient).orElse(null) : null);
    }

    private Entry shared(Cause cause, List<Told> told, String recipient) {
        Set<UUID> people = told.stream().map(one -> one.matter().who().id()).collect(Collectors.toSet());
        return new Entry(
                told.stream().map(this::tells).toList(),
                title(cause) + ": " + people.size() + " people" + rehearsal(told.getFirst()),
                "",
                Status.ofAll(told),
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

    private static String title(Cause cause) {
        return switch (cause) {
            case Cause.Away(var supervisor, var away) -> supervisor.name() + " is away" + Wording.until(away.to());
            case Cause.Cancelled(var series) ->
                "A series " + (series.supervisor() == null ? "" : "with " + series.supervisor() + " ")
                        + "was cancelled";
        };
    }

    private One one(Told told, String recipient) {
        Matter matter = told.matter();
        String name = naming.of(matter.who().name());
        List<String> lines =
                new ArrayList<>(List.of(Status.of(matter, told.news().step(), today)));
        lines.addAll(lines(told));
        flags(matter).forEach(note -> lines.add("Note: " + note));
        return new One(
                name + ": " + matter.details().requirement(),
                lines,
                links.logIt(matter, name, recipient).orElse(null));
    }

    private Tells tells(Told told) {
        Matter matter = told.matter();
        return new Tells(
                matter.episode().id(), matter.who().id(), naming.of(matter.who().name()), told.news());
    }

    private static List<String> lines(Told told) {
        Details details = told.matter().details();
        List<String> lines = new ArrayList<>();
        if (details.ofWindow()) {
            lines.addAll(details.figures());
        } else {
            lines.add("Last session: " + Wording.dayOr(details.lastSession(), "none yet"));
            lines.add("Due: " + Wording.dayOr(details.due(), "no date"));
            lines.add("Next booked: " + Wording.dayOr(details.nextBooked(), "nothing booked"));
        }
        details.paused().forEach(each -> lines.add("Clock paused: " + Wording.days(each)));
        lines.add("Team: " + Wording.team(told.team().name()) + rehearsal(told));
        return lines;
    }

    private static List<String> notes(Told told) {
        List<String> notes = new ArrayList<>(flags(told.matter()));
        notes.addAll(answeredFor(told));
        return notes;
    }

    private static List<String> flags(Matter matter) {
        Kind kind = matter.episode().subject().kind();
        return matter.details().flags().stream()
                .filter(flag -> !flag.equals("needs_cover") || kind != Kind.NEEDS_COVER)
                .map(Wording::note)
                .toList();
    }

    private static List<String> answeredFor(Told told) {
        return told.matter().signing().unanswered()
                ? List.of("Draft guideline, not acknowledged: nobody but you, as clinical lead, hears of this")
                : List.of();
    }

    private static String rehearsal(Told told) {
        return told.team().mode() == Mode.REHEARSAL ? " (rehearsal)" : "";
    }

    /** One line about what is known and waits: who, why and until when. */
    String atRest(Matter matter) {
        return "%s, %s: %s"
                .formatted(naming.of(matter.who().name()), matter.details().requirement(), waits(matter.episode()));
    }

    private static String waits(Episode episode) {
        return Stream.concat(
                        Stream.ofNullable(episode.restraint().hold()).map(Entries::held),
                        Stream.ofNullable(episode.restraint().acknowledgement()).map(Entries::taken))
                .collect(Collectors.joining("; "));
    }

    private static String held(Hold hold) {
        return switch (hold.because()) {
            case ABSENCE -> "on hold, not at work" + Wording.until(hold.until());
            case EXEMPTION -> "on hold, exempt" + Wording.until(hold.until());
            case BOOKING ->
                "on hold, a session is booked" + (hold.until() == null ? "" : " for " + Wording.day(hold.until()));
            case AWAITING_RECORD -> "on hold, the record may still come" + Wording.until(hold.until());
            case NOT_KNOWN -> "on hold, the facts allow no verdict";
        };
    }

    private static String taken(Acknowledgement taken) {
        return "acknowledged by %s (%s)%s"
                .formatted(taken.by(), taken.reason().code().replace('_', ' '), Wording.until(taken.until()));
    }
}
