package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.digest.writing.LinkMaker;
import org.supervisionwatch.alerts.notification.link.LoggableSession;
import org.supervisionwatch.alerts.notification.link.MailLinks;
import org.supervisionwatch.alerts.notification.link.SupervisorRef;

/** Makes the links of a run's mails to the page on which a session can be recorded. */
@ApplicationScoped
class LogLinks {

    private final MailLinks links;

    LogLinks(MailLinks links) {
        this.links = links;
    }

    /** @param now from when on the links can be used */
    LinkMaker of(DigestSnapshot snapshot, Instant now) {
        return (current, name, recipient) -> {
            StandingDetails.SessionMinimum minimum = current.details().asserted();
            boolean late = current.episode().subject().kind() == EpisodeKind.LAPSE
                    && current.episode().level().late()
                    && !current.episode().isFinal();
            if (minimum == null || !late) {
                return Optional.empty();
            }
            LoggableSession session = new LoggableSession(
                    snapshot.organisation().code(),
                    current.episode().id(),
                    current.who().id(),
                    current.who().employeeNumber(),
                    name,
                    minimum.type(),
                    minimum.form(),
                    minimum.minutes(),
                    supervisor(snapshot.supervision().of(current.who().id(), Set.of(minimum.type()))));
            return links.logIt(session, recipient, now).map(URI::toString);
        };
    }

    private static @Nullable SupervisorRef supervisor(List<RosterSupervisor> supervisors) {
        return supervisors.stream().findFirst().map(LogLinks::ref).orElse(null);
    }

    private static SupervisorRef ref(RosterSupervisor one) {
        return one.personId() == null
                ? new SupervisorRef.ByExternal(one.key().equals(one.name()) ? null : one.key(), one.name())
                : new SupervisorRef.ByPerson(one.personId());
    }
}
