package org.supervisionwatch.alerts.notification.weeklink;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.notification.digest.decision.MailRecipient;
import org.supervisionwatch.alerts.notification.digest.wording.PersonInitials;
import org.supervisionwatch.alerts.notification.weeklink.MissingOutcome.BookedAttendee;
import org.supervisionwatch.chassis.text.EnglishText;

/** Composes the mails with week links. Pure. Each supervisor gets their own sessions and supervisees, and nobody else's. */
final class WeekReminderComposer {

    private static final int NAMED = 3;

    private final MissingOutcomeStore.MissingSnapshot snapshot;
    private final BookingSpan span;
    private final Set<String> refused;
    private final BiFunction<SupervisorIdentity, String, Optional<URI>> links;

    /**
     * @param refused addresses that are not mailed
     * @param links the link to a supervisor's week, by supervisor and address; empty if links are not configured
     */
    WeekReminderComposer(
            MissingOutcomeStore.MissingSnapshot snapshot,
            Set<String> refused,
            BiFunction<SupervisorIdentity, String, Optional<URI>> links) {
        this.snapshot = snapshot;
        this.span = new BookingSpan(snapshot.today());
        this.refused = refused;
        this.links = links;
    }

    /** One mail for each address. Of supervisors who share an address only the first gets one: the others need an address of their own in the roster. */
    List<WeekReminder> reminders() {
        Map<String, WeekReminder> byAddress = new LinkedHashMap<>();
        snapshot.missing().stream()
                .collect(Collectors.groupingBy(one -> one.who().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(missing -> reminder(missing).ifPresent(made -> byAddress.putIfAbsent(made.recipient(), made)));
        return List.copyOf(byAddress.values());
    }

    private Optional<WeekReminder> reminder(List<MissingOutcome> missing) {
        SupervisorIdentity who = missing.getFirst().who();
        return Optional.ofNullable(snapshot.addresses().get(who.key()))
                .filter(MailRecipient::usable)
                .map(email -> new MailRecipient(email, null).email())
                .filter(email -> !refused.contains(email))
                .flatMap(email -> links.apply(who, email).map(link -> reminder(missing, email, link)));
    }

    private WeekReminder reminder(List<MissingOutcome> missing, String email, URI link) {
        List<MissingOutcome.UnrecordedSession> sessions = missing.stream()
                .filter(MissingOutcome.UnrecordedSession.class::isInstance)
                .map(MissingOutcome.UnrecordedSession.class::cast)
                .sorted(Comparator.comparing(MissingOutcome.UnrecordedSession::on))
                .toList();
        List<MissingOutcome.UnrecordedLapse> lapses = missing.stream()
                .filter(MissingOutcome.UnrecordedLapse.class::isInstance)
                .map(MissingOutcome.UnrecordedLapse.class::cast)
                .filter(lapse -> sessions.stream().noneMatch(session -> asksFor(session, lapse)))
                .distinct()
                .toList();
        return new WeekReminder(
                email,
                subject(sessions, lapses),
                snapshot.organisation().name(),
                EnglishText.day(snapshot.today()),
                sessions.stream().map(this::line).toList(),
                lapses.stream().map(this::line).toList(),
                link);
    }

    private static boolean asksFor(MissingOutcome.UnrecordedSession session, MissingOutcome.UnrecordedLapse lapse) {
        return session.attendees().stream()
                        .anyMatch(
                                one -> one.personId().equals(lapse.supervisee().personId()))
                && (lapse.types().isEmpty() || session.types().stream().anyMatch(lapse.types()::contains));
    }

    private String subject(
            List<MissingOutcome.UnrecordedSession> sessions, List<MissingOutcome.UnrecordedLapse> lapses) {
        if (sessions.isEmpty()) {
            return EnglishText.count(lapses.size(), "supervisee") + (lapses.size() == 1 ? " is" : " are")
                    + " waiting for your record";
        }
        LocalDate oldest = sessions.getFirst().on();
        return "%s from %s %s no outcome yet"
                .formatted(
                        EnglishText.count(sessions.size(), "session"),
                        span.since(oldest),
                        sessions.size() == 1 ? "has" : "have");
    }

    private String line(MissingOutcome.UnrecordedSession session) {
        List<BookedAttendee> people = session.attendees();
        String who = people.size() > NAMED
                ? "group of " + people.size()
                : people.stream().map(this::named).collect(Collectors.joining(", "));
        return "%s: %s, %s".formatted(EnglishText.day(session.on()), words(session.types()), who);
    }

    private String line(MissingOutcome.UnrecordedLapse lapse) {
        return "%s: %s was due on %s"
                .formatted(named(lapse.supervisee()), words(lapse.types()), EnglishText.day(lapse.on()));
    }

    private String named(BookedAttendee one) {
        return snapshot.organisation().initials() ? PersonInitials.of(one.name()) : one.name();
    }

    private static String words(Set<String> types) {
        return types.isEmpty()
                ? "supervision"
                : types.stream()
                        .sorted()
                        .map(type -> type.replace('_', ' ').replace('-', ' '))
                        .collect(Collectors.joining(" and "));
    }
}
