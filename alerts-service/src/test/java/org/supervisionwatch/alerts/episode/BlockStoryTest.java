package org.supervisionwatch.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;

/** A block of twelve weeks from being at risk to having ended short, with one session held in it. */
@QuarkusTest
class BlockStoryTest extends ServiceTest {

    private static final LocalDate FIRST_BLOCK = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 84;
    private static final String AVERAGE = "cs-average";

    @Test
    void aBlockIsAtRiskForTheSupervisorThenEndedShortForTheLeadsOnceAndThenAFigure() {
        AnOrganisation north = live("river");
        String supervisor = "sue." + north.code() + "@example.org";
        APerson ann = inPost(north, "E1", "Ann Part", "river").with("supervisors", List.of(supervisor(supervisor)));
        events.person(ann);
        LocalDate end = blockEnd(today());
        moveTo(end.minusDays(11));
        settle(north);
        nextMorning(north);
        eventually(() -> assertThat(episodes(north, "open")).containsEntry("level", "at_risk"));
        assertThat(texts(north, supervisor)).anyMatch(text -> text.contains("At risk: what is held and booked"));
        moveTo(end.plusDays(8));
        settle(north);
        nextMorning(north);
        assertThat(texts(north, "lead.river")).anyMatch(text -> text.contains("ENDED SHORT, FOR THE RECORD"));
        assertThat(texts(north, "clinical.")).anyMatch(text -> text.contains("ENDED SHORT, FOR THE RECORD"));

        nextMorning(north);
        assertThat(episodes(north, "closed")).containsEntry("cause", "ended_short");
        int told = told(north);
        nextMorning(north);
        nextMorning(north);
        assertThat(told(north)).as("never reminded of").isEqualTo(told);
        assertThat(Watching.field(north, ann, AVERAGE, "flags")).contains("ended_short");
    }

    private static LocalDate blockEnd(LocalDate day) {
        long blocks = Math.floorDiv(ChronoUnit.DAYS.between(FIRST_BLOCK, day.plusDays(14)), (long) DAYS);
        return FIRST_BLOCK.plusDays((blocks + 1) * DAYS - 1);
    }

    private static void moveTo(LocalDate day) {
        Watching.moveClock(day.atTime(9, 30).atZone(ZoneId.of("Europe/London")).toInstant());
    }

    private static Map<String, Object> supervisor(String email) {
        return Map.of(
                "type",
                "clinical_skills",
                "external",
                Map.of("name", "Sue Super", "email", email),
                "from",
                "2020-01-01");
    }

    private static Map<String, Object> episodes(AnOrganisation organisation, String state) {
        List<Map<String, Object>> found = Watching.get(
                        "/organisations/" + organisation.code() + "/alerts?level=all&limit=200&state=" + state)
                .getList("items.findAll { it.requirement == '" + AVERAGE + "' }");
        assertThat(found).hasSize(1);
        return Objects.requireNonNull(found.getFirst());
    }

    private static int told(AnOrganisation organisation) {
        return (int) mailbox(organisation).stream()
                .filter(mail -> mail.text().contains("ENDED SHORT, FOR THE RECORD"))
                .count();
    }

    private static List<String> texts(AnOrganisation organisation, String to) {
        return mailbox(organisation).stream()
                .filter(mail -> mail.to().getFirst().startsWith(to))
                .map(Mail::text)
                .toList();
    }
}
