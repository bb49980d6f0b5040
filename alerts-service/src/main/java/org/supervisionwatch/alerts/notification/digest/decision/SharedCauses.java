package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.SlotClash;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground.CancelledMeeting;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;

/** Finds a cause that several episodes share, so that they become one entry of a digest. Pure. */
public final class SharedCauses {

    /** An absence that goes on for this many business days beyond today explains an entry even if its due date lies outside. */
    private static final int LONG_AWAY = 5;

    private final DigestSnapshot snapshot;

    public SharedCauses(DigestSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** What explains an entry. */
    public sealed interface SharedCause {

        /** The only supervisor of the person for these types is away on the due date, or for long. The reason is not known here. */
        record SupervisorAbsence(RosterSupervisor supervisor, Period away) implements SharedCause {}

        /** All supervisors of the person for these types have left; this one is the only one. */
        record SupervisorDeparture(RosterSupervisor supervisor) implements SharedCause {}

        record SharedCancellation(CancelledMeeting meeting) implements SharedCause {}

        /** A series or group meets on days on which this person does not work. */
        record SlotMismatch(UUID personId, SlotClash clash) implements SharedCause {}
    }

    /** One entry to be: several items with one cause, or one item. @param cause null for an item of its own */
    public record CauseBundle(@Nullable SharedCause cause, List<DigestItem> items) {}

    /** Items that may share an entry. Rehearsal, draft and live are kept apart, as their recipients differ. */
    private record BundleKey(SharedCause cause, MailingMode mode, boolean unacknowledged) {}

    /** Keeps the order. Items with one cause form a bundle, and the ends of what was one lapse; each at the place of the first of them. */
    public List<CauseBundle> bundles(List<DigestItem> items) {
        Map<Object, List<DigestItem>> byCause = new LinkedHashMap<>();
        for (DigestItem item : items) {
            byCause.computeIfAbsent(key(item), _ -> new ArrayList<>()).add(item);
        }
        List<CauseBundle> bundles = new ArrayList<>();
        byCause.forEach((key, sharing) -> {
            if (key instanceof BundleKey shared && sharing.size() > 1) {
                bundles.add(new CauseBundle(shared.cause(), sharing));
            } else if (key instanceof EpisodeSubject) {
                bundles.add(new CauseBundle(null, sharing));
            } else {
                sharing.forEach(item -> bundles.add(new CauseBundle(null, List.of(item))));
            }
        });
        return bundles;
    }

    private Object key(DigestItem item) {
        if (!item.current().episode().open()) {
            return item.current().episode().subject();
        }
        return cause(item.current())
                .<Object>map(it -> new BundleKey(
                        it, item.team().mode(), item.current().signOff().unacknowledged()))
                .orElse(item);
    }

    public Optional<SharedCause> cause(EpisodeSnapshot current) {
        Episode episode = current.episode();
        EpisodeKind kind = episode.subject().kind();
        if (!episode.open() || episode.isFinal() || kind == EpisodeKind.MISSED_AGAIN) {
            return Optional.empty();
        }
        Optional<SharedCause> clash = Optional.ofNullable(current.background().clash())
                .map(it -> new SharedCause.SlotMismatch(current.who().id(), it));
        return kind == EpisodeKind.SLOT_CLASH
                ? clash
                : clash.or(() -> away(current))
                        .or(() -> Optional.ofNullable(current.background().cancelled())
                                .map(SharedCause.SharedCancellation::new));
    }

    private Optional<SharedCause> away(EpisodeSnapshot current) {
        List<RosterSupervisor> named =
                snapshot.supervision().of(current.who().id(), current.details().types());
        List<RosterSupervisor> supervisors =
                named.stream().filter(one -> !one.left()).toList();
        if (supervisors.isEmpty() && named.size() == 1) {
            return Optional.of(new SharedCause.SupervisorDeparture(named.getFirst()));
        }
        if (supervisors.size() != 1) {
            return Optional.empty();
        }
        RosterSupervisor one = supervisors.getFirst();
        LocalDate due = current.episode().dates().due();
        return snapshot.supervision()
                .awayOn(one, snapshot.today())
                .filter(away -> (due != null && away.contains(due)) || lasts(away, longAway(current)))
                .or(() -> Optional.ofNullable(due)
                        .flatMap(day -> snapshot.supervision().awayOn(one, day))
                        .filter(away -> lasts(away, snapshot.today())))
                .map(away -> new SharedCause.SupervisorAbsence(one, away));
    }

    private static boolean lasts(Period away, LocalDate day) {
        LocalDate to = away.to();
        return to == null || !to.isBefore(day);
    }

    private LocalDate longAway(EpisodeSnapshot current) {
        HolidayDates holidays = snapshot.team(current.teamId())
                .map(team -> team.timetable().holidays())
                .orElse(HolidayDates.NONE);
        return new BusinessDays(holidays).after(snapshot.today(), LONG_AWAY);
    }
}
