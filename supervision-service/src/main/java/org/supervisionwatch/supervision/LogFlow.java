package org.supervisionwatch.supervision;

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
import org.supervisionwatch.supervision.directory.Directory;
import org.supervisionwatch.supervision.directory.Organisation;
import org.supervisionwatch.supervision.directory.Person;
import org.supervisionwatch.supervision.link.LogLink;
import org.supervisionwatch.supervision.link.LogUses;
import org.supervisionwatch.supervision.session.Checked;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.SessionBook;
import org.supervisionwatch.supervision.session.SessionCheck;
import org.supervisionwatch.supervision.session.SessionRequest;
import org.supervisionwatch.supervision.session.SessionRow;
import org.supervisionwatch.supervision.session.SessionRows;
import org.supervisionwatch.supervision.week.LogAnswer;
import org.supervisionwatch.supervision.week.LogEntry;
import org.supervisionwatch.supervision.week.LogForm;
import org.supervisionwatch.supervision.week.Result;

/** From "it has happened", said by somebody who got a mail, to a session that waits for its supervisor's word. A link works once. */
@ApplicationScoped
public class LogFlow {

    private final Clock clock;
    private final Directory directory;
    private final SessionBook book;
    private final SessionRows rows;
    private final LogUses uses;

    LogFlow(Clock clock, Directory directory, SessionBook book, SessionRows rows, LogUses uses) {
        this.clock = clock;
        this.directory = directory;
        this.book = book;
        this.rows = rows;
        this.uses = uses;
    }

    /** Only reads: programs that look at mails open links too. */
    public LogAnswer show(LogLink link) {
        return entry(link)
                .<LogAnswer>map(entry -> {
                    String today = today(entry, clock.instant()).toString();
                    return recorded(entry, today)
                            .orElseGet(() -> new LogAnswer.Ask(entry.sheet(LogForm.EMPTY, today, List.of())));
                })
                .orElseGet(LogAnswer.Nobody::new);
    }

    /** Records what was entered, unless the link has been used: then it is answered with what was recorded by it. */
    public LogAnswer record(LogLink link, LogForm form) {
        Instant now = clock.instant();
        return entry(link)
                .<LogAnswer>map(entry -> {
                    LocalDate today = today(entry, now);
                    SessionRequest request = entry.request(form);
                    return switch (SessionCheck.check(request, entry.people(), null, today)) {
                        case Checked.Sound sound ->
                            QuarkusTransaction.requiringNew().call(() -> record(entry, form, request, sound, now));
                        case Checked.Unsound unsound ->
                            again(entry, form, today, new Outcome.Unsound(unsound.faults()));
                        case Checked.UnknownPeople unknown ->
                            again(entry, form, today, new Outcome.UnknownPeople(unknown.faults()));
                    };
                })
                .orElseGet(LogAnswer.Nobody::new);
    }

    private LogAnswer record(LogEntry entry, LogForm form, SessionRequest request, Checked.Sound sound, Instant now) {
        LogLink link = entry.link();
        LocalDate today = today(entry, now);
        rows.serialise(List.of("log|" + link.jti()));
        Optional<LogAnswer> earlier = recorded(entry, today.toString());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        UUID organisation = entry.organisation().id();
        return switch (book.enterAsserted(
                organisation, request, sound.asserted().assertedBy(link.recipient(), link.episode()), today)) {
            case Outcome.Kept kept -> {
                rows.flush();
                uses.use(link.jti(), kept.session().id(), now);
                yield new LogAnswer.Recorded(entry.recorded(kept.session().row(), today.toString()));
            }
            case Outcome.SaidBefore before ->
                new LogAnswer.Recorded(entry.recorded(before.session().row(), today.toString()));
            case Outcome.Refused refused -> again(entry, form, today, refused);
        };
    }

    private Optional<LogAnswer> recorded(LogEntry entry, String today) {
        return uses.session(entry.link().jti())
                .flatMap(id -> QuarkusTransaction.joiningExisting()
                        .call(() -> rows.one(entry.organisation().id(), id)))
                .map((SessionRow session) -> new LogAnswer.Recorded(entry.recorded(session, today)));
    }

    private static LogAnswer again(LogEntry entry, LogForm form, LocalDate today, Outcome.Refused why) {
        List<String> faults = Result.of(why) instanceof Result.Refused refused ? refused.why() : List.of();
        return new LogAnswer.Ask(entry.sheet(form, today.toString(), faults));
    }

    private Optional<LogEntry> entry(LogLink link) {
        Optional<Organisation> organisation = directory.organisation(link.organisation());
        UUID supervisor = link.supervisor() == null ? null : link.supervisor().personId();
        Set<UUID> named = new HashSet<>(Set.of(link.person()));
        if (supervisor != null) {
            named.add(supervisor);
        }
        Map<UUID, Person> people = directory.people(named);
        return organisation.flatMap(one -> Optional.ofNullable(people.get(link.person()))
                .map(person -> new LogEntry(link, one, person, supervisor == null ? null : people.get(supervisor))));
    }

    private static LocalDate today(LogEntry entry, Instant now) {
        return LocalDate.ofInstant(now, entry.organisation().zone());
    }
}
