package org.supervisionwatch.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.supervisionwatch.local.sample.SampleLife;
import org.supervisionwatch.local.sample.SampleLoader;

/** Loads the sample service, and reads it over REST, as a clinical lead or their system would. */
final class SampleReading {

    private static final String SAMPLE = "/organisations/north-vale";

    private final Product product;

    SampleReading(Product product) {
        this.product = product;
    }

    /** As deploy/up does, until everybody is evaluated. */
    void load() {
        SampleLoader.load(
                new SampleLoader.ServiceUris(
                        URI.create(product.staff.uri()),
                        URI.create(product.supervision.uri()),
                        URI.create(product.alerts.uri()),
                        URI.create(product.mailboxUri())),
                line -> {});
        await("all are evaluated")
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> summary().getInt("people.inPost") == 156);
    }

    /** Counts and coverage of the organisation. */
    JsonPath summary() {
        return at(product.alerts, SAMPLE + "/standings?limit=1");
    }

    /** The standings that apply, of everybody. */
    List<Map<String, Object>> standings() {
        return all(product.alerts, SAMPLE + "/standings?limit=200", "standings");
    }

    List<Map<String, Object>> openAlerts() {
        return all(product.alerts, SAMPLE + "/alerts?state=open&limit=200", "items");
    }

    /** All episodes and follow-ups, open and closed. */
    List<Map<String, Object>> episodes() {
        return all(product.alerts, SAMPLE + "/alerts?level=all&limit=200", "items");
    }

    /** What was ever open about the person with this life. */
    List<Map<String, Object>> episodesOf(SampleLife life) {
        return episodes().stream()
                .filter(episode -> life.number().equals(episode.get("employeeNumber")))
                .toList();
    }

    /** All teams are mailed at the same times. */
    Instant nextMails() {
        return Instant.parse(
                at(product.alerts, SAMPLE + "/teams/fernley-south/schedule").getString("next[0].at"));
    }

    /** Open alerts, but for those whose record may still come, or whose people are away. */
    List<Map<String, Object>> toBeTold() {
        return openAlerts().stream().filter(alert -> alert.get("held") == null).toList();
    }

    /** All about the person with this life. */
    JsonPath person(SampleLife life) {
        return at(product.alerts, SAMPLE + "/people/" + life.number() + "/standings");
    }

    /** Where the person with this life stands with a requirement: there is one standing of it, however many posts they have. */
    JsonPath standing(SampleLife life, String requirement) {
        JsonPath person = person(life);
        String ofRequirement = "standings.findAll { it.standing.requirement == '" + requirement + "' }";
        if (person.getList(ofRequirement).size() != 1) {
            throw new AssertionError(life + " has not one " + requirement + ": " + person.prettify());
        }
        return person.setRootPath(ofRequirement + "[0].standing");
    }

    /** The dates of what the person with this life is due next, in case management. */
    LocalDate due(SampleLife life) {
        return LocalDate.parse(standing(life, "cm-weekly").getString("due"));
    }

    /** The minutes of individual case management that supervision-service has of a person, from a day to another. */
    int minutes(String number, LocalDate from, LocalDate to) {
        return sessions(number, from, to).stream()
                .filter(session -> session.get("form").equals("individual"))
                .mapToInt(session -> (int) session.get("minutes"))
                .sum();
    }

    /** What supervision-service has as held with a person, from a day to another. */
    List<Map<String, Object>> sessions(String number, LocalDate from, LocalDate to) {
        String path = "/sessions?status=held&limit=200&employeeNumber=%s&from=%s&to=%s".formatted(number, from, to);
        return all(product.supervision, SAMPLE + path, "items");
    }

    /** What such standings are about. */
    List<List<Object>> subjects(Predicate<Map<String, Object>> which) {
        return standings().stream().filter(which).map(SampleReading::subject).toList();
    }

    /** What a standing or an alert is about. */
    static List<Object> subject(Map<String, Object> of) {
        return List.of(of.get("employeeNumber"), of.get("pack"), of.get("requirement"));
    }

    /** The first such day, not before another, that is no bank holiday. */
    LocalDate first(LocalDate from, Predicate<LocalDate> worked) {
        return from.datesUntil(from.plusYears(1))
                .filter(worked)
                .filter(day -> !bankHolidays(day.getYear()).contains(day.toString()))
                .findFirst()
                .orElseThrow();
    }

    LocalDate firstWeekday(LocalDate from) {
        return first(from, day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    /** So many business days later. */
    LocalDate weekdaysAfter(LocalDate day, int count) {
        return count == 0 ? day : weekdaysAfter(firstWeekday(day.plusDays(1)), count - 1);
    }

    /**
     * The day worked on which the next session is due a week after the last one: a week without a day of work adds one, up to a gap of so
     * many days.
     */
    LocalDate weekAfter(LocalDate last, int cap, Predicate<LocalDate> worked) {
        LocalDate due = last.plusWeeks(1);
        LocalDate week = last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (!week.isAfter(due)) {
            due = week.datesUntil(week.plusWeeks(1)).anyMatch(worked) ? due : due.plusWeeks(1);
            week = week.plusWeeks(1);
        }
        LocalDate latest = last.plusDays(cap);
        return first(due.isBefore(latest) ? due : latest, worked);
    }

    private List<String> bankHolidays(int year) {
        return at(product.alerts, "/calendars/england-and-wales?year=" + year).getList("holidays");
    }

    private static List<Map<String, Object>> all(Service service, String first, String list) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = first;
        while (next != null) {
            JsonPath page = at(service, next);
            all.addAll(page.getList(list));
            next = page.getString("next");
        }
        return all;
    }

    private static JsonPath at(Service service, String path) {
        return service.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(is(200))
                .extract()
                .jsonPath();
    }
}
