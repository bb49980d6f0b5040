package org.supervisionwatch.alerts.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.eventually;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.chassis.sql.Sql;

/** Moves the clock to an organisation's mail runs and reads the mailbox. */
public final class Mornings {

    private static final Events EVENTS = Events.onTheStack();

    private Mornings() {}

    /** A mail as the mailbox shows it. */
    public record Mail(
            String id,
            String from,
            List<String> to,
            String subject,
            String date,
            String messageId,
            String text,
            String html) {}

    public static Sql sql() {
        return Arc.container().instance(Sql.class).get();
    }

    /**
     * An organisation with live teams and no people yet, on the Monday of a week without a bank holiday, after the mail time. It is
     * monitored from the block on that is running.
     */
    public static AnOrganisation live(String... teams) {
        beginAWeek();
        AnOrganisation organisation = monitored();
        for (String team : teams) {
            organisation.team(team, "live");
        }
        EVENTS.organisation(organisation);
        acknowledge(organisation);
        settle(organisation);
        return organisation;
    }

    /** An organisation that is monitored from the block on that is running, so that none before it has ended short. */
    public static AnOrganisation monitored() {
        return AnOrganisation.monitoredFrom(blockOf(Watching.today()));
    }

    /** The clinical lead acknowledges the pack of most tests, which ships as a draft, so that leads are notified. */
    public static void acknowledge(AnOrganisation organisation) {
        eventually(() -> given().contentType(ContentType.JSON)
                .body(Map.of("acknowledgeDraft", true, "by", "Dr Clio Lead"))
                .put("/organisations/" + organisation.code() + "/guidelines/nhs-tt-pwp/acknowledgement")
                .then()
                .statusCode(200));
    }

    /**
     * Moves to a Monday after the mail time, so that mail days follow and no full picture is due: in the middle of a block of twelve weeks,
     * so that in the weeks to come none ends short and nobody is at risk.
     */
    public static void beginAWeek() {
        HolidayDates holidays =
                new HolidayCalendars().named("england-and-wales").orElseThrow();
        LocalDate today = Watching.today();
        LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (monday.isBefore(blockOf(monday).plusDays(21))
                || monday.isAfter(blockOf(monday).plusDays(42))
                || monday.datesUntil(monday.plusDays(5)).anyMatch(holidays::contains)
                || Watching.now().isAfter(inTheMorning(monday).plusSeconds(3600))) {
            monday = monday.plusDays(7);
        }
        if (Watching.now().isBefore(inTheMorning(monday))) {
            Watching.moveClock(inTheMorning(monday));
        }
    }

    /** The first day of a block of twelve weeks. */
    public static LocalDate blockOf(LocalDate day) {
        return new Window.WeekBlock(12).around(day).from();
    }

    private static Instant inTheMorning(LocalDate monday) {
        return monday.atTime(9, 0).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    /** Somebody whose last case management was a fortnight ago, so that their lead is notified and nobody above yet; their clinical skills are up to date. */
    public static APerson below(AnOrganisation organisation, String number, String name, String team) {
        APerson person = inPost(organisation, number, name, team);
        EVENTS.session(ASession.caseManagement(organisation, Watching.today().minusDays(15))
                .attendedBy(person));
        eventually(() -> assertThat(alerts(organisation, "open", number)).hasSize(1));
        return person;
    }

    /** Somebody who works two days a week, with clinical skills up to date and no case management. */
    public static APerson inPost(AnOrganisation organisation, String number, String name, String team) {
        LocalDate today = Watching.today();
        APerson person = APerson.in(organisation, number, name)
                .hours(15)
                .working("2000-01-01", "tue", "wed")
                .pwp(team, today.minusDays(400));
        EVENTS.person(person);
        EVENTS.session(ASession.clinicalSkills(organisation, today).attendedBy(person));
        return person;
    }

    /** The person's alerts about case management. */
    public static List<Map<String, Object>> alerts(AnOrganisation organisation, String state, String number) {
        return alerts(organisation, state, number, "cm-weekly");
    }

    public static List<Map<String, Object>> alerts(
            AnOrganisation organisation, String state, String number, String requirement) {
        return given()
                .get("/organisations/" + organisation.code() + "/alerts?state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items")
                .stream()
                .filter(alert -> alert.get("employeeNumber").equals(number)
                        && alert.get("requirement").equals(requirement))
                .toList();
    }

    /** Moves the clock to the next daily run, which is composed and delivered. */
    public static void nextMorning(AnOrganisation organisation) {
        moveToNextRun(organisation);
        settle(organisation);
    }

    /** Moves the clock to the next daily run; the feeds are not complete yet. */
    public static void moveToNextRun(AnOrganisation organisation) {
        Instant next = sql().of("select next_at from mail_schedule where organisation_id = :organisation")
                .with("organisation", organisation.id())
                .first(Instant.class)
                .orElseThrow();
        Watching.moveClock(next.plusSeconds(1));
        eventually(() ->
                assertThat(runs(organisation, "planned_at >= '" + next + "'")).isPositive());
    }

    /** Completes the feeds through now, and waits until everything due is planned, composed and delivered. */
    public static void settle(AnOrganisation organisation) {
        eventually(() -> {
            Instant now = Watching.now();
            EVENTS.heartbeats(now);
            assertThat(runs(organisation, "true")).isPositive();
            assertThat(count("mail_schedule", organisation.id(), "next_at <= '" + now + "'"))
                    .isZero();
            assertThat(runs(organisation, "composed_at is null")).isZero();
            assertThat(mails(organisation, "state = 'queued'")).isZero();
        });
    }

    public static int runs(AnOrganisation organisation, String condition) {
        return count("run", organisation.id(), condition);
    }

    public static int mails(AnOrganisation organisation, String condition) {
        return count("mail", organisation.id(), condition);
    }

    private static int count(String table, UUID organisationId, String condition) {
        return sql().of("select count(*) from " + table + " where organisation_id = :organisation and (" + condition
                        + ")")
                .with("organisation", organisationId)
                .only(Integer.class);
    }

    /** The mails to addresses of this organisation other than ops, the oldest first. */
    public static List<Mail> mailbox(AnOrganisation organisation) {
        return mailsTo(organisation.code()).stream()
                .filter(mail -> !mail.to().contains(organisation.opsEmail()))
                .toList();
    }

    /** The mails to ops, the oldest first. */
    public static List<Mail> opsMailbox(AnOrganisation organisation) {
        return mailsTo(organisation.opsEmail());
    }

    private static List<Mail> mailsTo(String part) {
        return given()
                .get(mailboxUrl() + "/api/messages?to=" + part)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", Mail.class)
                .stream()
                .sorted(Comparator.comparing(Mail::id))
                .toList();
    }

    /** The bytes that were sent, without the headers that the server added. */
    public static String source(Mail mail) {
        String whole = given().get(mailboxUrl() + "/api/messages/" + mail.id() + "/source")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return whole.substring(whole.indexOf("Date:"));
    }

    private static String mailboxUrl() {
        String url = ConfigProvider.getConfig().getValue("watch.test.mailbox", String.class);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
