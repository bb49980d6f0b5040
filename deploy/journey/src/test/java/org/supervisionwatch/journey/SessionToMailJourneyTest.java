package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.journey.Product.Mail;

/** A session recorded over REST becomes an e-mail in a real mailbox, and the next session ends the alert. */
@Tag("stack")
class SessionToMailJourneyTest {

    private final Product product = Product.running();

    @Test
    void aPartTimerAndAFullTimerFallBelowTheLeadIsToldOnceAndHearsOfTheRecovery() {
        LocalDate monday = product.freshMonday();
        Organisation town = new Organisation(product, "alder" + monday);
        lateFor(town, monday);

        town.goesLive();

        Mail told = product.awaitMail(town.lead(), 1);
        assertThat(told.subject()).contains("2").contains("Riverside").doesNotContain("Fay", "Pat");
        assertThat(told.text()).contains("Fay Full", "Pat Part").doesNotContain("Olive Ontrack");
        assertThat(told.html()).contains("Fay Full", "Pat Part");

        String session = town.held("case_management", monday, "FAY");
        town.awaitState("FAY", "cm-weekly", "ON_TRACK");
        assertThat(town.standing("FAY", "cm-weekly").getString("anchor")).isEqualTo(monday.toString());
        assertThat(session).contains("/sessions/");
        assertThat(town.alerts("open"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("employeeNumber", "PAT"));

        product.travelTo(monday.plusDays(1), LocalTime.of(8, 0));

        Mail recovered = product.awaitMail(town.lead(), 2);
        assertThat(recovered.text()).contains("Fay Full").doesNotContain("Pat Part");
        assertThat(product.mailsTo(town.lead()))
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    /** Fay was due on the Thursday before, Pat, who works two days, on the Wednesday; Olive is on track. */
    private static void lateFor(Organisation town, LocalDate monday) {
        LocalDate start = monday.minusYears(1);
        town.opens(monday);
        town.employs("FAY", "Fay Full", 1.0, start, "mon", "tue", "wed", "thu", "fri");
        town.employs("PAT", "Pat Part", 0.4, start, "tue", "wed");
        town.employs("OLI", "Olive Ontrack", 0.8, start, "mon", "tue", "wed", "thu");
        town.held("clinical_skills", monday.minusDays(6), "FAY", "PAT", "OLI");
        town.held("case_management", monday.minusDays(11), "FAY");
        town.held("case_management", monday.minusDays(12), "PAT");
        town.held("case_management", monday.minusDays(4), "OLI");
        town.awaitState("FAY", "cm-weekly", "BELOW_GUIDELINE");
        town.awaitState("PAT", "cm-weekly", "BELOW_GUIDELINE");
        town.awaitState("OLI", "cm-weekly", "ON_TRACK");
    }
}
