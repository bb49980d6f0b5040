package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.BookedSeries;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;

/** Finds what several people's entries have in common, so that it is told once. Pure. */
public final class SharedCauses {

    /** For so many business days beyond today somebody is away before that explains what is not due meanwhile. */
    private static final int LONG_AWAY = 5;

    private final DigestSnapshot snapshot;

    public SharedCauses(DigestSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** What explains an entry. */
    public sealed interface SharedCause {

        /** The only supervisor she has for it is away on the day it is due, or for long. Why is nobody's business. */
        record SupervisorAbsence(RosterSupervisor supervisor, Period away) implements SharedCause {}

        record SharedCancellation(BookedSeries series) implements SharedCause {}
    }

    /** @param cause null: each stands alone */
    public record CauseBundle(@Nullable SharedCause cause, List<DigestItem> told) {}

    /** Who hears of it and as what stays apart: a rehearsal, a draft and what is live are never one entry. */
    private record BundleKey(SharedCause cause, MailingMode mode, boolean unanswered) {}

    /** In their order. What two people or more have in common is one bundle, where the first of them stood. */
    public List<CauseBundle> bundles(List<DigestItem> news) {
        Map<Object, List<DigestItem>> byCause = new LinkedHashMap<>();
        for (DigestItem told : news) {
            byCause.computeIfAbsent(key(told), _ -> new ArrayList<>()).add(told);
        }
        List<CauseBundle> bundles = new ArrayList<>();
        byCause.forEach((key, told) -> {
            if (key instanceof BundleKey shared && people(told) > 1) {
                bundles.add(new CauseBundle(shared.cause(), told));
            } else {
                told.forEach(one -> bundles.add(new CauseBundle(null, List.of(one))));
            }
        });
        return bundles;
    }

    private Object key(DigestItem told) {
        return cause(told.matter())
                .<Object>map(it -> new BundleKey(
                        it, told.team().mode(), told.matter().signing().unanswered()))
                .orElse(told);
    }

    static long people(List<DigestItem> told) {
        return told.stream().map(one -> one.matter().who().id()).distinct().count();
    }

    public Optional<SharedCause> cause(EpisodeSnapshot matter) {
        Episode episode = matter.episode();
        EpisodeKind kind = episode.subject().kind();
        if (!episode.open()
                || episode.isFinal()
                || kind == EpisodeKind.SLOT_CLASH
                || kind == EpisodeKind.MISSED_AGAIN) {
            return Optional.empty();
        }
        return away(matter).or(() -> Optional.ofNullable(matter.cancelled()).map(SharedCause.SharedCancellation::new));
    }

    private Optional<SharedCause> away(EpisodeSnapshot matter) {
        List<RosterSupervisor> hers = snapshot
                .supervision()
                .of(matter.who().id(), matter.details().types())
                .stream()
                .filter(one -> !one.left())
                .toList();
        if (hers.size() != 1) {
            return Optional.empty();
        }
        RosterSupervisor one = hers.getFirst();
        LocalDate due = matter.episode().dates().due();
        return snapshot.supervision()
                .awayOn(one, snapshot.today())
                .filter(away -> (due != null && away.contains(due)) || lasts(away, longAway(matter)))
                .or(() -> Optional.ofNullable(due)
                        .flatMap(day -> snapshot.supervision().awayOn(one, day))
                        .filter(away -> lasts(away, snapshot.today())))
                .map(away -> new SharedCause.SupervisorAbsence(one, away));
    }

    private static boolean lasts(Period away, LocalDate day) {
        LocalDate to = away.to();
        return to == null || !to.isBefore(day);
    }

    private LocalDate longAway(EpisodeSnapshot matter) {
        HolidayDates holidays = snapshot.team(matter.teamId())
                .map(team -> team.timetable().holidays())
                .orElse(HolidayDates.NONE);
        return new BusinessDays(holidays).after(snapshot.today(), LONG_AWAY);
    }
}
