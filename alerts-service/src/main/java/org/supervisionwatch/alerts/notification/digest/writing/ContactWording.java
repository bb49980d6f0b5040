package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.MailRecipient;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.NamingPolicy;

/** Words for who to contact: the supervisors of the roster first, then whoever ran or booked the latest session. Pure. */
final class ContactWording {

    private static final String NOBODY_NAMED = "No supervisor is named in the roster: name one";

    private final DigestSnapshot snapshot;
    private final NamingPolicy naming;

    ContactWording(DigestSnapshot snapshot, NamingPolicy naming) {
        this.snapshot = snapshot;
        this.naming = naming;
    }

    String of(EpisodeSnapshot current, String recipient) {
        List<RosterSupervisor> supervisors =
                snapshot.supervision().of(current.who().id(), current.details().types());
        if (supervisors.isEmpty()) {
            return current.background().lastSupervisor() == null
                    ? NOBODY_NAMED
                    : ranTheLast(current.background().lastSupervisor());
        }
        if (current.episode().subject().kind() == EpisodeKind.NEEDS_COVER
                && supervisors.size() == 1
                && !supervisors.getFirst().left()) {
            return naming.of(current.who().name()) + ", and whoever provides cover";
        }
        String all =
                supervisors.stream().map(one -> words(one, current, recipient)).collect(Collectors.joining("; "));
        return supervisors.stream().allMatch(RosterSupervisor::left) ? all + ": name another" : all;
    }

    private String words(RosterSupervisor one, EpisodeSnapshot current, String recipient) {
        String email = one.email();
        if (email != null && new MailRecipient(email, null).email().equals(recipient)) {
            return "You supervise " + naming.of(current.who().name());
        }
        return one.name() + ", the supervisor" + away(one);
    }

    private String away(RosterSupervisor one) {
        if (one.left()) {
            return ", who has left";
        }
        return snapshot.supervision()
                .awayOn(one, snapshot.today())
                .map(away -> ", who is away" + DigestWording.until(away.to()))
                .orElse("");
    }

    /** The supervisors of all these people; as far as the roster names none, who ran or booked the latest session. */
    String of(List<DigestItem> items) {
        List<String> supervisors = items.stream()
                .map(DigestItem::current)
                .flatMap(each -> snapshot
                        .supervision()
                        .of(each.who().id(), each.details().types())
                        .stream())
                .filter(one -> !one.left())
                .map(one -> one.name() + ", the supervisor" + away(one))
                .distinct()
                .toList();
        List<String> last = items.stream()
                .flatMap(item -> Stream.ofNullable(item.current().background().lastSupervisor()))
                .map(ContactWording::ranTheLast)
                .distinct()
                .toList();
        return supervisors.isEmpty() && last.isEmpty()
                ? NOBODY_NAMED
                : String.join("; ", supervisors.isEmpty() ? last : supervisors);
    }

    private static String ranTheLast(String supervisor) {
        return supervisor + ", who has the latest session; the roster names no supervisor";
    }
}
