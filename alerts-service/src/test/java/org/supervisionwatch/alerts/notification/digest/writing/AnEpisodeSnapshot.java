package org.supervisionwatch.alerts.notification.digest.writing;

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
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeReview;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.decision.LapseSituation;
import org.supervisionwatch.alerts.episode.decision.RecordBy;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.BookedSeries;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodePerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.schedule.MailTimetable;
import org.supervisionwatch.alerts.notification.schedule.TeamSchedule;

/** An episode of a story, changed as the story goes on. A lapse falls below three days after it was due. */
public final class AnEpisodeSnapshot {

    static final String TYPE = "case_management";

    private final String person;
    private final String thing;
    String team;
    EpisodeKind kind = EpisodeKind.LAPSE;
    EpisodeLevel level = EpisodeLevel.BELOW;
    RequirementStrength strength = RequirementStrength.MUST;
    LocalDate due;
    LocalDate openedOn;

    @Nullable LocalDate windowFrom;

    @Nullable LocalDate knownOn;

    @Nullable EpisodeHold hold;

    @Nullable Acknowledgement acknowledgement;

    @Nullable LocalDate backOn;

    @Nullable LocalDate closedOn;

    @Nullable ClosingCause cause;

    @Nullable public BookedSeries cancelled;

    public PackSignOff signing = new PackSignOff(false, null);
    boolean unrecorded;
    boolean stillLate;
    boolean known = true;
    public final List<EscalationStep> rungs = new ArrayList<>();
    public final List<Period> paused = new ArrayList<>();

    AnEpisodeSnapshot(String person, String thing, String team, LocalDate due) {
        this.person = person;
        this.thing = thing;
        this.team = team;
        this.due = due;
        this.openedOn = due;
    }

    /** A must, each week. */
    static AnEpisodeSnapshot weekly(String person, String team, LocalDate due) {
        return new AnEpisodeSnapshot(person, "cm-weekly", team, due).must();
    }

    /** What comes round in more than a fortnight is told ahead. */
    static AnEpisodeSnapshot monthly(String person, String team, LocalDate due) {
        AnEpisodeSnapshot matter = new AnEpisodeSnapshot(person, "cs-monthly", team, due)
                .rung(EpisodeLevel.DUE_SOON, due.minusDays(3), AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR)
                .rung(EpisodeLevel.OVERDUE, due.plusDays(1), AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR)
                .must();
        matter.level = EpisodeLevel.DUE_SOON;
        matter.openedOn = due.minusDays(3);
        return matter;
    }

    static AnEpisodeSnapshot notice(String person, String team, EpisodeKind kind, LocalDate due, LocalDate today) {
        AnEpisodeSnapshot matter = new AnEpisodeSnapshot(person, kind.code(), team, due)
                .rung(EpisodeLevel.NOTICE, today, AlertAudience.TEAM_LEAD);
        matter.kind = kind;
        matter.level = EpisodeLevel.NOTICE;
        matter.openedOn = today;
        return matter;
    }

    /** The ladder of a must: the lead at once, then the clinical lead, then the service manager. */
    AnEpisodeSnapshot must() {
        rung(EpisodeLevel.BELOW, below(), AlertAudience.TEAM_LEAD);
        rung(EpisodeLevel.ESCALATED, below().plusDays(7), AlertAudience.CLINICAL_LEAD);
        rung(EpisodeLevel.ESCALATED, below().plusDays(14), AlertAudience.SERVICE_MANAGER);
        return this;
    }

    public AnEpisodeSnapshot rung(EpisodeLevel of, LocalDate on, AlertAudience... audience) {
        rungs.add(new EscalationStep(rungs.size(), of, Set.copyOf(List.of(audience)), on, on));
        return this;
    }

    /** That she is below is known late: the steps above the lead come later by as many days. */
    void knownOn(LocalDate day) {
        knownOn = day;
        long late = ChronoUnit.DAYS.between(below(), day);
        rungs.replaceAll(rung -> rung.level() == EpisodeLevel.ESCALATED
                ? new EscalationStep(
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
        LapseSituation nothing = new LapseSituation(known, null, null, false, null, null, RecordBy.DEFAULT);
        EpisodeReview review = EpisodeReview.of(episode(), rungs, nothing, day.atTime(8, 0));
        level = review.level();
        hold = review.restraint().hold();
        acknowledgement = review.restraint().acknowledgement();
    }

    private Episode episode() {
        boolean alerts = level.alerts();
        return new Episode(
                id(person + " " + thing),
                new EpisodeSubject(kind, id(person), id(person + " post"), "nhs-tt-pwp", thing, windowFrom),
                id(team),
                strength,
                level,
                new Episode.EpisodeDates(
                        openedOn, due.minusDays(7), due, alerts ? below() : null, alerts ? alertedOn() : null),
                new Episode.EpisodeRestraint(hold, 0, unrecorded, backOn, acknowledgement),
                cause == null || closedOn == null ? null : new Episode.EpisodeEnding(closedOn, cause),
                0);
    }

    EpisodeSnapshot matter() {
        return new EpisodeSnapshot(
                episode(),
                rungs,
                id(team),
                new EpisodePerson(id(person), person, "E-" + person, email(person)),
                stillLate,
                known,
                signing,
                cancelled,
                details());
    }

    private StandingDetails details() {
        return new StandingDetails(
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
                new StandingDetails.SessionMinimum(TYPE, "individual", 30));
    }

    static String email(String person) {
        return person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@north.example";
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static MailTimetable timetable(TeamSchedule schedule) {
        return new MailTimetable(
                schedule,
                ZoneId.of("Europe/London"),
                new HolidayCalendars().named("england-and-wales").orElseThrow());
    }
}
