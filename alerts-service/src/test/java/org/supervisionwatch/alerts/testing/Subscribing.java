package org.supervisionwatch.alerts.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/** Subscribed calendars, as calendar programs see them. */
public final class Subscribing {

    public static final String CASE_MANAGEMENT = "A.P.: case management due";

    private Subscribing() {}

    /** An event in a calendar. */
    public record Due(String uid, int sequence, LocalDate on, String status) {}

    /** Ada Priestley, 20117, who works all week and had case management three days ago with the supervisor Sue. */
    public static APerson ada(AnOrganisation org, String team) {
        Events events = Events.onTheStack();
        APerson ada = Mornings.inPost(org, "20117", "Ada Priestley", team)
                .working("2000-01-01", "mon", "tue", "wed", "thu", "fri");
        events.person(ada.with("supervisors", List.of(sue())));
        events.session(ASession.caseManagement(org, today().minusDays(3)).attendedBy(ada));
        eventually(() -> assertThat(Mornings.sql()
                        .of("select 1 from due_date d join person_supervisor v using (person_id)"
                                + " where person_id = :person and requirement = 'cm-weekly' and due_on > :due")
                        .with("person", ada.id())
                        .with("due", today())
                        .list(Integer.class))
                .isNotEmpty());
        return ada;
    }

    private static Map<String, Object> sue() {
        return Map.of(
                "type",
                "case_management",
                "external",
                Map.of("id", "s1", "name", "Sue Super", "email", "sue.super@example.org"),
                "from",
                "2020-01-01");
    }

    /** @return its secret address */
    public static String made(AnOrganisation org, Map<String, String> body) {
        return post(org, body).statusCode(201).extract().path("url");
    }

    public static String madeForTheLead(AnOrganisation org, String team) {
        return made(org, Map.of("for", "lead", "email", org.leadEmail(team)));
    }

    public static ValidatableResponse post(AnOrganisation to, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post(path(to)).then();
    }

    public static String path(AnOrganisation of) {
        return "/organisations/" + of.code() + "/calendars";
    }

    /** The event of Ada's case management. */
    public static Due seen(String url) {
        VEvent event = calendar(url).<VEvent>getComponents().stream()
                .filter(each -> each.getSummary().getValue().equals(CASE_MANAGEMENT))
                .findFirst()
                .orElseThrow();
        return new Due(
                event.getUid().orElseThrow().getValue(),
                event.getSequence().getSequenceNo(),
                event.<LocalDate>getStartDate().map(DtStart::getDate).orElseThrow(),
                event.getStatus().getValue());
    }

    public static Calendar calendar(String url) {
        String text = given().get(url).then().statusCode(200).extract().asString();
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }
}
