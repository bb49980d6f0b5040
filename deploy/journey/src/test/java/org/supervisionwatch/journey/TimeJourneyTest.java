package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing happens but time: the shared clock moves, and the standing follows on the right civil day. */
@Tag("stack")
class TimeJourneyTest {

    private final Product product = Product.running();

    @Test
    void aSessionThatIsNotRepeatedComesDueThenLateThenBelowAndTheLeadIsToldOnTheNextWorkingMorning() {
        LocalDate monday = product.freshMonday();
        Organisation town = new Organisation(product, "brook" + monday);
        town.opens(monday);
        town.employs("KIM", "Kim Calendar", 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
        town.held("clinical_skills", monday.minusDays(3), "KIM");
        town.held("case_management", monday.minusDays(3), "KIM");
        town.goesLive();
        town.awaitState("KIM", "cm-weekly", "ON_TRACK");

        product.travelTo(monday.plusDays(2), LocalTime.of(0, 1));
        town.awaitState("KIM", "cm-weekly", "DUE_SOON");
        assertThat(town.standing("KIM", "cm-weekly").getString("due"))
                .isEqualTo(monday.plusDays(4).toString());

        product.travelTo(monday.plusDays(5), LocalTime.of(0, 1));
        town.awaitState("KIM", "cm-weekly", "OVERDUE");
        assertThat(product.mailsTo(town.lead())).isEmpty();

        product.travelTo(monday.plusDays(7), LocalTime.of(0, 1));
        town.awaitState("KIM", "cm-weekly", "BELOW_GUIDELINE");
        assertThat(town.alerts("open")).hasSize(1);

        // their supervisor has until the end of Monday to record the outcome
        product.travelTo(monday.plusDays(7), LocalTime.of(8, 0));
        assertThat(product.awaitMail(town.lead(), 1).text())
                .contains("1 waiting for a record")
                .doesNotContain("Kim Calendar");

        product.travelTo(monday.plusDays(8), LocalTime.of(8, 0));
        assertThat(product.awaitMail(town.lead(), 2).text())
                .contains("Kim Calendar")
                .containsIgnoringCase("not recorded");
    }
}
