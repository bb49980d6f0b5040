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

/** Where the recipient of a letter can say that a session happened, if anybody can be reached. */
@ApplicationScoped
class LogLinks {

    private final MailLinks links;

    LogLinks(MailLinks links) {
        this.links = links;
    }

    /** @param now from when on the links can be used */
    LinkMaker of(DigestSnapshot snapshot, Instant now) {
        return (matter, name, recipient) -> {
            StandingDetails.SessionMinimum sitting = matter.details().asserted();
            boolean late = matter.episode().subject().kind() == EpisodeKind.LAPSE
                    && matter.episode().level().late()
                    && !matter.episode().isFinal();
            if (sitting == null || !late) {
                return Optional.empty();
            }
            LoggableSession happened = new LoggableSession(
                    snapshot.organisation().code(),
                    matter.episode().id(),
                    matter.who().id(),
                    matter.who().employeeNumber(),
                    name,
                    sitting.type(),
                    sitting.form(),
                    sitting.minutes(),
                    supervisor(snapshot.supervision().of(matter.who().id(), Set.of(sitting.type()))));
            return links.logIt(happened, recipient, now).map(URI::toString);
        };
    }

    private static @Nullable SupervisorRef supervisor(List<RosterSupervisor> hers) {
        return hers.stream().findFirst().map(LogLinks::supervised).orElse(null);
    }

    private static SupervisorRef supervised(RosterSupervisor one) {
        return one.personId() == null
                ? new SupervisorRef.ByExternal(one.key().equals(one.name()) ? null : one.key(), one.name())
                : new SupervisorRef.ByPerson(one.personId());
    }
}
