package org.supervisionwatch.supervision.week;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.StaffDirectory;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.record.SessionStore;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.warning.SessionWarning;
import org.supervisionwatch.supervision.session.warning.WarningFinder;
import org.supervisionwatch.supervision.week.due.AlertFeed;
import org.supervisionwatch.supervision.week.due.OpenAlertStore;
import org.supervisionwatch.supervision.week.link.WeekLink;

/** Reads whose week is asked for, and what it is about. */
@ApplicationScoped
@ReadsSnapshot
public class WeekReader {

    /** If the feed of alerts is further behind than this, the page warns that they may be out of date. */
    private static final Duration MAX_ALERT_AGE = Duration.ofMinutes(10);

    private final StaffDirectory directory;
    private final SessionStore sessions;
    private final OpenAlertStore alerts;
    private final FeedProgress progress;
    private final WarningFinder warnings;

    WeekReader(
            StaffDirectory directory,
            SessionStore sessions,
            OpenAlertStore alerts,
            FeedProgress progress,
            WarningFinder warnings) {
        this.directory = directory;
        this.sessions = sessions;
        this.alerts = alerts;
        this.progress = progress;
        this.warnings = warnings;
    }

    /** A supervisor on the organisation's roster; empty if the organisation or the person is unknown. */
    Optional<WeekSupervisor> supervisor(String organisationCode, String employeeNumber) {
        return directory
                .organisation(organisationCode)
                .flatMap(organisation -> Optional.ofNullable(directory
                                .people(organisation.id(), Set.of(employeeNumber))
                                .get(employeeNumber))
                        .map(person -> WeekSupervisor.onRoster(organisation, person)));
    }

    /** The supervisor whom a link names: external, or still on the roster. */
    Optional<WeekSupervisor> supervisor(WeekLink link) {
        return directory.organisation(link.organisation()).flatMap(organisation -> {
            UUID id = link.supervisor().personId();
            return id == null
                    ? Optional.of(WeekSupervisor.external(
                            organisation,
                            String.valueOf(link.supervisor().externalId()),
                            String.valueOf(link.supervisor().externalName())))
                    : Optional.ofNullable(directory.people(Set.of(id)).get(id))
                            .map(person -> WeekSupervisor.onRoster(organisation, person));
        });
    }

    WeekFacts facts(WeekSupervisor supervisor, Instant now) {
        DirectoryOrganisation organisation = supervisor.organisation();
        LocalDate today = LocalDate.ofInstant(now, organisation.zone());
        List<SessionRow> ownSessions = sessions.ofSupervisor(
                organisation.id(), supervisor.key(), WeekFacts.first(today), WeekFacts.last(today));
        List<Supervisee> supervisees = directory.superviseesOf(organisation.id(), supervisor.key(), today);
        Set<UUID> named = new HashSet<>();
        ownSessions.forEach(row -> named.addAll(row.state.people()));
        supervisees.forEach(each -> named.add(each.person().id()));
        if (supervisor.personId() != null) {
            named.add(supervisor.personId());
        }
        Map<UUID, DirectoryPerson> people = directory.people(named);
        return new WeekFacts(
                supervisor,
                today,
                ownSessions,
                people,
                supervisees,
                doubts(organisation, ownSessions, people),
                alerts.of(organisation.id(), supervisor.key()),
                progress.isThrough(AlertFeed.TOPIC, now.minus(MAX_ALERT_AGE)));
    }

    private Map<UUID, List<String>> doubts(
            DirectoryOrganisation organisation, List<SessionRow> sessions, Map<UUID, DirectoryPerson> people) {
        return sessions.stream()
                .filter(row -> row.state.status() == SessionStatus.BOOKED)
                .collect(Collectors.toMap(
                        row -> row.id,
                        row -> warnings.of(row.state, organisation, people).stream()
                                .map(SessionWarning::message)
                                .toList()));
    }
}
