package org.supervisionwatch.alerts;

import io.quarkus.test.common.QuarkusTestResource;
import org.junit.jupiter.api.AfterEach;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.local.testing.StackResource;

/**
 * The whole service on a real stack. All tests that extend this class share one start and one database; each class has its own day, see
 * {@link ClassMorning}.
 */
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(MailGate.class)
@QuarkusTestResource(LinkResource.class)
@QuarkusTestResource(PackFolderResource.class)
public abstract class ServiceTest {

    public final Events events = Events.onTheStack();

    /** So that a test which moves the clock does not wait for the mail runs of the tests before it. */
    @AfterEach
    void deleteTheOrganisations() {
        Mornings.sql().of("delete from organisation").run();
    }
}
