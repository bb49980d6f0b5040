package org.supervisionwatch.alerts.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Acknowledgement;
import org.supervisionwatch.alerts.alert.Cause;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Hold;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.alert.RecordBy;
import org.supervisionwatch.alerts.alert.Review;
import org.supervisionwatch.alerts.alert.Rung;
import org.supervisionwatch.alerts.alert.Situation;
import org.supervisionwatch.alerts.alert.Subject;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Series;
import org.supervisionwatch.alerts.letter.Snapshot.Signing;
import org.supervisionwatch.alerts.letter.Snapshot.Who;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Calendars;
import org.supervisionwatch.alerts.schedule.Schedule;
import org.supervisionwatch.alerts.schedule.Timetable;

/** An episode of a story, changed as the story goes on. A lapse falls below three days after it was due. */
final class AMatter {

    static final String TYPE = "case_management";

    private final String person;
    private final String thing;
    String team;
    Kind kind = Kind.LAPSE;
    Level level = Level.BELOW;
    Strength strength = Strength.MUST;
    LocalDate due;
    LocalDate openedOn;

    @Nullable LocalDate windowFrom;

    @Nullable LocalDate knownOn;

    @Nullable Hold hold;

    @Nullable Acknowledgement acknowledgement;

    @Nullable LocalDate backOn;

    @Nullable LocalDate closedOn;

    @Nullable Cause cause;

    @Nullable Series cancelled;

    Signing signing = new Signing(false, null);
    boolean unrecorded;
    boolean stillLate;
    boolean known = true;
    final List<Rung> rungs = new ArrayList<>();
    final List<Period> paused = new ArrayList<>();

    AMatter(String person, String thing, String team, LocalDate due) {
        this.person = person;
        this.thing = thing;
        this.team = team;
        this.due = due;
        this.openedOn = due;
    }

    /** A must, each week. */
    static AMatter weekly(String person, String team, LocalDate due) {
        return new AMatter(person, "cm-weekly", team, due).must();
    }

    /** What comes round in more than a fortnight is told ahead. */
    static AMatter monthly(String person, String team, LocalDate due) {
        AMatter matter = new AMatter(person, "cs-monthly", team, due)
                .rung(Level.DUE_SOON, due.minusDays(3), Audience.SUPERVISEE, Audience.SUPERVISOR)
                .rung(Level.OVERDUE, due.plusDays(1), Audience.SUPERVISEE, Audience.SUPERVISOR)
                .must();
        matter.level = Level.DUE_SOON;
        matter.openedOn = due.minusDays(3);
        return matter;
    }

    static AMatter notice(String person, String team, Kind kind, LocalDate due, LocalDate today) {
        AMatter matter = new AMatter(person, kind.code(), team, due).rung(Level.NOTICE, today, Audience.TEAM_LEAD);
        matter.kind = kind;
        matter.level = Level.NOTICE;
        matter.openedOn = today;
        return matter;
    }

    /** The ladder of a must: the lead at once, then the clinical lead, then the service manager. */
    AMatter must() {
        rung(Level.BELOW, below(), Audience.TEAM_LEAD);
        rung(Level.ESCALATED, below().plusDays(7), Audience.CLINICAL_LEAD);
        rung(Level.ESCALATED, below().plusDays(14), Audience.SERVICE_MANAGER);
        return this;
    }

    AMatter rung(Level of, LocalDate on, Audience... audience) {
        rungs.add(new Rung(rungs.size(), of, Set.copyOf(List.of(audience)), on, on));
        return this;
    }

    /** That she is below is known late: the steps above the lead come later by as many days. */
    void knownOn(LocalDate day) {
        knownOn = day;
        long late = ChronoUnit.DAYS.between(below(), day);
        rungs.replaceAll(rung -> rung.level() == Level.ESCALATED
                ? new Rung(
                        rung.number(),
                        rung.level(),
                        rung.audience(),
                        rung.baseOn(),
                        rung.baseOn().plusDays(late))
                : rung);
    }

    private LocalDate alertedOn() {
        return knownOn == null ? below() : knownOn;
    }

    LocalDate below() {
        return due.plusDays(3);
    }

    String name() {
        return person;
    }

    /** Somebody looks at eight on a day, and nothing bears on it. */
    void review(LocalDate day) {
        Situation nothing = new Situation(known, null, null, false, null, null, RecordBy.DEFAULT);
        Review review = Review.of(episode(), rungs, nothing, day.atTime(8, 0));
        level = review.level();
        hold = review.restraint().hold();
        acknowledgement = review.restraint().acknowledgement();
    }

    private Episode episode() {
        boolean alerts = level.alerts();
        return new Episode(
                id(person + " " + thing),
                new Subject(kind, id(person), id(person + " post"), "nhs-tt-pwp", thing, windowFrom),
                id(team),
                strength,
                level,
                new Episode.Dates(
                        openedOn, due.minusDays(7), due, alerts ? below() : null, alerts ? alertedOn() : null),
                new Episode.Restraint(hold, 0, unrecorded, backOn, acknowledgement),
                cause == null || closedOn == null ? null : new Episode.Ending(closedOn, cause),
                0);
    }

    Matter matter() {
        return new Matter(
                episode(),
                rungs,
                id(team),
                new Who(id(person), person, "E-" + person, email(person)),
                stillLate,
                known,
                signing,
                cancelled,
                details());
    }

    private Details details() {
        return new Details(
                "Case management (individual), every week",
                Set.of(TYPE),
                due.minusDays(7),
                windowFrom == null ? due : null,
                null,
                windowFrom == null ? List.of() : List.of("Held: 300 of 360"),
                paused,
                List.of("pattern_assumed"),
                "Because.",
                "One session.",
                "PWP (draft)",
                new Details.Sitting(TYPE, "individual", 30));
    }

    static String email(String person) {
        return person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@north.example";
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Timetable timetable(Schedule schedule) {
        return new Timetable(
                schedule,
                ZoneId.of("Europe/London"),
                new Calendars().named("england-and-wales").orElseThrow());
    }
}
