package org.supervisionwatch.alerts;

import io.quarkus.test.common.QuarkusTestResource;
import org.junit.jupiter.api.AfterEach;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.local.testing.StackResource;

/** The service as a whole on a real stack: all tests that extend this share one start and one database; each class has its day, see {@link ClassMorning}. */
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(MailGate.class)
@QuarkusTestResource(LinkResource.class)
@QuarkusTestResource(PackFolderResource.class)
public abstract class ServiceTest {

    public final Events events = Events.onTheStack();

    /** So that no test waits for the runs of those before it, each time it moves the clock. */
    @AfterEach
    void forgetTheOrganisations() {
        Mornings.sql().run("delete from organisation");
    }
}
