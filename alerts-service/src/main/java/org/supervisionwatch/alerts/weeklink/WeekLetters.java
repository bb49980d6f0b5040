package org.supervisionwatch.alerts.weeklink;

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
import org.supervisionwatch.alerts.letter.Addressee;
import org.supervisionwatch.alerts.letter.Wording;
import org.supervisionwatch.alerts.names.Initials;
import org.supervisionwatch.alerts.weeklink.Missing.Attendee;

/** Who gets a link, and what stands beside it. Pure: each hears of her own sessions and supervisees, and of nobody else's. */
final class WeekLetters {

    private static final int NAMED = 3;

    private final MissingStore.Snapshot snapshot;
    private final Span span;
    private final Set<String> refused;
    private final BiFunction<Who, String, Optional<URI>> links;

    /**
     * @param refused addresses that nothing is written to
     * @param links the page of somebody's week, for her address; empty if there are no links
     */
    WeekLetters(MissingStore.Snapshot snapshot, Set<String> refused, BiFunction<Who, String, Optional<URI>> links) {
        this.snapshot = snapshot;
        this.span = new Span(snapshot.today());
        this.refused = refused;
        this.links = links;
    }

    /** One for each address: whoever shares one with somebody else must tell the roster her own. */
    List<WeekLetter> letters() {
        Map<String, WeekLetter> byAddress = new LinkedHashMap<>();
        snapshot.missing().stream()
                .collect(Collectors.groupingBy(one -> one.who().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(hers -> letter(hers).ifPresent(made -> byAddress.putIfAbsent(made.recipient(), made)));
        return List.copyOf(byAddress.values());
    }

    private Optional<WeekLetter> letter(List<Missing> hers) {
        Who who = hers.getFirst().who();
        return Optional.ofNullable(snapshot.addresses().get(who.key()))
                .filter(Addressee::usable)
                .map(email -> new Addressee(email, null).email())
                .filter(email -> !refused.contains(email))
                .flatMap(email -> links.apply(who, email).map(link -> letter(hers, email, link)));
    }

    private WeekLetter letter(List<Missing> hers, String email, URI link) {
        List<Missing.Session> sessions = hers.stream()
                .filter(Missing.Session.class::isInstance)
                .map(Missing.Session.class::cast)
                .sorted(Comparator.comparing(Missing.Session::on))
                .toList();
        List<Missing.Lapse> lapses = hers.stream()
                .filter(Missing.Lapse.class::isInstance)
                .map(Missing.Lapse.class::cast)
                .filter(lapse -> sessions.stream().noneMatch(session -> asksFor(session, lapse)))
                .distinct()
                .toList();
        return new WeekLetter(
                email,
                subject(sessions, lapses),
                snapshot.organisation().name(),
                Wording.day(snapshot.today()),
                sessions.stream().map(this::line).toList(),
                lapses.stream().map(this::line).toList(),
                link);
    }

    private static boolean asksFor(Missing.Session session, Missing.Lapse lapse) {
        return session.attendees().stream()
                        .anyMatch(
                                one -> one.personId().equals(lapse.supervisee().personId()))
                && (lapse.types().isEmpty() || session.types().stream().anyMatch(lapse.types()::contains));
    }

    private String subject(List<Missing.Session> sessions, List<Missing.Lapse> lapses) {
        if (sessions.isEmpty()) {
            return Wording.count(lapses.size(), "supervisee") + (lapses.size() == 1 ? " waits" : " wait")
                    + " for your record";
        }
        LocalDate oldest = sessions.getFirst().on();
        return "%s of %s %s no outcome yet"
                .formatted(
                        Wording.count(sessions.size(), "session"),
                        span.since(oldest),
                        sessions.size() == 1 ? "has" : "have");
    }

    private String line(Missing.Session session) {
        List<Attendee> people = session.attendees();
        String who = people.size() > NAMED
                ? "group of " + people.size()
                : people.stream().map(this::named).collect(Collectors.joining(", "));
        return "%s: %s, %s".formatted(Wording.day(session.on()), words(session.types()), who);
    }

    private String line(Missing.Lapse lapse) {
        return "%s: %s was due on %s"
                .formatted(named(lapse.supervisee()), words(lapse.types()), Wording.day(lapse.on()));
    }

    private String named(Attendee one) {
        return snapshot.organisation().initials() ? Initials.of(one.name()) : one.name();
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
