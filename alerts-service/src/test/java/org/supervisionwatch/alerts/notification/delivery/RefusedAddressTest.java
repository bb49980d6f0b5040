package org.supervisionwatch.alerts.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.mails;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.opsMailbox;
import static org.supervisionwatch.alerts.testing.Watching.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.MailGate;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.notification.delivery.queue.OpsMail;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Mornings.Mail;

/** Addresses that the mail server refuses permanently, and replies that do not mean that. */
@QuarkusTest
class RefusedAddressTest extends ServiceTest {

    private final OpsMail ops;

    @Inject
    RefusedAddressTest(OpsMail ops) {
        this.ops = ops;
    }

    @AfterEach
    void resetMailGate() {
        System.clearProperty(MailGate.MODE);
        System.clearProperty(MailGate.REFUSED);
        System.clearProperty(MailGate.SENDER);
    }

    @Test
    @DisplayName("Lesson 19: One bad address stops nobody else's mail")
    void aRefusedAddressStopsNobodyElseIsMarkedAndReportedToOpsOnce() {
        AnOrganisation north = live("river", "hill").withOps();
        events.organisation(north);
        below(north, "E1", "Ann River", "river");
        below(north, "E2", "Cy Hill", "hill");
        System.setProperty(MailGate.REFUSED, north.leadEmail("hill"));
        nextMorning(north);

        assertThat(mails(north, "state = 'failed' and reason like '550%'")).isOne();
        assertThat(mailbox(north))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Ann River"));
        assertThat(marked(north)).containsExactly(north.leadEmail("hill"));
        eventually(() -> assertThat(refusals(north))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains(north.leadEmail("hill"), "550 5.1.1", "DELETE /ops/addresses/")
                        .doesNotContain("Cy Hill")));
    }

    @Test
    void aMarkedAddressIsNotMailedUntilOpsRemoveTheMark() {
        AnOrganisation north = live("hill").withOps();
        events.organisation(north);
        below(north, "E2", "Cy Hill", "hill");
        System.setProperty(MailGate.REFUSED, north.leadEmail("hill"));
        nextMorning(north);
        System.clearProperty(MailGate.REFUSED);
        nextMorning(north);
        assertThat(mailbox(north))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).containsExactly("fallback." + north.code() + "@example.org"));

        given().delete("/ops/addresses/" + north.leadEmail("hill")).then().statusCode(204);
        given().delete("/ops/addresses/" + north.leadEmail("hill")).then().statusCode(404);
        assertThat(marked(north)).isEmpty();
        nextMorning(north);
        assertThat(mailbox(north).getLast().to()).containsExactly(north.leadEmail("hill"));
        assertThat(mailbox(north).getLast().text()).contains("Cy Hill");
    }

    @Test
    void aRefusalBecauseOfTheSenderMarksNoAddressAndIsReportedToOps() {
        AnOrganisation north = live("hill").withOps();
        events.organisation(north);
        below(north, "E2", "Cy Hill", "hill");
        System.setProperty(MailGate.SENDER, north.leadEmail("hill"));
        nextMorning(north);
        assertThat(mails(north, "state = 'failed' and reason like '550 5.7.1%'"))
                .isOne();
        assertThat(marked(north)).isEmpty();
        eventually(() -> assertThat(refusals(north))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains(north.leadEmail("hill"), "550 5.7.1", "watch.mail.from")));

        System.clearProperty(MailGate.SENDER);
        nextMorning(north);
        assertThat(mailbox(north))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).containsExactly(north.leadEmail("hill")));
    }

    @Test
    void aMailToARefusedOpsAddressGoesOnceToTheNextOne() {
        AnOrganisation north = live("river").withOps();
        namesOps(north, north.opsEmail());
        System.setProperty(MailGate.MODE, "closed");
        sendToOps(north);
        namesOps(north, "second." + north.opsEmail());
        System.setProperty(MailGate.REFUSED, "<" + north.opsEmail());
        System.clearProperty(MailGate.MODE);

        eventually(() -> assertThat(opsMailbox(north)).hasSize(2));
        assertThat(opsMailbox(north))
                .allSatisfy(mail -> assertThat(mail.to()).containsExactly("second." + north.opsEmail()))
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("refuses " + north.opsEmail() + " permanently", "You are notified instead"))
                .anySatisfy(mail -> {
                    assertThat(mail.subject()).endsWith(north.code() + ": the cellar");
                    assertThat(mail.text().strip()).isEqualTo("The cellar is wet – mind the step.\r\n\r\nMop it.");
                });
    }

    @Test
    void ifNoOpsAddressIsLeftDeliveryEnds() {
        AnOrganisation north = live("river").withOps();
        namesOps(north, north.opsEmail());
        System.setProperty(MailGate.REFUSED, north.opsEmail());
        sendToOps(north);
        eventually(() -> assertThat(mails(north, "state = 'failed'")).isOne());
        assertThat(marked(north)).containsExactly(north.opsEmail());
        assertThat(ops.reaches(north.id())).isFalse();
        assertThat(mails(north, "about is not null")).isOne();
    }

    private void namesOps(AnOrganisation organisation, String email) {
        events.organisation(organisation.with("opsEmail", email));
        eventually(() -> assertThat(Mornings.sql()
                        .of("select coalesce(ops_email, '') as ops_email from organisation where id = :id")
                        .with("id", organisation.id())
                        .first(String.class))
                .contains(email));
    }

    private void sendToOps(AnOrganisation organisation) {
        QuarkusTransaction.requiringNew()
                .run(() -> ops.send(
                        organisation.id(),
                        "cellar/wet",
                        "the cellar",
                        List.of("The cellar is wet – mind the step.", "Mop it.")));
    }

    private static List<Mail> refusals(AnOrganisation organisation) {
        return opsMailbox(organisation).stream()
                .filter(mail -> mail.subject().contains("refuses"))
                .toList();
    }

    private static List<String> marked(AnOrganisation organisation) {
        return given()
                .get("/ops/addresses?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.email", String.class)
                .stream()
                .filter(email -> email.contains(organisation.code()))
                .toList();
    }
}
