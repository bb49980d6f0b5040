package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Session.Status;

/** Sessions of all sorts, and what somebody knew of them when. */
record Meetings(Dice dice) {

    private static final List<Status> MOSTLY_HELD =
            List.of(Status.HELD, Status.HELD, Status.HELD, Status.BOOKED, Status.CANCELLED, Status.MISSED);

    List<Session> upTo(int count) {
        List<Session> sessions = new ArrayList<>();
        for (int i = dice.between(0, count); i > 0; i--) {
            sessions.add(session(i));
        }
        return sessions;
    }

    /** One that was held and counts, whatever is asked of a session. */
    static Session counting(Counts counts, LocalDate date, LocalDate recordedOn) {
        int minutes = Math.max(60, counts.minMinutes());
        return new Session(
                "one more",
                date,
                Status.HELD,
                counts.forms().stream().sorted().findFirst().orElse(Form.INDIVIDUAL),
                counts.modes().stream().sorted().findFirst().orElse(Mode.PHONE),
                List.of(new Segment(counts.types().stream().sorted().findFirst().orElse("line"), minutes)),
                1,
                null,
                counts.flags(),
                "act",
                recordedOn,
                null,
                null);
    }

    private Session session(int number) {
        LocalDate date = dice.within(dice.oneIn(2) ? 25 : 90);
        Form form = dice.pick(List.of(Form.INDIVIDUAL, Form.GROUP, Form.GROUP, Form.PEER));
        return new Session(
                "s" + number,
                date,
                dice.pick(MOSTLY_HELD),
                form,
                dice.pick(List.of(Mode.values())),
                segments(),
                form == Form.INDIVIDUAL ? 1 : dice.between(1, 8),
                dice.perhaps(3, dice.between(1, 8)),
                dice.some(List.of("observed", "live")),
                dice.oneIn(3) ? null : dice.pick(List.of("cbt", "ipt", "dit")),
                soonAfter(date),
                before(date),
                dice.oneIn(2) ? soonAfter(date) : before(date));
    }

    private List<Segment> segments() {
        return switch (dice.below(5)) {
            case 0 -> List.of(new Segment("skills", dice.between(1, 45)), new Segment("line", dice.between(1, 45)));
            case 1 -> List.of(new Segment("line", 60));
            case 2 -> List.of(new Segment("skills", dice.between(1, 90)), new Segment("cases", dice.between(1, 30)));
            default -> List.of(new Segment("skills", dice.between(20, 120)));
        };
    }

    private @Nullable LocalDate soonAfter(LocalDate date) {
        return dice.oneIn(2) ? null : date.plusDays(dice.below(10));
    }

    private @Nullable LocalDate before(LocalDate date) {
        return dice.oneIn(2) ? null : date.minusDays(dice.below(20));
    }
}
