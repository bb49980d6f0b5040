package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each service is killed in mid-flow, really, and started again: what was accepted arrives, and nobody is told twice. */
@Tag("stack")
class KilledServicesJourneyTest {

    private static final int PEOPLE = 40;

    private final Product product = Product.running();

    @Test
    void whatWasAcceptedArrivesAndNobodyIsToldTwice() {
        LocalDate monday = product.freshMonday();
        Organisation castle = new Organisation(product, "castle" + monday);
        castle.opens(monday);

        employAllWhileStaffServiceIsKilled(castle, monday);
        recordAllWhileTheOthersAreKilled(castle, monday);
        for (int i = 0; i < PEOPLE; i++) {
            castle.awaitState("P" + i, "cm-weekly", late(i) ? "BELOW_GUIDELINE" : "ON_TRACK");
        }

        castle.goesLive();
        product.alerts.kill();
        product.alerts.restart();
        String told = product.awaitMail(castle.lead(), 1).text();
        assertThat(IntStream.range(0, PEOPLE)).allMatch(i -> told.contains(name(i)) == late(i));

        product.alerts.kill();
        product.travelToOthers(product.alerts, monday.plusDays(1), LocalTime.of(8, 0));
        castle.held("case_management", monday.plusDays(1), "P0");
        product.alerts.restart();
        castle.awaitState("P0", "cm-weekly", "ON_TRACK");
        product.travelTo(monday.plusDays(2), LocalTime.of(8, 0));
        assertThat(product.awaitMail(castle.lead(), 2).text()).contains(name(0)).doesNotContain(name(2));
        assertThat(product.mailsTo(castle.lead())).hasSize(2);
    }

    private void employAllWhileStaffServiceIsKilled(Organisation castle, LocalDate monday) {
        for (int i = 0; i < PEOPLE; i++) {
            castle.employs("P" + i, name(i), 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
            if (i == PEOPLE / 2) {
                product.staff.kill();
                product.staff.restart();
            }
        }
    }

    private void recordAllWhileTheOthersAreKilled(Organisation castle, LocalDate monday) {
        for (int i = 0; i < PEOPLE; i++) {
            castle.held("clinical_skills", monday.minusDays(3), "P" + i);
            castle.held("case_management", monday.minusDays(late(i) ? 11 : 3), "P" + i);
            if (i == PEOPLE / 4) {
                product.alerts.kill();
            }
            if (i == PEOPLE / 2) {
                product.supervision.kill();
                product.supervision.restart();
            }
        }
        product.alerts.restart();
    }

    private static boolean late(int i) {
        return i % 2 == 0;
    }

    private static String name(int i) {
        return "Person Number%02d".formatted(i);
    }
}
