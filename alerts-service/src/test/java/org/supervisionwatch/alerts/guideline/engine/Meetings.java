package org.supervisionwatch.alerts.guideline.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** Generates random sessions, with random days on which they became known. */
record Meetings(Dice dice) {

    private static final List<SessionStatus> MOSTLY_HELD = List.of(
            SessionStatus.HELD,
            SessionStatus.HELD,
            SessionStatus.HELD,
            SessionStatus.BOOKED,
            SessionStatus.BOOKED,
            SessionStatus.CANCELLED,
            SessionStatus.MISSED);

    /** Sessions of any status on any day, and sometimes some that are booked for the days ahead. */
    List<Session> upTo(int count, LocalDate asOf) {
        List<Session> sessions = new ArrayList<>();
        for (int i = dice.between(0, count); i > 0; i--) {
            sessions.add(session(i, dice.within(dice.oneIn(2) ? 25 : 90), dice.pick(MOSTLY_HELD)));
        }
        for (int i = dice.oneIn(3) ? dice.between(1, 3) : 0; i > 0; i--) {
            sessions.add(session(count + i, asOf.plusDays(dice.below(12)), SessionStatus.BOOKED));
        }
        return sessions;
    }

    /** A held session that meets any counting rule. */
    static Session counting(CountingRule counts, LocalDate date, LocalDate recordedOn) {
        int minutes = Math.max(60, counts.minMinutes());
        return new Session(
                "one more",
                date,
                SessionStatus.HELD,
                counts.forms().stream().sorted().findFirst().orElse(SessionFormat.INDIVIDUAL),
                counts.modes().stream().sorted().findFirst().orElse(SessionMode.PHONE),
                List.of(new SessionSegment(
                        counts.types().stream().sorted().findFirst().orElse("line"), minutes)),
                1,
                null,
                counts.flags(),
                "act",
                recordedOn,
                null,
                null);
    }

    private Session session(int number, LocalDate date, SessionStatus status) {
        SessionFormat form = dice.pick(
                List.of(SessionFormat.INDIVIDUAL, SessionFormat.GROUP, SessionFormat.GROUP, SessionFormat.PEER));
        return new Session(
                "s" + number,
                date,
                status,
                form,
                dice.pick(List.of(SessionMode.values())),
                segments(),
                form == SessionFormat.INDIVIDUAL ? 1 : dice.between(1, 8),
                dice.perhaps(3, dice.between(1, 8)),
                dice.some(List.of("observed", "live", Session.SUPERVISOR_NOT_IN_POST)),
                dice.oneIn(3) ? null : dice.pick(List.of("cbt", "ipt", "dit")),
                soonAfter(date),
                before(date),
                dice.oneIn(2) ? soonAfter(date) : before(date));
    }

    private List<SessionSegment> segments() {
        return switch (dice.below(5)) {
            case 0 ->
                List.of(
                        new SessionSegment("skills", dice.between(1, 45)),
                        new SessionSegment("line", dice.between(1, 45)));
            case 1 -> List.of(new SessionSegment("line", 60));
            case 2 ->
                List.of(
                        new SessionSegment("skills", dice.between(1, 90)),
                        new SessionSegment("cases", dice.between(1, 30)));
            default -> List.of(new SessionSegment("skills", dice.between(20, 120)));
        };
    }

    private @Nullable LocalDate soonAfter(LocalDate date) {
        return dice.oneIn(2) ? null : date.plusDays(dice.below(10));
    }

    private @Nullable LocalDate before(LocalDate date) {
        return dice.oneIn(2) ? null : date.minusDays(dice.below(20));
    }
}
