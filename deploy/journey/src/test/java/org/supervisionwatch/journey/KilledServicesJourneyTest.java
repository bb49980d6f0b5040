package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Each service is killed in mid-flow, really, and started again: what was answered 2xx arrives, and nobody is told twice. */
class KilledServicesJourneyTest {

    private static final int PEOPLE = 40;

    private final Product product = Product.running();

    @Test
    void whatWasAcceptedArrivesAndNobodyIsToldTwice() {
        LocalDate monday = product.freshMonday();
        Organisation town = new Organisation(product, "castle" + monday);
        LocalDate start = monday.minusYears(1);
        town.opens(start);

        for (int i = 0; i < PEOPLE; i++) {
            town.employs("P" + i, "Person Number" + i, 1.0, start, "mon", "tue", "wed", "thu", "fri");
        }
        product.staff.kill();
        product.staff.start();

        product.staff.awaitReady();
        for (int i = 0; i < PEOPLE; i++) {
            town.held("clinical_skills", monday.minusDays(3), "P" + i);
            town.held("case_management", monday.minusDays(i % 2 == 0 ? 11 : 3), "P" + i);
        }
        product.supervision.kill();
        product.alerts.kill();
        product.alerts.start();
        product.supervision.restart();
        product.alerts.awaitReady();

        for (int i = 0; i < PEOPLE; i++) {
            town.awaitState("P" + i, "cm-weekly", i % 2 == 0 ? "BELOW_GUIDELINE" : "ON_TRACK");
        }
        town.goesLive();
        product.alerts.kill();
        product.alerts.restart();
        String text = product.awaitMail(town.lead(), 1).text();
        for (int i = 0; i < PEOPLE; i += 2) {
            assertThat(text).contains("Person Number" + i);
        }

        product.alerts.kill();
        product.alerts.restart();
        product.travelTo(monday.plusDays(1), LocalTime.of(8, 0));
        town.held("case_management", monday.plusDays(1), "P0");
        town.awaitState("P0", "cm-weekly", "ON_TRACK");
        product.travelTo(monday.plusDays(2), LocalTime.of(8, 0));
        assertThat(product.awaitMail(town.lead(), 2).text()).contains("Person Number0").doesNotContain("Person Number2");
        assertThat(product.mailsTo(town.lead())).hasSize(2);
    }
}
