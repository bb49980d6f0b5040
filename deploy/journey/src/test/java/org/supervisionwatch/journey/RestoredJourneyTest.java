package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.journey.Product.Mail;
import org.supervisionwatch.local.testing.TestDatabase;

/** Each service loses its last hour: a backup is put back. At rest the standings are right, and no mail went twice. */
@Tag("stack")
class RestoredJourneyTest {

    private final Product product = Product.running();
    private final LocalDate monday = product.freshMonday();

    @Test
    void alertsServiceSendsNothingAgainAndTellsOpsWhatItWithholds() {
        Organisation keep = open("keep");
        TestDatabase backup = product.alerts.backUp();
        keep.goesLive();
        assertThat(product.awaitMail(keep.lead(), 1).text()).contains("Ann Late");
        product.travelTo(monday, LocalTime.of(8, 0));
        List<Mail> before = product.mailsTo(keep.lead());

        product.alerts.restore(backup);
        keep.awaitState("ANN", "cm-weekly", "BELOW_GUIDELINE");
        keep.awaitState("BO", "cm-weekly", "ON_TRACK");
        Mail told = awaitOps(keep, "restored from a backup");
        assertThat(told.text()).contains("POST /ops/runs/{id}/release", "mails withheld");
        assertThat(withheld(keep)).isNotEmpty();
        tomorrow(keep);
        assertThat(product.mailsTo(keep.lead()))
                .extracting(Mail::messageId)
                .startsWith(before.stream().map(Mail::messageId).toArray(String[]::new))
                .doesNotHaveDuplicates();
        assertThat(product.mailsTo(keep.lead()))
                .filteredOn(
                        mail -> mail.text().contains("Ann Late") && mail.text().contains("late"))
                .hasSize(1);
    }

    @Test
    void withheldMailsAreSentOnceSomebodyReleasesThem() {
        Organisation gate = open("gate");
        TestDatabase backup = product.alerts.backUp();
        gate.goesLive();
        product.awaitMail(gate.lead(), 1);
        product.alerts.restore(backup);
        awaitOps(gate, "restored from a backup");
        String run = withheld(gate).getFirst();
        product.alerts.request().post("/ops/runs/" + run + "/release").then().statusCode(200);
        Mail again = product.awaitMail(gate.lead(), 2);
        assertThat(again.text()).contains("Ann Late");
        product.alerts.request().post("/ops/runs/" + run + "/release").then().statusCode(404);
    }

    @Test
    void bothWhoPublishForgetTheirLastHourAndTheOthersForgetItToo() {
        Organisation hall = open("hall");
        hall.goesLive();
        assertThat(product.awaitMail(hall.lead(), 1).text()).contains("Ann Late");
        TestDatabase staffBackup = product.staff.backUp();
        TestDatabase supervisionBackup = product.supervision.backUp();
        hall.employs("BO", "Bo Renamed", 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
        hireCyAndSeeAnn(hall);
        hall.awaitName("BO", "Bo Renamed");

        product.staff.restore(staffBackup);
        hall.awaitName("CY", "");
        hall.awaitName("BO", "Bo Part");
        hall.awaitState("ANN", "cm-weekly", "ON_TRACK");
        product.supervision.restore(supervisionBackup);
        hall.awaitState("ANN", "cm-weekly", "BELOW_GUIDELINE");
        hall.awaitState("BO", "cm-weekly", "ON_TRACK");
        tomorrow(hall);
        assertThat(product.mailsTo(hall.lead()))
                .as("what the lead knows already")
                .filteredOn(mail -> mail.text().contains("Ann Late"))
                .hasSize(1);

        hireCyAndSeeAnn(hall);
    }

    /** Can be said again of whoever was forgotten. */
    private void hireCyAndSeeAnn(Organisation hall) {
        hall.employs("CY", "Cy Hired", 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
        hall.held("case_management", monday.minusDays(3), "CY");
        hall.held("case_management", monday, "ANN");
        hall.awaitState("CY", "cm-weekly", "ON_TRACK");
        hall.awaitState("ANN", "cm-weekly", "ON_TRACK");
    }

    /** The runs of the next morning are done. */
    private void tomorrow(Organisation organisation) {
        product.travelTo(monday.plusDays(1), LocalTime.of(9, 0));
        awaitOps(organisation, "all runs completed");
    }

    /** Ann is late, Bo is not, and their team is not live yet. */
    private Organisation open(String name) {
        Organisation organisation = new Organisation(product, name + monday);
        organisation.opens(monday);
        organisation.employs("ANN", "Ann Late", 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
        organisation.employs("BO", "Bo Part", 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
        organisation.held("clinical_skills", monday.minusDays(3), "ANN", "BO");
        organisation.held("case_management", monday.minusDays(11), "ANN");
        organisation.held("case_management", monday.minusDays(3), "BO");
        organisation.awaitState("ANN", "cm-weekly", "BELOW_GUIDELINE");
        organisation.awaitState("BO", "cm-weekly", "ON_TRACK");
        organisation.answersForTheDraft();
        return organisation;
    }

    private Mail awaitOps(Organisation organisation, String subject) {
        return await("ops of " + organisation.organisation() + " hear: " + subject)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> product.mailsTo(organisation.ops()).stream()
                                .filter(mail -> mail.subject().contains(subject))
                                .toList(),
                        mails -> !mails.isEmpty())
                .getLast();
    }

    private List<String> withheld(Organisation organisation) {
        return product.alerts
                .request()
                .get("/ops/runs/withheld")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.organisation == '" + organisation.code() + "' }.id");
    }
}
