package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.letter.Details;
import org.supervisionwatch.alerts.letter.LinkMaker;
import org.supervisionwatch.alerts.letter.Snapshot;
import org.supervisionwatch.alerts.letter.Supervision.Supervisor;
import org.supervisionwatch.alerts.link.Happened;
import org.supervisionwatch.alerts.link.Links;
import org.supervisionwatch.alerts.link.Supervised;

/** Where the recipient of a letter can say that a session happened, if anybody can be reached. */
@ApplicationScoped
class LogLinks {

    private final Links links;

    LogLinks(Links links) {
        this.links = links;
    }

    /** @param now from when on the links can be used */
    LinkMaker of(Snapshot snapshot, Instant now) {
        return (matter, name, recipient) -> {
            Details.Sitting sitting = matter.details().asserted();
            boolean late = matter.episode().subject().kind() == Kind.LAPSE
                    && matter.episode().level().late()
                    && !matter.episode().isFinal();
            if (sitting == null || !late) {
                return Optional.empty();
            }
            Happened happened = new Happened(
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

    private static @Nullable Supervised supervisor(List<Supervisor> hers) {
        return hers.stream().findFirst().map(LogLinks::supervised).orElse(null);
    }

    private static Supervised supervised(Supervisor one) {
        return one.personId() == null
                ? new Supervised.ByExternal(one.key().equals(one.name()) ? null : one.key(), one.name())
                : new Supervised.ByPerson(one.personId());
    }
}
