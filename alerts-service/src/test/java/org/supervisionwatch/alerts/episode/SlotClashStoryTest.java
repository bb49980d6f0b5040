package org.supervisionwatch.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;

/** Groups and the people who are in them, from events to the lead's mail. */
@QuarkusTest
class SlotClashStoryTest extends ServiceTest {

    @Test
    void aGroupThatMeetsOnSomebodysDaysOffIsOneEntryToArrangeAndNothingIsMissed() {
        AnOrganisation north = live("river");
        APerson hamza = hamza(north);
        APerson bo = inPost(north, "E2", "Bo There", "river");
        for (int week = 3; week >= 1; week--) {
            events.session(group(north, today().minusWeeks(week)).attendedBy(bo).attendee(hamza, false));
        }
        events.session(
                booked(group(north, today().plusWeeks(1))).attendee(bo, null).attendee(hamza, null));
        nextMorning(north);

        assertThat(kinds(north, "E1")).containsOnlyOnce("slot_clash").doesNotContain("missed_again", "rebook");
        assertThat(kinds(north, "E2")).doesNotContain("slot_clash");
        List<String> about = texts(north, "lead");
        assertThat(about)
                .singleElement()
                .asString()
                .containsOnlyOnce("The group with Ben Adams meets on Mondays: Hamza Lewis")
                .contains("Hamza Lewis works on Tuesdays, Wednesdays and Thursdays")
                .contains("Find a group that meets on a Tuesday, Wednesday or Thursday")
                .doesNotContain("did not take place");

        nextMorning(north);
        assertThat(texts(north, "lead")).as("told once").isEqualTo(about);
    }

    @Test
    void oneCancelledGroupNamesItsPeopleTogetherAndWhoRanItLast() {
        AnOrganisation north = live("river");
        APerson ann = hamza(north);
        APerson bo = APerson.in(north, "E2", "Bo There")
                .working("2000-01-01", "mon", "tue", "wed")
                .pwp("river", today().minusDays(400));
        events.person(bo);
        events.person(ann.working("2000-01-01", "mon", "tue"));
        events.session(group(north, today().minusDays(27)).attendedBy(ann, bo));
        events.session(booked(group(north, today().minusDays(13)))
                .withdrawn(today().minusDays(13))
                .attendee(ann, null)
                .attendee(bo, null));
        nextMorning(north);

        assertThat(texts(north, "lead"))
                .singleElement()
                .asString()
                .containsOnlyOnce("with Ben Adams was cancelled: 2 people")
                .contains("Hamza Lewis:", "Bo There:")
                .contains("Ben Adams, who has the latest session");
    }

    private APerson hamza(AnOrganisation organisation) {
        APerson person = APerson.in(organisation, "E1", "Hamza Lewis")
                .working("2000-01-01", "tue", "wed", "thu")
                .pwp("river", today().minusDays(400));
        events.person(person);
        return person;
    }

    private static ASession group(AnOrganisation organisation, LocalDate on) {
        return ASession.clinicalSkills(organisation, on)
                .with("supervisor", Map.of("external", Map.of("name", "Ben Adams")));
    }

    private static ASession booked(ASession session) {
        return session.with("status", "booked").with("recordedOn", null).with("bookedOn", today().minusDays(30));
    }

    private static List<String> texts(AnOrganisation organisation, String who) {
        return mailbox(organisation).stream()
                .filter(mail -> mail.to().getFirst().startsWith(who))
                .map(Mail::text)
                .toList();
    }

    private static List<String> kinds(AnOrganisation organisation, String number) {
        return Watching.get("/organisations/" + organisation.code() + "/alerts?level=all&limit=200&state=open")
                .getList("items.findAll { it.employeeNumber == '" + number + "' }.kind");
    }
}
