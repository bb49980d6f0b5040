package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.letter.Pile.Told;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Series;
import org.supervisionwatch.alerts.letter.Supervision.Supervisor;

/** Finds what several people's entries have in common, so that it is told once. Pure. */
final class Causes {

    /** For so many business days beyond today somebody is away before that explains what is not due meanwhile. */
    private static final int LONG_AWAY = 5;

    private final Snapshot snapshot;

    Causes(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** What explains an entry. */
    sealed interface Cause {

        /** The only supervisor she has for it is away on the day it is due, or for long. Why is nobody's business. */
        record Away(Supervisor supervisor, Period away) implements Cause {}

        record Cancelled(Series series) implements Cause {}
    }

    /** @param cause null: each stands alone */
    record Bundle(@Nullable Cause cause, List<Told> told) {}

    /** Who hears of it and as what stays apart: a rehearsal, a draft and what is live are never one entry. */
    private record Shared(Cause cause, Mode mode, boolean unanswered) {}

    /** In their order. What two people or more have in common is one bundle, where the first of them stood. */
    List<Bundle> bundles(List<Told> news) {
        Map<Object, List<Told>> byCause = new LinkedHashMap<>();
        for (Told told : news) {
            byCause.computeIfAbsent(key(told), _ -> new ArrayList<>()).add(told);
        }
        List<Bundle> bundles = new ArrayList<>();
        byCause.forEach((key, told) -> {
            if (key instanceof Shared shared && people(told) > 1) {
                bundles.add(new Bundle(shared.cause(), told));
            } else {
                told.forEach(one -> bundles.add(new Bundle(null, List.of(one))));
            }
        });
        return bundles;
    }

    private Object key(Told told) {
        return cause(told.matter())
                .<Object>map(it -> new Shared(
                        it, told.team().mode(), told.matter().signing().unanswered()))
                .orElse(told);
    }

    static long people(List<Told> told) {
        return told.stream().map(one -> one.matter().who().id()).distinct().count();
    }

    Optional<Cause> cause(Matter matter) {
        Episode episode = matter.episode();
        Kind kind = episode.subject().kind();
        if (!episode.open() || episode.isFinal() || kind == Kind.SLOT_CLASH || kind == Kind.MISSED_AGAIN) {
            return Optional.empty();
        }
        return away(matter).or(() -> Optional.ofNullable(matter.cancelled()).map(Cause.Cancelled::new));
    }

    private Optional<Cause> away(Matter matter) {
        List<Supervisor> hers = snapshot
                .supervision()
                .of(matter.who().id(), matter.details().types())
                .stream()
                .filter(one -> !one.left())
                .toList();
        if (hers.size() != 1) {
            return Optional.empty();
        }
        Supervisor one = hers.getFirst();
        LocalDate due = matter.episode().dates().due();
        return snapshot.supervision()
                .awayOn(one, snapshot.today())
                .filter(away -> (due != null && away.contains(due)) || lasts(away, longAway(matter)))
                .or(() -> Optional.ofNullable(due)
                        .flatMap(day -> snapshot.supervision().awayOn(one, day))
                        .filter(away -> lasts(away, snapshot.today())))
                .map(away -> new Cause.Away(one, away));
    }

    private static boolean lasts(Period away, LocalDate day) {
        LocalDate to = away.to();
        return to == null || !to.isBefore(day);
    }

    private LocalDate longAway(Matter matter) {
        Holidays holidays = snapshot.team(matter.teamId())
                .map(team -> team.timetable().holidays())
                .orElse(Holidays.NONE);
        return new BusinessDays(holidays).after(snapshot.today(), LONG_AWAY);
    }
}
