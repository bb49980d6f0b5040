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
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodePerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.schedule.MailTimetable;
import org.supervisionwatch.alerts.notification.schedule.TeamSchedule;

/** An episode in a {@link DigestStory}, changed as the story goes on. A lapse falls below three days after its due date. */
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

    public EpisodeBackground background = EpisodeBackground.NONE;

    public PackSignOff signOff = new PackSignOff(false, null);
    boolean unrecorded;
    boolean stillLate;
    boolean known = true;
    public final List<EscalationStep> steps = new ArrayList<>();
    public final List<Period> paused = new ArrayList<>();

    AnEpisodeSnapshot(String person, String thing, String team, LocalDate due) {
        this.person = person;
        this.thing = thing;
        this.team = team;
        this.due = due;
        this.openedOn = due;
    }

    /** A weekly requirement of strength must. */
    static AnEpisodeSnapshot weekly(String person, String team, LocalDate due) {
        return new AnEpisodeSnapshot(person, "cm-weekly", team, due).must();
    }

    /** A monthly requirement, which is notified ahead. */
    static AnEpisodeSnapshot monthly(String person, String team, LocalDate due) {
        AnEpisodeSnapshot episode = new AnEpisodeSnapshot(person, "cs-monthly", team, due)
                .step(EpisodeLevel.DUE_SOON, due.minusDays(3), AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR)
                .step(EpisodeLevel.OVERDUE, due.plusDays(1), AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR)
                .must();
        episode.level = EpisodeLevel.DUE_SOON;
        episode.openedOn = due.minusDays(3);
        return episode;
    }

    static AnEpisodeSnapshot notice(String person, String team, EpisodeKind kind, LocalDate due, LocalDate today) {
        AnEpisodeSnapshot episode = new AnEpisodeSnapshot(person, kind.code(), team, due)
                .step(EpisodeLevel.NOTICE, today, AlertAudience.TEAM_LEAD);
        episode.kind = kind;
        episode.level = EpisodeLevel.NOTICE;
        episode.openedOn = today;
        return episode;
    }

    /** The escalation plan of a must: the lead at once, then the clinical lead, then the service manager. */
    AnEpisodeSnapshot must() {
        step(EpisodeLevel.BELOW, below(), AlertAudience.TEAM_LEAD);
        step(EpisodeLevel.ESCALATED, below().plusDays(7), AlertAudience.CLINICAL_LEAD);
        step(EpisodeLevel.ESCALATED, below().plusDays(14), AlertAudience.SERVICE_MANAGER);
        return this;
    }

    public AnEpisodeSnapshot step(EpisodeLevel of, LocalDate on, AlertAudience... audience) {
        steps.add(new EscalationStep(steps.size(), of, Set.copyOf(List.of(audience)), on, on));
        return this;
    }

    /** It becomes known only on this day that the person is below: the steps above the lead come later by as many days. */
    void knownOn(LocalDate day) {
        knownOn = day;
        long late = ChronoUnit.DAYS.between(below(), day);
        steps.replaceAll(step -> step.level() == EpisodeLevel.ESCALATED
                ? new EscalationStep(
                        step.number(),
                        step.level(),
                        step.audience(),
                        step.baseOn(),
                        step.baseOn().plusDays(late))
                : step);
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

    /** Reviews the episode at eight on a day, with no circumstances that affect it. */
    void review(LocalDate day) {
        LapseSituation nothing = new LapseSituation(known, null, null, false, null, null, RecordBy.DEFAULT);
        EpisodeReview review = EpisodeReview.of(episode(), steps, nothing, day.atTime(8, 0));
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
                        openedOn,
                        due.minusDays(7),
                        due.minusDays(7),
                        due,
                        alerts ? below() : null,
                        alerts ? alertedOn() : null),
                new Episode.EpisodeRestraint(hold, 0, unrecorded, backOn, acknowledgement),
                cause == null || closedOn == null ? null : new Episode.EpisodeEnding(closedOn, cause),
                0);
    }

    EpisodeSnapshot snapshot() {
        return new EpisodeSnapshot(
                episode(),
                steps,
                id(team),
                new EpisodePerson(id(person), person, "E-" + person, email(person)),
                stillLate,
                known,
                signOff,
                background,
                details());
    }

    private StandingDetails details() {
        return new StandingDetails(
                "Case management (individual), every week",
                Set.of(TYPE),
                due.minusDays(7),
                windowFrom == null ? due : null,
                null,
                windowFrom == null ? List.of() : List.of("Held: 5 h of 6 h"),
                paused,
                List.of(),
                true,
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
